using System.Text;
using System.Text.RegularExpressions;

namespace Throughline.Exchange.OwnTexts.Pdf;

/// <summary>One line of a page, as the eye reads it.</summary>
internal sealed partial record PdfLine(
    string Text,
    double X,
    double End,
    double Y,
    double Size,
    bool Bold,
    int Heading,
    int Page
)
{
    /// <summary>Runs that stand on one height and follow each other; a gap between them is a blank.</summary>
    public static IEnumerable<PdfLine> Of(IReadOnlyList<PdfRun> runs, int page)
    {
        var open = new List<PdfRun>();
        foreach (var run in runs)
        {
            if (open.Count > 0)
            {
                var last = open[^1];
                var size = Math.Max(last.Size, run.Size);
                if (Math.Abs(run.Y - last.Y) > size * 0.5 || run.X < last.X - size)
                {
                    if (Joined(open, page) is { } line)
                        yield return line;
                    open.Clear();
                }
            }
            open.Add(run);
        }
        if (Joined(open, page) is { } rest)
            yield return rest;
    }

    private static PdfLine? Joined(List<PdfRun> runs, int page)
    {
        if (runs.All(r => string.IsNullOrWhiteSpace(r.Text)))
            return null;
        var text = new StringBuilder();
        PdfRun? last = null;
        foreach (var run in runs)
        {
            if (
                last is not null
                && run.X - last.End > 0.18 * run.Size
                && text.Length > 0
                && text[^1] != ' '
                && !run.Text.StartsWith(' ')
            )
                text.Append(' ');
            text.Append(run.Text);
            last = run;
        }
        var said = runs.Where(r => !string.IsNullOrWhiteSpace(r.Text)).ToList();
        var main = said.MaxBy(r => r.Text.Length)!;
        return new(
            text.ToString().Trim(),
            said.Min(r => r.X),
            said.Max(r => r.End),
            main.Y,
            Math.Round(main.Size, 1),
            said.All(r => r.Bold || !r.Text.Any(char.IsLetterOrDigit)),
            said.Max(r => r.Heading),
            page
        );
    }

    /// <summary>Leaves out what stands at the head or foot of most pages, and page numbers there; headings stay.</summary>
    public static IReadOnlyList<PdfLine> WithoutRunning(IReadOnlyList<PdfLine> lines, int pages)
    {
        var body = lines.GroupBy(l => l.Size).MaxBy(g => g.Sum(l => l.Text.Length))?.Key ?? 0;
        // Heads of two lines are taken off one after the other.
        for (var round = 0; round < 2; round++)
        {
            var edges = lines
                .GroupBy(l => l.Page)
                .SelectMany(p => new[] { p.MaxBy(l => l.Y)!, p.MinBy(l => l.Y)! })
                .Where(l => l.Size <= body + 0.9 && l.Heading == 0)
                .ToHashSet(ReferenceEqualityComparer.Instance);
            var repeated = lines
                .Where(edges.Contains)
                .GroupBy(l => Numbers().Replace(l.Text, "#"))
                .Where(g => g.Select(l => l.Page).Distinct().Count() >= Math.Max(3, pages / 2))
                .Select(g => g.Key)
                .ToHashSet(StringComparer.Ordinal);
            lines =
            [
                .. lines.Where(l =>
                    !edges.Contains(l)
                    || !(
                        repeated.Contains(Numbers().Replace(l.Text, "#"))
                        || PageNumber().IsMatch(l.Text)
                    )
                ),
            ];
        }
        return lines;
    }

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"^(page )?\d{1,4}( (of|/) \d{1,4})?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PageNumber();
}
