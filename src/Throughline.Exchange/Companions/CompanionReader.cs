using Throughline.Casework.Extracts;
using Throughline.Exchange.AnnexA;
using Throughline.Exchange.Workbooks;
using Throughline.Procedures.Rules;

namespace Throughline.Exchange.Companions;

/// <summary>Reads the two companion files. What cannot be taken is set aside with its reason; the rest is returned.</summary>
public static class CompanionReader
{
    private const int LongestName = 100;

    public static (
        IReadOnlyList<CompanionPerson> People,
        IReadOnlyList<SetAsideRow> SetAside
    ) People(Workbook workbook, DateOnly asOf)
    {
        var aside = new List<SetAsideRow>();
        var people = new Dictionary<string, CompanionPerson>();
        foreach (var row in CompanionTable.Rows(workbook, CompanionColumns.People))
            if (Person(row, asOf, aside) is not { } person)
                continue;
            else if (
                people.TryGetValue(person.Number, out var other)
                && other != person with { In = other.In }
            )
                aside.Add(
                    row.Aside(
                        "Number",
                        "Another row of this file says something else of this child; that one was taken."
                    )
                );
            else
                people.TryAdd(person.Number, person);
        return ([.. people.Values.OrderBy(p => p.Number, StringComparer.Ordinal)], aside);
    }

    public static (
        IReadOnlyList<CompanionStatement> Statements,
        IReadOnlyList<SetAsideRow> SetAside
    ) Statements(Workbook workbook, Vocabulary vocabulary, DateOnly asOf)
    {
        var aside = new List<SetAsideRow>();
        var words = new StatementWords(vocabulary);
        var statements = new List<CompanionStatement>();
        foreach (var row in CompanionTable.Rows(workbook, CompanionColumns.Statements))
            if (words.Read(row, asOf, aside.Add) is { } statement)
                statements.Add(statement);
        return (
            [
                .. statements
                    .OrderBy(s => s.Number, StringComparer.Ordinal)
                    .ThenBy(s => s.Word, StringComparer.Ordinal)
                    .ThenBy(s => s.Day)
                    .ThenBy(s => s.State)
                    .ThenBy(s => s.Value, StringComparer.Ordinal),
            ],
            aside
        );
    }

    private static CompanionPerson? Person(CompanionRow row, DateOnly asOf, List<SetAsideRow> aside)
    {
        if (Number(row, aside.Add) is not { } number)
            return null;
        var (given, family) = (row.Text("Given name") ?? "", row.Text("Family name"));
        if (family is null || given.Length > LongestName || family.Length > LongestName)
        {
            aside.Add(
                row.Aside(
                    "Family name",
                    family is null ? "The child has no family name." : "The name is too long."
                )
            );
            return null;
        }
        var (birth, expected) = (Day("Birth date"), Day("Expected date"));
        if (birth > asOf)
            (birth, expected) = (null, expected ?? birth);
        return new CompanionPerson(
            number,
            given,
            family,
            birth,
            birth is null ? expected : null,
            row.Text("Family"),
            Restricted()
        )
        {
            In = row.In,
        };

        DateOnly? Day(string title)
        {
            if (row[title].IsBlank)
                return null;
            var day = Days.Read(row[title]);
            if (day is null || day.Value.Year < 1930 || day > asOf.AddYears(1))
                aside.Add(
                    row.Aside(
                        title,
                        "This is not a date (day/month/year) that can be right.",
                        false
                    )
                );
            return day is { Year: >= 1930 } d && d <= asOf.AddYears(1) ? d : null;
        }

        // A word that is neither yes nor no hides the child rather than showing it.
        bool Restricted() =>
            row.Text("Restricted") is { } said && Codes.Read("yes-no", said) is not ("no" or "");
    }

    internal static string? Number(CompanionRow row, Action<SetAsideRow> aside)
    {
        var says = CellReader.Read(
            row["Number"],
            Columns.Kept[6].Single(c => c.Kind == ColumnKind.Number),
            default
        );
        if (says.Value is string number)
            return number;
        aside(row.Aside("Number", says.Fault ?? "The row has no child's number."));
        return null;
    }
}
