using System.Text;
using Throughline.Casework.OwnTexts;
using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.OwnTexts;

/// <summary>A paragraph while it is read.</summary>
internal sealed class OpenParagraph
{
    public StringBuilder Text { get; } = new();
    public string? Style { get; set; }
    public string? List { get; set; }
    public int ListLevel { get; set; }
    public int? Outline { get; set; }
    public int? Page { get; set; }

    /// <summary>Letters in bold: a short paragraph that is all bold is a heading to the eye.</summary>
    public int Bold { get; set; }

    public bool IsBold => Bold > 0 && Bold >= Text.ToString().Count(char.IsLetterOrDigit);
}

/// <summary>
/// Paragraphs of a Word or OpenDocument text as they open and close: those of a text box stand inside another's, and
/// those of a table row are one passage when its cells are short.
/// </summary>
internal sealed class Paragraphs(
    Gathering gathering,
    bool countsPages,
    Func<OpenParagraph, (PassageKind, int, string?)> kindOf
)
{
    private const int ShortCell = 160;
    private readonly Stack<OpenParagraph> open = new();
    private readonly Stack<List<List<OpenParagraph>>> rows = new();

    /// <summary>From 1; null when the file does not say where a page ends.</summary>
    public int? Page { get; private set; } = countsPages ? 1 : null;

    public OpenParagraph? Now => open.TryPeek(out var now) ? now : null;

    public void Start()
    {
        if (open.Count > 64)
            throw new FileRefusedException(OwnTextRefusals.TooDeep);
        open.Push(new() { Page = Page });
    }

    public void End()
    {
        if (!open.TryPop(out var done))
            return;
        if (rows.TryPeek(out var row) && row.Count > 0)
            row[^1].Add(done);
        else
            Add(done);
    }

    public void TurnPage()
    {
        Page = Page + 1;
        // A paragraph that has not begun to speak stands on the new page.
        if (Now is { Text.Length: 0 } now)
            now.Page = Page;
    }

    public void StartRow() => rows.Push([]);

    public void StartCell()
    {
        if (rows.TryPeek(out var row))
            row.Add([]);
    }

    public void EndRow()
    {
        if (!rows.TryPop(out var row))
            return;
        if (rows.TryPeek(out var outer) && outer.Count > 0)
            outer[^1].AddRange(row.SelectMany(c => c));
        else if (
            row.Count > 1
            && row.All(c =>
                c.Count(p => p.Text.Length > 0) <= 1 && c.Sum(p => p.Text.Length) <= ShortCell
            )
        )
            gathering.Add(
                string.Join(
                    " | ",
                    row.Select(c => string.Concat(c.Select(p => p.Text)).Trim())
                        .Where(c => c.Length > 0)
                ),
                PassageKind.Row,
                page: row.SelectMany(c => c).FirstOrDefault()?.Page
            );
        else
            foreach (var paragraph in row.SelectMany(c => c))
                Add(paragraph);
    }

    private void Add(OpenParagraph paragraph)
    {
        var (kind, level, number) = kindOf(paragraph);
        gathering.Add(
            paragraph.Text.ToString(),
            kind,
            level,
            number,
            paragraph.Page,
            paragraph.IsBold
        );
    }
}
