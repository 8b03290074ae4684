namespace Throughline.Commands;

/// <summary>Where the procedures lie: where we are told, beside where we work, or beside the program.</summary>
public static class ProceduresPlace
{
    private const string Folder = "procedures";

    /// <exception cref="ProceduresRefusedException">There is no such folder.</exception>
    public static string Existing(string? told) =>
        told is null || Directory.Exists(told)
            ? Find(told)
            : throw new ProceduresRefusedException($"There is no folder {told}.");

    public static string Find(string? told)
    {
        if (told is not null)
            return told;
        if (Directory.Exists(Folder))
            return Folder;
        for (
            var above = new DirectoryInfo(AppContext.BaseDirectory);
            above is not null;
            above = above.Parent
        )
        {
            var here = Path.Combine(above.FullName, Folder);
            if (File.Exists(Path.Combine(here, "vocabulary.yaml")))
                return here;
        }
        return Folder;
    }
}
