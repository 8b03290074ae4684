using Throughline.Procedures.Deciding;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

internal sealed partial class CaseReader
{
    private ChoiceFact? Choice(YamlNode node)
    {
        var spec = new BlockSpec(
            "choice",
            false,
            "",
            [
                new("on", true, "", ""),
                new("rule", false, "", ""),
                new("between", false, "", ""),
                new("departs from", false, "", ""),
                new("chose", false, "", ""),
                new("by", true, "", ""),
                new("why", false, "", ""),
            ]
        );
        if (Table.Of(node, spec, problems) is not { } table)
            return null;
        string[] kinds = ["rule", "between", "departs from"];
        if (kinds.Count(table.Has) != 1)
            problems.Add(table.Place, "a choice names one of rule, between and departs from");
        foreach (var id in kinds.SelectMany(table.TextOrList))
            RuleOrStep(id);
        phrases.Who(table.Node("by"), "by");
        return table.Day("on") is { } on
            ? new(
                on,
                table.Text("rule"),
                [.. table.TextOrList("between").Select(t => t.Value)],
                table.Text("departs from"),
                table.Text("chose"),
                table.Text("by") ?? "",
                table.Text("why")
            )
            : null;
    }

    private TransferFacts? Transfer(YamlNode? node)
    {
        var spec = new BlockSpec(
            "transfer",
            false,
            "",
            [
                new("route", false, "", ""),
                new("journey", false, "", ""),
                new("began", false, "", ""),
                new("agreed day", false, "", ""),
                new("worker named", false, "", ""),
                new("worker is", false, "", ""),
                new("steps", false, "", ""),
                new("outcomes", false, "", ""),
            ]
        );
        if (node is null || Table.Of(node, spec, problems) is not { } table)
            return null;
        if (table.Has("route") == table.Has("journey"))
            problems.Add(
                table.Place,
                "a transfer names its route, or the journey that somebody started"
            );
        References.To(table, "route", ["route"], known, problems);
        References.To(table, "journey", ["journey"], known, problems);
        var steps = Days(table.Node("steps"), "steps", StepOrTransfer);
        var outcomes = new Dictionary<string, string>();
        foreach (
            var entry in Table.Free(table.Node("outcomes"), "table of outcomes", problems)?.Entries
                ?? []
        )
        {
            if (
                StepOrTransfer(entry.Key)
                && Table.AsText(entry.Value, entry.Key.Value, problems) is { } word
            )
                outcomes[entry.Key.Value] = word.Value;
        }
        return new(
            table.Text("route"),
            table.Text("journey"),
            table.Day("began"),
            table.Day("agreed day"),
            steps,
            outcomes
        )
        {
            WorkerNamed = table.Day("worker named"),
            WorkerIs = [.. table.TextOrList("worker is").Where(Part).Select(t => t.Value)],
        };
    }

    private bool Part(YamlText text)
    {
        var parts = Words.People.Values.Where(p => p.Kind == PersonKind.OfTransfer);
        return Table.WordOf(text, "person of a transfer", [.. parts.Select(p => p.Name)], problems)
            is not null;
    }

    private Dictionary<string, DateOnly> Days(
        YamlNode? node,
        string what,
        Func<YamlText, bool> names
    )
    {
        var days = new Dictionary<string, DateOnly>();
        if (Table.Free(node, $"table of {what}", problems) is not { } table)
            return days;
        foreach (var entry in table.Entries)
        {
            if (names(entry.Key) && table.Day(entry.Key.Value) is { } day)
                days[entry.Key.Value] = day;
        }
        return days;
    }
}
