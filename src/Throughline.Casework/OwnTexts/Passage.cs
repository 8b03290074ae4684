using System.Security.Cryptography;
using System.Text;

namespace Throughline.Casework.OwnTexts;

public enum PassageKind
{
    Heading,
    Paragraph,

    /// <summary>Of a list, numbered or not.</summary>
    Item,

    /// <summary>Of a table, its cells in one line.</summary>
    Row,
}

/// <summary>One paragraph, heading, list item or table row of a council's own document, in its own words.</summary>
/// <param name="Level">Of a heading, 1 the highest; of an item, how deep its list stands, 1 the outermost.</param>
/// <param name="Number">As the document counts it: "5", "4.2", "(iii)", without the stop after it.</param>
/// <param name="Page">From 1; null where the file does not say.</param>
public sealed record Passage(
    string Text,
    PassageKind Kind = PassageKind.Paragraph,
    int Level = 0,
    string? Number = null,
    int? Page = null
)
{
    /// <summary>Of the words of a run of passages, whatever stands between them.</summary>
    public static string HashOf(IEnumerable<Passage> run) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', run.Select(p => p.Text))))
        );
}
