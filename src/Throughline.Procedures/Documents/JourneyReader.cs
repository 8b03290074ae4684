using Throughline.Procedures.Documents.Grammar;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

internal sealed class JourneyReader(Known known, Phrases phrases, Problems problems)
{
    public Journey? Read(YamlNode? node)
    {
        if (
            Table.Of(node, Blocks.Journey, problems) is not { } table
            || RuleHead.Of(table) is not { } head
        )
            return null;
        var before = problems.Count;
        var names = known.StepsOfJourney.GetValueOrDefault(head.Id, []);
        var journey = new Journey(
            head.Id,
            head.Clauses,
            head.Readings,
            table.Choice("kind", Names.JourneyKinds) ?? JourneyKind.BetweenTeams,
            References.To(table, "for", ["route"], known, problems),
            StartsOf(table),
            table.Has("when") ? phrases.Tests(table.Node("when"), "when") : null,
            [.. table.Items("steps").Select(s => StepOf(s, names)).OfType<Step>()],
            table.Place,
            table.Written
        );
        Needs(table, journey);
        return problems.Count == before ? journey : null;
    }

    private Start? StartsOf(Table table)
    {
        if (
            table.Node("starts") is YamlText { Value: var said } text
            && said.StartsWith("when asked for by ", StringComparison.Ordinal)
        )
        {
            var asker = new YamlText(text.Place, text.Written, said["when asked for by ".Length..]);
            return phrases.Who(asker, "starts") is { } by
                ? new Start.WhenAsked(text.Place, said, by)
                : null;
        }
        return phrases.Point(table.Node("starts"), "starts") is { } point
            ? new Start.AtPoint(point.Place, point.Text, point)
            : null;
    }

    private Step? StepOf(YamlNode node, IReadOnlyList<string> names)
    {
        if (Table.Of(node, Blocks.Step, problems) is not { } table)
            return null;
        var name = table.Scalar("step");
        if (name is not null && !Table.FitWord(name.Value))
            problems.Add(
                name.Place,
                $"'{name.Value}' cannot name a step: it holds a comma or ' or ', or begins with 'not ', a number or an ordinal"
            );
        var who = phrases.Who(table.Node("who"), "who");
        var (decline, what) = DeclineOf(table);
        var step = new Step(
            name?.Value ?? "",
            who!,
            table.Text("does"),
            phrases.Point(table.Node("at"), "at"),
            phrases.Evidence(table.Node("shown by"), "shown by"),
            phrases.Clock(table.Node("due"), "due"),
            table.Choice("reaches", Names.TransferStates),
            OtherStep(table, "any time before", names),
            OutcomesOf(table.Node("outcomes"), names),
            decline,
            what,
            table.Choice("force", RuleForces.All),
            table.Word("per", Names.Pers),
            table.Place,
            table.Written
        );
        return name is null || who is null ? null : step;
    }

    private string? OtherStep(Table table, string key, IReadOnlyList<string> names)
    {
        if (table.Scalar(key) is not { } text)
            return null;
        if (names.Contains(text.Value) && text.Value != table.Text("step"))
            return text.Value;
        problems.Add(
            text.Place,
            $"'{text.Value}' is no other step of this journey.{Nearest.Hint(text.Value, names)}"
        );
        return null;
    }

    private (MayDecline, string?) DeclineOf(Table table)
    {
        if (table.Scalar("may decline") is not { } text)
            return (MayDecline.Unsaid, null);
        switch (text.Value)
        {
            case "never":
                return (MayDecline.Never, null);
            case "with a reason":
                return (MayDecline.WithAReason, null);
        }
        if (text.Value.StartsWith("for ", StringComparison.Ordinal))
            return (MayDecline.For, text.Value["for ".Length..]);
        problems.Add(
            text.Place,
            $"'{text.Value}' does not say whether it may be declined; say never, with a reason or for TEXT.{Nearest.Hint(text.Value, ["never", "with a reason"])}"
        );
        return (MayDecline.Unsaid, null);
    }

    private List<Outcome> OutcomesOf(YamlNode? node, IReadOnlyList<string> names)
    {
        var outcomes = new List<Outcome>();
        foreach (var entry in Table.Free(node, "table of outcomes", problems)?.Entries ?? [])
        {
            var word = entry.Key.Value;
            if (Table.AsText(entry.Value, word, problems) is not { } to)
                continue;
            if (to.Value.StartsWith("ladder ", StringComparison.Ordinal))
            {
                var id = to with { Value = to.Value["ladder ".Length..] };
                if (References.Is(id, ["ladder"], known, problems))
                    outcomes.Add(new Outcome.ToLadder(word, to.Place, to.Value, id.Value));
            }
            else if (names.Contains(to.Value))
                outcomes.Add(new Outcome.ToStep(word, to.Place, to.Value, to.Value));
            else if (Names.TransferStates.TryGetValue(to.Value, out var state))
                outcomes.Add(new Outcome.ToState(word, to.Place, to.Value, state));
            else
                problems.Add(
                    to.Place,
                    $"'{to.Value}' is no state, no step of this journey and no ladder.{Nearest.Hint(to.Value, names.Concat(Names.TransferStates.Keys))}"
                );
        }
        return outcomes;
    }

    private void Needs(Table table, Journey journey)
    {
        if (!table.Has("for") && !table.Has("starts"))
            problems.Add(
                table.Place,
                "nothing feeds this journey; say 'for' a route, or how it 'starts'"
            );
        foreach (var twice in journey.Steps.GroupBy(s => s.Name).Where(g => g.Count() > 1))
            problems.Add(twice.Last().Place, $"the step '{twice.Key}' stands here twice");
        if (journey.Steps.Count == table.Items("steps").Count && !JourneyEnds.Ends(journey))
            problems.Add(
                table.Place,
                "this journey never ends; some step must reach transferred or closed, or an outcome lead there"
            );
    }
}

/// <summary>Can a journey be carried to its end, whatever sends it back on the way?</summary>
internal static class JourneyEnds
{
    public static bool Ends(Journey journey)
    {
        var steps = journey.Steps;
        for (var i = 0; i < steps.Count; i++)
        {
            if (
                steps[i].LeadsTo(TransferState.Transferred)
                || steps[i].LeadsTo(TransferState.Closed)
            )
                return true;
            var onward =
                steps[i].Outcomes.Count == 0
                || steps[i]
                    .Outcomes.Any(o =>
                        o switch
                        {
                            Outcome.ToStep to => steps.ToList().FindIndex(s => s.Name == to.Step)
                                > i,
                            Outcome.ToLadder => false,
                            Outcome.ToState to => to.State
                                is TransferState.Proposed
                                    or TransferState.Agreed
                                    or TransferState.Ready
                                    or TransferState.Requested,
                            _ => false,
                        }
                    );
            if (!onward)
                return false;
        }
        return false;
    }
}
