using Throughline.Procedures.Deciding;
using Throughline.Procedures.Deciding.Saying;

namespace Throughline.Casework.Deciding;

/// <summary>What would be otherwise for a child, the weightiest first.</summary>
public enum Otherwise
{
    /// <summary>Where the case belongs.</summary>
    Team,

    /// <summary>The same team, at another point or on another day.</summary>
    Point,

    /// <summary>The same answer by other rules.</summary>
    Reason,

    /// <summary>The same answer, and something else is owed or by another day.</summary>
    Owed,
}

/// <summary>A child for whom two editions say different things, in the words of each.</summary>
public sealed record ChangedAnswer(
    string ChildId,
    Otherwise What,
    IReadOnlyList<string> Was,
    IReadOnlyList<string> Now
);

/// <summary>One procedure read two ways: an edition, laid out, and the compiler of facts for it.</summary>
public sealed record Reader(Plan Plan, CaseCompiler Compiler)
{
    public Decision Decide(
        CaseRecord child,
        Func<string, CaseRecord?> others,
        Func<CaseRecord, IReadOnlyList<string>> family,
        AsOf asOf
    ) => Decider.Decide(Plan, Compiler.Compile(child, others, asOf, family(child)), asOf.Day);
}

/// <summary>Decides the same children by two editions on the same day. Pure.</summary>
public static class UnderBoth
{
    public static IReadOnlyList<ChangedAnswer> Of(
        Reader old,
        Reader now,
        IEnumerable<CaseRecord> children,
        Func<string, CaseRecord?> others,
        Func<CaseRecord, IReadOnlyList<string>> family,
        AsOf asOf
    ) =>
        [
            .. children
                .Select(c =>
                    Differ(
                        c.Child.Id,
                        old.Decide(c, others, family, asOf),
                        now.Decide(c, others, family, asOf)
                    )
                )
                .OfType<ChangedAnswer>()
                .OrderBy(c => c.What),
        ];

    private static ChangedAnswer? Differ(string childId, Decision was, Decision now)
    {
        if (Where(was) != Where(now))
            return new(childId, Otherwise.Team, [AnswerWords.Of(was)], [AnswerWords.Of(now)]);
        if (When(was) != When(now))
            return new(childId, Otherwise.Point, [AnswerWords.Of(was)], [AnswerWords.Of(now)]);
        var (before, after) = (Rules(was), Rules(now));
        if (!before.SequenceEqual(after))
            return new(childId, Otherwise.Reason, before, after);
        string[] owed = [.. Owed(was)];
        string[] owing = [.. Owed(now)];
        return owed.ToHashSet().SetEquals(owing)
            ? null
            : new(childId, Otherwise.Owed, [.. owed.Except(owing)], [.. owing.Except(owed)]);
    }

    private static string Where(Decision decision) =>
        decision.Team switch
        {
            TeamAnswer.Moves moves => $"moves to {string.Join('|', moves.Teams.Order())}",
            TeamAnswer.Stays => "stays",
            TeamAnswer.StaysUntil until => $"stays, then {string.Join('|', until.Then.Order())}",
            TeamAnswer.ManagersDecide decide =>
                $"managers decide {string.Join('|', decide.Between.Order())}",
            TeamAnswer.CannotTell untold =>
                $"cannot tell {string.Join('|', untold.Possible.Order())} {string.Join('|', decision.Missing.Select(m => m.What).Order())}",
            _ => "",
        };

    private static string When(Decision decision) =>
        $"{decision.Headline} {AnswerWords.Point(decision.Point)}";

    private static string[] Rules(Decision decision) =>
        [.. decision.Because.Select(DecisionWords.Rule)];

    private static IEnumerable<string> Owed(Decision decision) =>
        decision
            .Owed.Where(d => !d.IsStep && d.State is not (DutyState.NotOwed or DutyState.Met))
            .Select(DutyWords.Of);
}
