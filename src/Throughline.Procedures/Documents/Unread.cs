using System.Text.RegularExpressions;

namespace Throughline.Procedures.Documents;

/// <summary>
/// A block that could not be read, and the names that its text seems to give. Whoever uses them elsewhere has done
/// nothing wrong: the officer mends this block first. Its kind is <see cref="AnyKind"/> where not even that can be told.
/// </summary>
internal sealed partial record Unread(string Kind, string Text)
{
    public const string AnyKind = "?";

    private const string Fence = "```yaml ";

    public string? Id => First(Ids());

    public IReadOnlyList<string> Steps => All(StepNames());

    public IReadOnlyList<string> Names => All(GivenNames());

    /// <summary>Of a fence that was never closed: itself, and each one that it has swallowed.</summary>
    public static IEnumerable<Unread> In(string kind, string text)
    {
        var pieces = text.Split(Fence);
        yield return new(kind, pieces[0]);
        foreach (var piece in pieces.Skip(1))
            yield return new(piece.Split('\n')[0].Trim(), piece);
    }

    /// <summary>The clauses whose headings such a fence has swallowed.</summary>
    public static IEnumerable<string> Headings(string text) =>
        SwallowedHeadings().Matches(text).Select(m => m.Groups["v"].Value);

    private string? First(Regex pattern) => All(pattern) is [var first, ..] ? first : null;

    private IReadOnlyList<string> All(Regex pattern) =>
        [.. pattern.Matches(Text).Select(m => m.Groups["v"].Value.Trim().Trim('"', '\''))];

    [GeneratedRegex(
        @"^id:\s*(?<v>[a-z0-9-]+)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        Patience.Milliseconds
    )]
    private static partial Regex Ids();

    [GeneratedRegex(
        @"\bstep:\s*(?<v>[^,}\n]+)",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex StepNames();

    [GeneratedRegex(
        @"\bname:\s*(?<v>[^,}\n]+)",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex GivenNames();

    [GeneratedRegex(
        @"^### (?<v>\S+) · ",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        Patience.Milliseconds
    )]
    private static partial Regex SwallowedHeadings();
}
