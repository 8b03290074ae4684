using Throughline.Procedures.Documents.Grammar;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

internal sealed class QueueReader(Known known, Phrases phrases, Problems problems)
{
    public Queue? Read(YamlNode? node)
    {
        if (
            Table.Of(node, Blocks.Queue, problems) is not { } table
            || RuleHead.Of(table) is not { } head
        )
            return null;
        var before = problems.Count;
        var journeys = References.To(table, "for", ["journey"], known, problems);
        var team = table.Scalar("of");
        if (team is not null && known.Teams.All(t => t.Name != team.Value))
            problems.Add(
                team.Place,
                $"'{team.Value}' is no team.{Nearest.Hint(team.Value, known.Teams.Select(t => t.Name))}"
            );
        var keeper = phrases.Who(table.Node("kept by"), "kept by");
        var order = table.Choice("order", Names.QueueOrders);
        var steps = StepsOf(table, journeys);
        return problems.Count > before || team is null || keeper is null
            ? null
            : new(
                head.Id,
                head.Clauses,
                head.Readings,
                table.Text("name") ?? "",
                team.Value,
                keeper,
                order ?? QueueOrder.OldestFirst,
                journeys,
                steps,
                table.Place,
                table.Written
            );
    }

    /// <summary>Each step lies on some journey of the queue, and each journey comes by it.</summary>
    private string[] StepsOf(Table table, IReadOnlyList<string> journeys)
    {
        var written = table.TextOrList("steps");
        var ofJourneys = journeys.ToDictionary(
            j => j,
            j => known.StepsOfJourney.GetValueOrDefault(j, [])
        );
        foreach (var step in written.Where(s => !ofJourneys.Values.Any(n => n.Contains(s.Value))))
            problems.Add(
                step.Place,
                $"no journey of this queue has the step '{step.Value}'.{Nearest.Hint(step.Value, ofJourneys.Values.SelectMany(n => n))}"
            );
        foreach (var journey in ofJourneys.Where(j => !written.Any(s => j.Value.Contains(s.Value))))
            problems.Add(table.Place, $"no step of {journey.Key} is taken at this queue");
        return [.. written.Select(s => s.Value)];
    }
}
