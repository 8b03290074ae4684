namespace Throughline.Exchange.Companions;

/// <summary>The templates of the two companion files.</summary>
public static class CompanionTemplates
{
    public const string People = "people.xlsx";
    public const string Statements = "statements.xlsx";

    /// <returns>The two files.</returns>
    public static IReadOnlyList<string> Write(string folder)
    {
        Directory.CreateDirectory(folder);
        return
        [
            To(Path.Combine(folder, People), s => CompanionWriter.People(s, [])),
            To(Path.Combine(folder, Statements), s => CompanionWriter.Statements(s, [])),
        ];
    }

    private static string To(string path, Action<Stream> write)
    {
        using var file = File.Create(path);
        write(file);
        return path;
    }
}
