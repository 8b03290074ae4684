namespace Throughline.Web.Forms;

/// <summary>The fields of a refused form as plain words, to be given back to whoever typed them.</summary>
public static class TypedWords
{
    private const int MostFields = 50;

    public static async Task<IReadOnlyList<KeyValuePair<string, string>>> OfAsync(
        HttpRequest request
    )
    {
        if (!request.HasFormContentType)
            return [];
        try
        {
            var form = await request.ReadFormAsync();
            return
            [
                .. form.Where(f => !IsMachinery(f.Key) && !string.IsNullOrWhiteSpace(f.Value))
                    .Take(MostFields)
                    .Select(f => KeyValuePair.Create(f.Key.Replace('.', ' '), f.Value.ToString())),
            ];
        }
        catch (Exception e)
            when (e is InvalidDataException or BadHttpRequestException or IOException)
        {
            return [];
        }
    }

    private static bool IsMachinery(string field) =>
        field.StartsWith("__", StringComparison.Ordinal) || field is "Token" or "Seen";
}
