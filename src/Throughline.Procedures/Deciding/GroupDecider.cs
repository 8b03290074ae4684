using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding;

/// <summary>One child of a group, with what was decided for that child alone.</summary>
public sealed record Member(string Name, string? Team, Decision Decision, bool Referred);

/// <summary>What the children of a family come to together.</summary>
public abstract record GroupAnswer
{
    /// <summary>Each child's own answer stands: all are alike, or the procedure treats each alone.</summary>
    public sealed record EachAlone(bool Alike) : GroupAnswer;

    /// <summary>One child's settled move takes these others along.</summary>
    public sealed record Follow(
        string Mover,
        IReadOnlyList<string> Followers,
        IReadOnlyList<string> Kept,
        IReadOnlyList<string> Teams,
        RuleCited Rule
    ) : GroupAnswer;

    /// <summary>Together at one of these teams, or apart with a reason, which <see cref="SplitBy"/> gives.</summary>
    public sealed record ManagersDecide(IReadOnlyList<string> Between, string? SplitBy)
        : GroupAnswer;
}

/// <summary>Decides each child, and then the group together.</summary>
public static class GroupDecider
{
    public static GroupAnswer Decide(Plan plan, IReadOnlyList<Member> members)
    {
        if (members.All(m => Destinations(m).ToHashSet().SetEquals(Destinations(members[0]))))
            return new GroupAnswer.EachAlone(Alike: true);
        if (Following(plan, members) is { } follow)
            return follow;
        if (plan.Edition.Header.Siblings == SiblingsPolicy.EachAlone)
            return new GroupAnswer.EachAlone(Alike: false);
        return new GroupAnswer.ManagersDecide(
            [.. members.SelectMany(Destinations).Distinct()],
            plan.Edition.Header.SplitBy?.Text
        );
    }

    /// <summary>A settled mover whose route says so takes along those whom no must keeps.</summary>
    private static GroupAnswer.Follow? Following(Plan plan, IReadOnlyList<Member> members)
    {
        foreach (var mover in members)
        {
            if (mover.Decision is not { Headline: Headline.Moves, Team: TeamAnswer.Moves to })
                continue;
            var rule = mover.Decision.Because.FirstOrDefault(r =>
                SiblingsOf(plan, r.Id) != SiblingsRule.Unsaid
            );
            if (rule is null)
                continue;
            var onlyReferred = SiblingsOf(plan, rule.Id) == SiblingsRule.ThoseReferredFollow;
            List<Member> others =
            [
                .. members.Where(m => m != mover && (!onlyReferred || m.Referred)),
            ];
            List<Member> kept = [.. others.Where(m => IsKept(plan, m, to))];
            // Who is with one of those teams already, or bound for fewer of them, says which of them it is.
            IReadOnlyList<string> teams = to.Teams;
            foreach (var own in others.Select(m => Destinations(m).Intersect(to.Teams).ToArray()))
                teams = own.Length > 0 ? [.. teams.Intersect(own)] : teams;
            if (teams.Count == 0)
                return null;
            return new(
                mover.Name,
                [.. others.Except(kept).Where(m => !IsThere(m, teams)).Select(m => m.Name)],
                [.. kept.Select(m => m.Name)],
                teams,
                rule
            );
        }
        return null;
    }

    private static bool IsThere(Member member, IReadOnlyList<string> teams) =>
        member is { Team: { } team, Decision.Team: TeamAnswer.Stays } && teams.Contains(team);

    private static bool IsKept(Plan plan, Member member, TeamAnswer.Moves to) =>
        !(member.Decision.Team is TeamAnswer.Moves other && other.Teams.Intersect(to.Teams).Any())
        && member.Decision.Because.Any(r => plan.Force(r.Id) == Force.Must);

    private static SiblingsRule SiblingsOf(Plan plan, string id)
    {
        foreach (var each in plan.WithParents(id).Select(plan.Route))
            if (each is { Siblings: not SiblingsRule.Unsaid })
                return each.Siblings;
        return SiblingsRule.Unsaid;
    }

    private static IEnumerable<string> Destinations(Member member) =>
        member.Decision.Team switch
        {
            TeamAnswer.Moves moves => moves.Teams,
            TeamAnswer.ManagersDecide decide => decide.Between,
            _ => [member.Team ?? TeamSet.NoTeam],
        };
}
