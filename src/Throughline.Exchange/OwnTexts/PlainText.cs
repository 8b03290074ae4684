using System.Text.RegularExpressions;
using Throughline.Casework.OwnTexts;

namespace Throughline.Exchange.OwnTexts;

/// <summary>Plain text and Markdown: paragraphs between blank lines, list items and headings by how their lines begin.</summary>
internal static partial class PlainText
{
    public static void Read(string text, bool markdown, Gathering gathering)
    {
        var block = new List<string>();
        var page = 1;
        var paged = text.Contains('\f', StringComparison.Ordinal);
        foreach (var line in text.Split('\n').Append(""))
        {
            var said = line.TrimEnd('\r');
            foreach (var (part, i) in said.Split('\f').Select((p, i) => (p, i)))
            {
                if (i > 0)
                {
                    Close();
                    page++;
                }
                if (part.AsSpan().Trim().Length == 0)
                    Close();
                else if (block.Count > 0 && StartsAnew(part, block[^1], markdown))
                {
                    Close(alone: false);
                    block.Add(part);
                }
                else
                    block.Add(part);
            }
        }

        void Close(bool alone = true)
        {
            if (block.Count > 0)
                Add(block, markdown, alone, gathering, paged ? page : null);
            block.Clear();
        }
    }

    /// <summary>A new item, heading or table row; every other line goes on with the paragraph before it.</summary>
    private static bool StartsAnew(string line, string before, bool markdown) =>
        Starts().IsMatch(line)
        || line.Contains('\t', StringComparison.Ordinal)
        || before.Contains('\t', StringComparison.Ordinal)
        || (markdown && (line.TrimStart()[0] is '#' or '|' || before.TrimStart()[0] is '#' or '|'))
        // A line that was broken for its width is long; a short one was ended on purpose.
        || (!markdown && before.Length < 50);

    private static void Add(
        List<string> block,
        bool markdown,
        bool alone,
        Gathering gathering,
        int? page
    )
    {
        var indent = block[0].Length - block[0].TrimStart().Length;
        var text = string.Join(' ', block.Select(l => l.Trim()));
        var level = 1 + Math.Min(indent / 4, 5);
        if (markdown)
        {
            if (Rule().IsMatch(text))
                return;
            text = Marks().Replace(Link().Replace(text, "${said}"), "");
            if (Heading().Match(text) is { Success: true } heading)
            {
                gathering.Add(
                    text[heading.Length..].TrimEnd('#', ' '),
                    PassageKind.Heading,
                    heading.Groups["depth"].Length,
                    page: page
                );
                return;
            }
        }
        var isRow =
            text.StartsWith('|') || block[0].Trim().Contains('\t', StringComparison.Ordinal);
        if (isRow)
            gathering.Add(
                string.Join(
                    " | ",
                    text.Split(
                        ['|', '\t'],
                        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                    )
                ),
                PassageKind.Row,
                page: page
            );
        else
            gathering.Add(
                text,
                level: level,
                page: page,
                looksLikeHeading: alone && block.Count == 1
            );
    }

    [GeneratedRegex(
        @"^\s*([•●▪◦‣·*–-]\s|\(?(\d{1,2}(\.\d{1,2})*|[ivxIVX]{1,5}|[a-z])[.)]\s|#{1,6}\s)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Starts();

    [GeneratedRegex(@"^(?<depth>#{1,6})\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[-*_=|: ]{3,}$", RegexOptions.None, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(
        @"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|`+|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)|</?[a-zA-Z][a-z0-9]{0,10}/?>",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Marks();

    [GeneratedRegex(
        @"!?\[(?<said>[^\]\[]{0,300})\]\([^()\s]{0,1000}\)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Link();
}
