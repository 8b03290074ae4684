using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.AnnexA;

/// <summary>Writes child-level lists 3 to 9 as a workbook of the published shape: a title row, then the headings, then the children.</summary>
public static class AnnexAWriter
{
    private static readonly Dictionary<int, string> Titles = new()
    {
        [3] = "List 3: Referral",
        [4] = "List 4: Assessments",
        [5] = "List 5: Section 47 enquiries and Initial Child Protection Conferences",
        [6] = "List 6: Children in Need",
        [7] = "List 7: Child protection",
        [8] = "List 8: Children in care",
        [9] = "List 9: Care leavers",
    };

    public static void Write(Stream output, AnnexABook book)
    {
        using var xlsx = new XlsxWriter(output);
        foreach (var list in Columns.Lists)
            Sheet(xlsx, list, AnnexARows.Of(book, list));
    }

    private static void Sheet(
        XlsxWriter xlsx,
        int list,
        IEnumerable<IReadOnlyDictionary<string, object?>> rows
    )
    {
        var columns = Columns.Published[list];
        using var sheet = xlsx.Sheet($"List_{list}", [.. columns.Select(_ => 18)]);
        sheet.Heading(Titles[list]);
        sheet.Heading(columns);
        foreach (var row in rows)
            sheet.Row(columns.Select(c => row.GetValueOrDefault(c)));
    }
}
