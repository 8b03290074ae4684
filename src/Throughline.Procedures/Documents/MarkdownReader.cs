using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>A file of a procedure: its path as it should be shown, and its text.</summary>
public sealed record ProcedureFile(string Path, string Text);

/// <summary>One fence: its kind (route, duty ..), the clause it stands under, and its YAML.</summary>
public sealed record Fence(string Kind, string? Clause, Place Place, YamlSource Source);

/// <summary>What a Markdown file says, before any rule in it is understood.</summary>
public sealed record ReadFile(
    string Path,
    IReadOnlyList<Clause> Clauses,
    IReadOnlyList<Reading> Readings,
    IReadOnlyList<Fence> Fences
)
{
    internal IReadOnlyList<Unread> Unread { get; init; } = [];

    /// <summary>Clauses whose headings stand in a fence that was never closed.</summary>
    internal IReadOnlyList<string> Swallowed { get; init; } = [];
}

/// <summary>Takes a procedure's Markdown apart: clause headings, paraphrases, reading notes and fences.</summary>
public static partial class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .DisableHtml()
        .Build();

    public static ReadFile Read(ProcedureFile file, Problems problems)
    {
        var clauses = new List<Clause>();
        var readings = new List<Reading>();
        var fences = new List<Fence>();
        var unread = new List<Unread>();
        var swallowed = new List<string>();
        Clause? open = null;
        problems.Clause = null;
        if (Parsed(file, problems) is not { } document)
            return new(file.Path, clauses, readings, fences);
        foreach (var block in document)
        {
            var place = new Place(file.Path, block.Line + 1, block.Column + 1);
            OutOfPlace(file.Path, block, problems);
            switch (block)
            {
                case HeadingBlock heading:
                    Close(open, clauses, problems);
                    open = Heading(heading, TextOf(file.Text, heading.Span), place, problems);
                    problems.Clause = open?.Id;
                    break;
                case FencedCodeBlock fence:
                    if (FenceOf(file, fence, place, open?.Id, problems) is { } read)
                        fences.Add(read);
                    else
                    {
                        var text = fence.Lines.ToString();
                        unread.AddRange(
                            Unread.In(
                                fence.Info == "yaml"
                                    ? fence.Arguments?.Trim() ?? ""
                                    : Unread.AnyKind,
                                text
                            )
                        );
                        swallowed.AddRange(Unread.Headings(text));
                    }
                    break;
                case QuoteBlock quote:
                    readings.AddRange(
                        ReadingNotes.Of(TextOf(file.Text, quote.Span), open?.Id, place, problems)
                    );
                    break;
                case ParagraphBlock or ListBlock when open is not null:
                    var words = Plain(TextOf(file.Text, block.Span));
                    open = open with { Paraphrase = $"{open.Paraphrase}\n\n{words}".Trim() };
                    break;
            }
        }
        Close(open, clauses, problems);
        problems.Clause = null;
        return new(file.Path, clauses, readings, fences) { Unread = unread, Swallowed = swallowed };
    }

    private static MarkdownDocument? Parsed(ProcedureFile file, Problems problems)
    {
        try
        {
            return Markdown.Parse(file.Text, Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser has a limit to what may stand inside something else, and says so in this way alone.
            problems.Add(
                new(file.Path, 1, 1),
                "quotations, lists or emphasis are nested too deeply here for this to be read"
            );
            return null;
        }
    }

    /// <summary>What looks like a rule and would go unread: a fence or a heading that is not at the margin.</summary>
    private static void OutOfPlace(string path, MarkdownObject block, Problems problems)
    {
        if (
            block is CodeBlock code and not FencedCodeBlock
            && code.Lines.ToString().Contains("```", StringComparison.Ordinal)
        )
            problems.Add(
                new(path, block.Line + 1, block.Column + 1),
                "this fence is indented; begin it at the margin"
            );
        foreach (var inner in (block as ContainerBlock)?.Descendants() ?? [])
        {
            if (inner is FencedCodeBlock or HeadingBlock)
                problems.Add(
                    new(path, inner.Line + 1, inner.Column + 1),
                    $"this {(inner is HeadingBlock ? "heading" : "fence")} stands inside a list or a quotation; begin it at the margin"
                );
        }
    }

    private static void Close(Clause? open, List<Clause> clauses, Problems problems)
    {
        if (open is null)
            return;
        problems.Clause = open.Id;
        if (open.Paraphrase.Length == 0)
            problems.Add(
                open.Place,
                "this clause has no paraphrase; say in plain words what it asks"
            );
        clauses.Add(open);
    }

    private static Clause? Heading(
        HeadingBlock heading,
        string line,
        Place place,
        Problems problems
    )
    {
        problems.Clause = null;
        if (heading.Level != 3)
        {
            if (line.Split(" · ").Length == 3)
                problems.Add(place, "a clause heading begins with three signs: '### '");
            return null;
        }
        var parts = line.TrimStart('#').Trim().Split(" · ").Select(p => p.Trim()).ToArray();
        if (parts.Length != 3 || !ClauseId().IsMatch(parts[0]) || parts[1].Length == 0)
        {
            problems.Add(
                place,
                "a clause heading reads '### ID · where it stands · force', such as '### ABC-1-2 · section 1 · should'"
            );
            return null;
        }
        var force = Names.Forces.FirstOrDefault(f => f.Key == parts[2]);
        if (force.Key is null)
        {
            problems.Add(
                place,
                $"'{parts[2]}' is no force; say must, should, normally, may or info.{Nearest.Hint(parts[2], Names.Forces.Keys)}"
            );
        }
        return new(parts[0], parts[1], force.Key is null ? Force.Info : force.Value, "", place);
    }

    private static Fence? FenceOf(
        ProcedureFile file,
        FencedCodeBlock fence,
        Place place,
        string? clause,
        Problems problems
    )
    {
        if (fence.ClosingFencedCharCount == 0)
        {
            problems.AddUnread(place, "this fence is never closed");
            return null;
        }
        var kind = (fence.Arguments ?? "").Trim();
        if (fence.Info != "yaml" || kind.Length == 0)
        {
            problems.AddUnread(place, "a fence begins ```yaml and its kind, such as ```yaml route");
            return null;
        }
        var lines = (fence.Lines.Lines ?? []).Take(fence.Lines.Count).ToArray();
        var swallowed = Array.FindIndex(
            lines,
            l => l.Slice.ToString().StartsWith("```", StringComparison.Ordinal)
        );
        if (swallowed >= 0)
        {
            problems.AddUnread(
                place,
                $"this fence is never closed: another begins on line {lines[swallowed].Line + 1}"
            );
            return null;
        }
        var text = string.Join('\n', lines.Select(l => l.Slice.ToString()));
        var places = lines.Select(l => (l.Line + 1, l.Column + 1)).ToArray();
        return new(kind, clause, place, new(file.Path, text, places));
    }

    private static string TextOf(string text, SourceSpan span) =>
        span.IsEmpty
            ? ""
            : text.Substring(span.Start, Math.Min(span.Length, text.Length - span.Start));

    private static string Plain(string text) => text.Trim().ReplaceLineEndings("\n");

    [GeneratedRegex(
        @"^[A-Z][A-Za-z]*(-[A-Za-z0-9.]+)+$",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex ClauseId();
}
