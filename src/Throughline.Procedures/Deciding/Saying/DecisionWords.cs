namespace Throughline.Procedures.Deciding.Saying;

/// <summary>A heading and what stands under it.</summary>
public sealed record SaidPart(string Heading, IReadOnlyList<string> Lines);

/// <summary>A decision as a person reads it: the answer, and everything it rests on. Parts with nothing in them are left out.</summary>
public static class DecisionWords
{
    private const string BesideIt = "Beside it";
    private const string MayBeTakenUp = "May be taken up";

    public static IReadOnlyList<SaidPart> Of(Decision decision) =>
        [
            .. new SaidPart[]
            {
                new("Answer", [AnswerWords.Of(decision)]),
                new("Because", [.. decision.Because.Select(Rule)]),
                new("Unless", [.. decision.Unless.Select(r => $"{Rule(r)} may give another day")]),
                new(BesideIt, [.. decision.Also.Select(Beside)]),
                new(MayBeTakenUp, [.. decision.Offers.Select(Offer)]),
                new("Turns on", [.. decision.TurnsOn.Select(TurnsOn)]),
                new("Missing", [.. decision.Missing.Select(Missing)]),
                new("Assumed", [.. decision.Assumptions.Select(Assumed)]),
                new("Stands until", decision.StandsUntil is { } day ? [Words.Day(day)] : []),
                new("Journey", decision.Journey is { } journey ? Journey(journey) : []),
                new("Owed", [.. decision.Owed.Where(Concerns).Select(DutyWords.Of)]),
            }.Where(p => p.Lines.Count > 0),
        ];

    /// <summary>What stands beside the answer, and what may be taken up; parts with nothing in them are left out.</summary>
    public static IReadOnlyList<SaidPart> Alongside(Decision decision) =>
        [.. Of(decision).Where(p => p.Heading is BesideIt or MayBeTakenUp)];

    public static string Rule(RuleCited rule) =>
        rule.Clauses.Count == 0 ? rule.Id : $"{rule.Id} ({string.Join(", ", rule.Clauses)})";

    public static string Missing(Missing missing) =>
        Ask($"{missing.What}: {missing.Because}", missing.WhoWouldKnow);

    public static string TurnsOn(TurnsOn judgement) =>
        Ask(
            $"{judgement.Judgement}: nobody has judged it, and it keeps out {Words.And(judgement.Rules)}",
            judgement.WhoWouldKnow
        );

    public static string Assumed(Assumption assumption) =>
        $"{assumption.About} is read as {assumption.ReadAs}: {assumption.Because}";

    private static string Ask(string text, string who) =>
        who.Length == 0 ? text : $"{text}; ask {who}";

    private static string Beside(Beside beside)
    {
        var until = beside.Until.At is { } at ? $" until {at}" : "";
        var task = beside.Task is null ? "" : $": {beside.Task}";
        var by = beside.ChosenBy is null ? "" : $", as {beside.ChosenBy} choose";
        return $"{Words.Sentence(beside.Effect)} {beside.Name}{task}{AnswerWords.Point(beside.Point)}{until}{by} ({beside.Rule.Id})";
    }

    private static string Offer(Offer offer)
    {
        var by = offer.TakenUpBy is null ? "" : $", for {offer.TakenUpBy} to take up";
        return $"{Words.Sentence(offer.Effect)} {offer.Name}{by} ({offer.Rule.Id})";
    }

    private static List<string> Journey(JourneyAnswer journey) =>
        journey.Id is null
            ?
            [
                journey.Several.Count > 0
                    ? $"Two journeys claim this move: {Words.And(journey.Several)}"
                    : $"It cannot be told which journey it is: {Words.And([.. journey.Missing.Select(m => m.What)])}",
            ]
            : [journey.Id, .. journey.Steps.Select(Step)];

    private static string Step(StepStanding step)
    {
        var state =
            step.Done ? "done"
            : step.May ? "may be taken"
            : step.WaitsFor.Count > 0 ? $"waits for {Words.And(step.WaitsFor)}"
            : $"held up by {Words.And(step.Gates)}";
        return $"{step.Step} ({step.Who}): {state}";
    }

    private static bool Concerns(DutyStanding duty) =>
        !duty.IsStep && duty.State is not DutyState.NotOwed;
}
