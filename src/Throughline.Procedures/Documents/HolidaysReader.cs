using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>Reads the list of bank holidays that ships with the statutory procedures.</summary>
internal static class HolidaysReader
{
    private static readonly BlockSpec Spec = new(
        "list of bank holidays",
        false,
        "",
        [
            new("calendar", true, "", ""),
            new("attribution", true, "", ""),
            new("from", true, "", ""),
            new("to", true, "", ""),
            new("holidays", true, "", ""),
        ]
    );

    public static BankHolidays? Read(ProcedureFile file, Problems problems)
    {
        problems.Clause = null;
        var root = YamlReader.Read(YamlSource.Whole(file.Path, file.Text), problems);
        if (Table.Of(root, Spec, problems) is not { } table)
            return null;
        var days = new Dictionary<DateOnly, string>();
        foreach (
            var entry in Table.Free(table.Node("holidays"), "table of days", problems)?.Entries
                ?? []
        )
        {
            if (
                Table.DayOf(entry.Key, problems) is { } day
                && Table.AsText(entry.Value, entry.Key.Value, problems) is { } name
            )
                days[day] = name.Value;
        }
        return table.Day("from") is { } from && table.Day("to") is { } to
            ? new(table.Word("calendar", [HeaderReader.Calendar]) ?? "", from, to, days)
            : null;
    }
}
