using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.AnnexA;

/// <summary>Which list a sheet holds and where its columns stand, found from its name and its heading row.</summary>
internal sealed partial record SheetShape(
    int List,
    IReadOnlyList<(Column Column, int At)> Columns,
    Column? Missing
)
{
    /// <summary>Title rows may stand above the headings, but not many.</summary>
    public const int DeepestHeading = 15;

    private static readonly HashSet<string> Numbers =
    [
        .. AnnexA.Columns.Kept[6].Single(c => c.Kind == ColumnKind.Number).Headings,
    ];

    /// <summary>The number in a name such as "List 3", "List_3" or "list3 - Referrals"; null if it names none.</summary>
    public static int? ListNamed(string sheet) =>
        Named().Match(sheet) is { Success: true } match
        && int.TryParse(match.Groups["list"].Value, CultureInfo.InvariantCulture, out var list)
            ? list
            : null;

    /// <summary>The shape, if this row is the heading row of one of the lists.</summary>
    public static SheetShape? Of(string sheet, SheetRow row)
    {
        var headings = row.Cells.Select(c => AnnexA.Columns.Key(c.Text)).ToList();
        if (!headings.Any(Numbers.Contains))
            return null;
        var list = ListNamed(sheet) ?? Recognised(headings);
        return list is { } known && AnnexA.Columns.Kept.TryGetValue(known, out var kept)
            ? Place(known, kept, headings)
            : null;
    }

    private static SheetShape Place(int list, IReadOnlyList<Column> kept, List<string> headings)
    {
        var placed = kept.Select(c => (Column: c, At: headings.FindIndex(c.Headings.Contains)))
            .ToList();
        return new SheetShape(
            list,
            [.. placed.Where(p => p.At >= 0)],
            placed.FirstOrDefault(p => p.At < 0 && IsNeeded(p.Column)).Column
        );
    }

    /// <summary>Each list has a first day of its own that no other list has.</summary>
    private static int? Recognised(List<string> headings)
    {
        var fits = AnnexA
            .Columns.Lists.Where(list => headings.Contains(AnnexA.Columns.Key(Mark(list))))
            .ToList();
        return fits is [var only] ? only : null;
    }

    private static string Mark(int list) =>
        list == 9 ? "Eligibility Category" : AnnexA.Columns.Kept[list].First(IsNeededDay).Title;

    /// <summary>Without these a list says something false: with no end date every plan looks open.</summary>
    private static bool IsNeeded(Column column) =>
        column.Kind == ColumnKind.Number || IsNeededDay(column);

    private static bool IsNeededDay(Column column) =>
        column is { Kind: ColumnKind.Day, SpoilsRow: true, MayBeAhead: false };

    [GeneratedRegex(
        @"^\W*list[\s_\-\.]*(?<list>\d+)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Named();
}
