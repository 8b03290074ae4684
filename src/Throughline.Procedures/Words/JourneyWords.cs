using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Words;

internal static class JourneyWords
{
    public static IEnumerable<string> Of(Journey journey)
    {
        var kind = Names.Of(Names.JourneyKinds, journey.JourneyKind);
        var what =
            journey.For.Count > 0 ? $"carries out {Phrase.Listed(journey.For, "and")}"
            : journey.Starts is Start.WhenAsked asked
                ? $"starts when asked for by {Phrase.Of(asked.By)}"
            : journey.Starts is Start.AtPoint at ? $"starts at {PointWords.Of(at.Point)}"
            : "";
        yield return $"this journey ({kind}) {what}{RuleWords.When(journey.When)}";
        foreach (var (step, i) in journey.Steps.Select((s, i) => (s, i + 1)))
            yield return Step(step, i, [.. journey.Steps.Skip(i).Select(s => s.Name)]);
    }

    private static string Step(Step step, int number, IReadOnlyList<string> ahead)
    {
        var parts = new List<string>
        {
            $"step {number}, {step.Name}: {Phrase.Of(step.Who).TrimEnd(',')}",
        };
        if (step.Does is { } does)
            parts[0] += $" {Force(step)}{does}";
        if (step.At is { } at)
            parts.Add($"at {PointWords.Of(at)}");
        if (step.Due is { } due)
            parts.Add($"due {PointWords.Of(due)}");
        if (step.ShownBy is { } shown)
            parts.Add($"shown by {PointWords.Of(shown)}");
        if (step.AnyTimeBefore is { } before)
            parts.Add($"at any time before “{before}”");
        if (step.Reaches is { } state)
            parts.Add($"after which {Now(state)}");
        parts.AddRange(step.Outcomes.Select(o => Outcome(o, ahead)));
        if (Decline(step) is { } decline)
            parts.Add(decline);
        if (step.Per is { } per)
            parts.Add($"once for each {per}");
        return string.Join("; ", parts);
    }

    private static string Force(Step step) =>
        step.Force switch
        {
            Rules.Force.Should => "should ",
            Rules.Force.Normally => "should normally ",
            Rules.Force.May => "may ",
            _ => "must ",
        };

    private static string Outcome(Outcome outcome, IReadOnlyList<string> ahead) =>
        outcome switch
        {
            Outcome.ToState to => $"if {to.Word}, {Now(to.State)}",
            Outcome.ToStep to =>
                $"if {to.Word}, {(ahead.Contains(to.Step) ? "on" : "back")} to “{to.Step}”",
            Outcome.ToLadder to => $"if {to.Word}, it goes up {to.Ladder}",
            _ => "",
        };

    private static string Now(TransferState state) =>
        state == TransferState.Transferred ? "the case has passed"
        : state == TransferState.Closed ? "the case is closed"
        : $"the transfer is {Names.Of(Names.TransferStates, state)}";

    private static string? Decline(Step step) =>
        step.MayDecline switch
        {
            MayDecline.Never => "it may not be declined",
            MayDecline.WithAReason => "it may be declined with a reason",
            MayDecline.For => $"it may be declined only for {step.DeclineFor}",
            MayDecline.Unsaid => null,
        };
}
