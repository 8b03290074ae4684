using System.Text;
using System.Text.RegularExpressions;
using Throughline.Casework.OwnTexts;
using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.OwnTexts;

/// <summary>How much text a document may hold. A council's whole procedure is some fifty thousand letters.</summary>
internal sealed record TextLimits(
    int Letters = 2_000_000,
    int Passages = 20_000,
    int OneParagraph = 100_000
)
{
    public static readonly TextLimits Standard = new();
}

/// <summary>
/// Takes the passages of a document one after another, whatever its format: blanks made even, numbers and bullets that
/// were typed told from the words, and an end put to it when there is more than any procedure holds.
/// </summary>
internal sealed partial class Gathering(TextLimits limits)
{
    private const int ShortLine = 90;
    private readonly List<Passage> passages = [];
    private int letters;

    public IReadOnlyList<Passage> Passages => passages;

    /// <summary>A heading that a style or the size of its letters makes one has its level; one that only looks it has this.</summary>
    public const int MinorHeading = 7;

    /// <param name="looksLikeHeading">Bold, or standing alone where the format has no headings of its own.</param>
    public void Add(
        string text,
        PassageKind kind = PassageKind.Paragraph,
        int level = 0,
        string? number = null,
        int? page = null,
        bool looksLikeHeading = false
    )
    {
        if (text.Length > limits.OneParagraph)
            throw new FileRefusedException(
                text.Length > limits.Letters
                    ? OwnTextRefusals.TooLong(limits.Letters)
                    : OwnTextRefusals.LongParagraph(limits.OneParagraph)
            );
        var even = Even(text);
        if (even.Length == 0 || ContentsLine().IsMatch(even))
            return;
        letters += even.Length;
        if (letters > limits.Letters)
            throw new FileRefusedException(OwnTextRefusals.TooLong(limits.Letters));
        if (passages.Count >= limits.Passages)
            throw new FileRefusedException(OwnTextRefusals.TooManyPassages(limits.Passages));
        passages.Add(Shaped(even, kind, level, number, page, looksLikeHeading));
    }

    private static Passage Shaped(
        string text,
        PassageKind kind,
        int level,
        string? number,
        int? page,
        bool looksLikeHeading
    )
    {
        if (kind is PassageKind.Row)
            return new(text, kind, 0, null, page);
        if (
            number is null
            && kind is not PassageKind.Item
            && Bullet().Match(text) is { Success: true } bullet
        )
            return Shaped(
                text[bullet.Length..],
                PassageKind.Item,
                Math.Max(1, level),
                null,
                page,
                false
            );
        if (
            number is null
            && Numbered().Match(text) is { Success: true } typed
            && typed.Length < text.Length
        )
            (number, text) = (typed.Groups["n"].Value, text[typed.Length..]);
        var label = number?.TrimEnd('.', ':');
        if (kind is PassageKind.Heading)
            return new(text, kind, level, label, page);
        if (kind is PassageKind.Paragraph && IsHeading(text, label, looksLikeHeading))
            return new(text, PassageKind.Heading, HeadingLevel(label), label, page);
        // "4.2 The manager ..." is a numbered paragraph; "(a) ..." and "3. ..." stand in a list.
        var item =
            kind is PassageKind.Item
            || (label is not null && !label.Contains('.', StringComparison.Ordinal));
        return item
            ? new(text, PassageKind.Item, Math.Max(1, level), label, page)
            : new(text, PassageKind.Paragraph, 0, label, page);
    }

    private static bool IsHeading(string text, string? label, bool looksLikeHeading)
    {
        if (
            text.Length > ShortLine
            || text[^1] is '.' or ';' or ',' or '!' or '?'
            || char.IsLower(text[0])
        )
            return false;
        var words = text.Split(' ').Where(w => w.Length > 3 || char.IsUpper(w[0])).ToList();
        var raised = words.Count(w => w.Any(char.IsUpper));
        if (text.EndsWith(':'))
            return looksLikeHeading && raised * 2 >= words.Count;
        return (looksLikeHeading || IsPlainNumber(label))
            && (raised * 2 >= words.Count || text.Split(' ').Length <= 8);
    }

    private static bool IsPlainNumber(string? label) =>
        label is not null && label.All(c => char.IsAsciiDigit(c) || c == '.');

    private static int HeadingLevel(string? label) =>
        IsPlainNumber(label) ? 1 + label!.Count(c => c == '.') : MinorHeading;

    /// <summary>Blanks of every kind made one, and what would not show or would turn the line about left out.</summary>
    private static string Even(string text)
    {
        var even = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (even.Length > 0 && even[^1] != ' ')
                    even.Append(' ');
            }
            else if (
                Rune.GetUnicodeCategory(rune)
                is not (
                    System.Globalization.UnicodeCategory.Control
                    or System.Globalization.UnicodeCategory.Format
                    or System.Globalization.UnicodeCategory.OtherNotAssigned
                    or System.Globalization.UnicodeCategory.Surrogate
                )
            )
                even.Append(rune);
        }
        return even.ToString().TrimEnd();
    }

    [GeneratedRegex(
        @"^([•●▪■◦○‣∙·*\uF0B7\uF0A7\uF0D8→►✓–—-]|o(?= ))\s+",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Bullet();

    [GeneratedRegex(
        @"^((?<n>\((\d{1,2}|[ivxIVX]{1,5}|[a-z])\))|(?<n>\d{1,2}(\.\d{1,2}){1,4})[.)]?|(?<n>\d{1,2}|[ivx]{1,5}|[a-zA-Z])[.)])\s+",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(\.{4,}|(\. ){4,}|…{2,})\s*\d{1,3}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ContentsLine();
}
