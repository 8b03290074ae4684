using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.AnnexA;

internal enum ColumnKind
{
    Number,
    Day,
    Years,
    Text,
    YesNo,
    Code,
}

/// <summary>A column of a child-level list that is kept. What is not on this list is never read into the records.</summary>
/// <param name="KeptAs">The short name under which a cell of it is kept.</param>
/// <param name="MayBeAhead">Its day may lie after the extract's.</param>
/// <param name="SpoilsRow">A cell that cannot be read makes the whole row unsafe: a garbled end is no open plan.</param>
internal sealed record Column(
    int List,
    string Title,
    string KeptAs,
    ColumnKind Kind,
    bool MayBeAhead,
    bool SpoilsRow,
    IReadOnlyList<string> Headings
);

/// <summary>The published columns of lists 3 to 9, and which of them are kept; read from columns.csv.</summary>
internal static class Columns
{
    public static readonly IReadOnlyList<int> Lists = [3, 4, 5, 6, 7, 8, 9];

    private static readonly IReadOnlyList<IReadOnlyList<string>> Table = Resource.Rows("columns");

    /// <summary>Every published heading of each list, in order.</summary>
    public static readonly IReadOnlyDictionary<int, IReadOnlyList<string>> Published =
        Lists.ToDictionary(
            list => list,
            list =>
                (IReadOnlyList<string>)[.. Table.Where(r => ListOf(r) == list).Select(r => r[1])]
        );

    public static readonly IReadOnlyDictionary<int, IReadOnlyList<Column>> Kept =
        Lists.ToDictionary(
            list => list,
            list =>
                (IReadOnlyList<Column>)
                    [.. Table.Where(r => ListOf(r) == list && r[2].Length > 0).Select(Read)]
        );

    /// <summary>A heading as it is matched: letters and digits alone, so that case, spaces, brackets and apostrophes differ freely.</summary>
    public static string Key(string heading) =>
        string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static int ListOf(IReadOnlyList<string> row) =>
        int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture);

    private static Column Read(IReadOnlyList<string> row) =>
        new(
            ListOf(row),
            row[1],
            row[2],
            row[3] switch
            {
                "number" => ColumnKind.Number,
                "day" => ColumnKind.Day,
                "years" => ColumnKind.Years,
                "text" => ColumnKind.Text,
                "yes-no" => ColumnKind.YesNo,
                "code" => ColumnKind.Code,
                var other => throw new InvalidOperationException(
                    $"columns.csv: no such kind: {other}"
                ),
            },
            row[4] == "ahead",
            row[5] == "row",
            [.. row[6].Split('|').Prepend(row[1]).Where(h => h.Length > 0).Select(Key)]
        );
}

internal static class Resource
{
    /// <summary>The rows of a table that is part of the program, without its heading.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string name)
    {
        using var stream =
            typeof(Resource).Assembly.GetManifestResourceStream($"{name}.csv")
            ?? throw new InvalidOperationException($"{name}.csv is not in the program");
        using var text = new StreamReader(stream);
        return [.. DelimitedText.Rows(text, ',').Skip(1).Select(r => r.Cells)];
    }
}
