using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

internal sealed partial class RouteReader
{
    private void Offer(Route route)
    {
        var teams = TeamsOf(route);
        _offers.Add(
            new(
                new(route.Id, route.Clauses),
                Say(route.Effect!.Value),
                teams.Known ?? [],
                teams.Name,
                route.TakenUpBy is null ? null : WhoWords.Of(route.TakenUpBy)
            )
        );
    }

    private static RuleOutcome Outcome(Verdict verdict) =>
        verdict.Truth switch
        {
            Truth.True => RuleOutcome.Applies,
            Truth.Unknown => RuleOutcome.MayHold,
            Truth.False => verdict.Shown.Text.StartsWith("from: ", StringComparison.Ordinal)
                ? RuleOutcome.OfAnotherTeam
                : RuleOutcome.DoesNotHold,
        };

    private void Note(
        Route route,
        Verdict verdict,
        RuleOutcome outcome,
        IReadOnlyList<string> putOutBy,
        int? place = null
    )
    {
        foreach (var leaf in verdict.TurnsOn())
        {
            if (!_turnsOn.TryGetValue(leaf.What, out var known))
                _turnsOn[leaf.What] = known = (leaf, []);
            known.Rules.Add(route.Id);
        }
        foreach (var leaf in verdict.RestsOn())
            _assumed.TryAdd(leaf.What, leaf);
        _considered.Insert(
            place ?? _considered.Count,
            new(
                new(route.Id, route.Clauses),
                CaseReader.Say(route.Force ?? Force.Must),
                outcome,
                route.ExceptionTo,
                putOutBy,
                verdict.Shown
            )
        );
    }

    public static string Say(Effect effect) =>
        effect switch
        {
            Effect.MovesTo => "moves to",
            Effect.StaysWith => "stays with",
            Effect.JointlyWith => "jointly with",
            Effect.SupportedBy => "supported by",
            Effect.TaskTo => "task to",
        };
}
