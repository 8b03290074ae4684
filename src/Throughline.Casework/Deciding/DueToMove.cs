using Throughline.Procedures.Deciding;
using Throughline.Procedures.Deciding.Saying;

namespace Throughline.Casework.Deciding;

/// <summary>A child whose case is due to move, or of whom that must be settled or cannot be told.</summary>
/// <param name="FactsAsOf">The latest instant at which something the answer may rest on was recorded.</param>
/// <param name="Moving">There is an open transfer already.</param>
public sealed record DueLine(
    string ChildId,
    Headline Headline,
    string Answer,
    string Sentence,
    IReadOnlyList<string> Teams,
    string? Point,
    PointState PointState,
    DateOnly? Day,
    IReadOnlyList<RuleCited> Because,
    IReadOnlyList<Assumption> Assumptions,
    IReadOnlyList<Missing> Missing,
    DateOnly? StandsUntil,
    DateTime? FactsAsOf,
    bool Moving
);

/// <summary>A child, the facts, and what the procedure says of them.</summary>
public sealed record AskedOf(CaseRecord Record, CaseFacts Facts, Decision Decision);

/// <summary>Which children the procedure moves, today or at a moment ahead. Pure: many children, one edition, one day.</summary>
public static class DueToMove
{
    public static IReadOnlyList<DueLine> Of(
        Plan plan,
        CaseCompiler compiler,
        IEnumerable<CaseRecord> children,
        Func<string, CaseRecord?> others,
        Func<CaseRecord, IReadOnlyList<string>> family,
        AsOf asOf
    ) => Of(Asked(plan, compiler, children, others, family, asOf), asOf);

    /// <summary>Of those who were asked about, the ones who do not simply stay: soonest first, those without a day last.</summary>
    public static IReadOnlyList<DueLine> Of(IEnumerable<AskedOf> children, AsOf asOf) =>
        [
            .. children
                .Where(x => x.Decision.Headline != Headline.Stays)
                .Select(x => Line(x.Record, x.Decision, asOf))
                .OrderBy(l => l.Day ?? DateOnly.MaxValue)
                .ThenBy(l => l.ChildId, StringComparer.Ordinal),
        ];

    /// <summary>What the procedure says of each child, with the facts it was asked of.</summary>
    public static IEnumerable<AskedOf> Asked(
        Plan plan,
        CaseCompiler compiler,
        IEnumerable<CaseRecord> children,
        Func<string, CaseRecord?> others,
        Func<CaseRecord, IReadOnlyList<string>> family,
        AsOf asOf
    ) =>
        children.Select(c =>
        {
            var facts = compiler.Compile(c, others, asOf, family(c));
            return new AskedOf(c, facts, Decider.Decide(plan, facts, asOf.Day));
        });

    public static DueLine Line(CaseRecord record, Decision decision, AsOf asOf) =>
        new(
            record.Child.Id,
            decision.Headline,
            AnswerWords.Short(decision),
            AnswerWords.Of(decision),
            decision.Team switch
            {
                TeamAnswer.Moves moves => moves.Teams,
                TeamAnswer.ManagersDecide decide => decide.Between,
                TeamAnswer.CannotTell untold => untold.Possible,
                _ => [],
            },
            decision.Point.At
                ?? (decision.Point.Between.Count > 0 ? Words.Or(decision.Point.Between) : null),
            decision.Point.State,
            decision.Point.Day,
            decision.Because,
            decision.Assumptions,
            decision.Missing,
            decision.StandsUntil,
            record
                .Statements.Where(asOf.Stands)
                .Select(s => s.RecordedAt)
                .Concat(record.Ledger.Where(asOf.Stands).Select(r => r.RecordedAt))
                .Cast<DateTime?>()
                .Max(),
            record.Transfer is not null
        );
}
