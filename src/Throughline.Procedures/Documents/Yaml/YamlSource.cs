using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents.Yaml;

/// <summary>
/// A piece of YAML and where it stands: the file, and for each of its lines the line and column (from 1) of its first
/// letter in that file.
/// </summary>
public sealed record YamlSource(
    string File,
    string Text,
    IReadOnlyList<(int Line, int Column)> Lines
)
{
    public static YamlSource Whole(string file, string text) =>
        new(file, text, [.. text.Split('\n').Select((_, i) => (i + 1, 1))]);

    /// <summary>The place of a line and column (from 1) within the piece.</summary>
    public Place At(long line, long column)
    {
        if (Lines.Count == 0)
            return new(File, 1, 1);
        var index = (int)Math.Clamp(line - 1, 0, Lines.Count - 1);
        var (atLine, atColumn) = Lines[index];
        return new(File, atLine, atColumn + (int)Math.Max(0, column - 1));
    }
}
