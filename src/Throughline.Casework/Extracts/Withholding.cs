namespace Throughline.Casework.Extracts;

/// <summary>
/// Whoever takes extracts in is not thereby one of those who may see a restricted child: of what was set aside of such
/// a child they are shown where it stands in the file, and a reference.
/// </summary>
public static class Withholding
{
    private const string Why =
        "The record is restricted. Somebody who is named on it can say what differs; the row is in the file.";

    /// <param name="references">By number, the reference of each restricted child whom the reader may not see.</param>
    public static IReadOnlyList<SetAsideRow> Of(
        IReadOnlyList<SetAsideRow> rows,
        IReadOnlyDictionary<string, string> references
    )
    {
        if (references.Count == 0)
            return rows;
        var byKey = references
            .GroupBy(r => Numbers.Key(r.Key))
            .ToDictionary(g => g.Key, g => g.First().Value);
        return
        [
            .. rows.Select(r =>
                r.Number is { } number && byKey.TryGetValue(Numbers.Key(number), out var reference)
                    ? r with
                    {
                        Number = reference,
                        Value = reference,
                        Reason = Why,
                    }
                    : r
            ),
        ];
    }
}
