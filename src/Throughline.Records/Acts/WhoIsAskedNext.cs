using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Duties;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Throughline.Records.Queries;
using Duty = Throughline.Procedures.Rules.Duty;
using Evidence = Throughline.Casework.Duties.Evidence;
using Team = Throughline.Casework.Teams.Team;

namespace Throughline.Records.Acts;

/// <summary>
/// Lets whoever was told of a child see the child, where the procedure asks the next thing of that post: a notice that
/// business support is to send, a register that somebody keeps. It ends once that has been done, or was never to be,
/// and in any case after three months.
/// </summary>
internal static class WhoIsAskedNext
{
    private const int Days = 92;

    public static async Task Of(
        Room room,
        string childId,
        Responsibility? holder,
        Duty told,
        Edition edition,
        CancellationToken cancel
    )
    {
        if (told.Act is not Act.Tells { Whom: var whom })
            return;
        var next = Roles(whom).Where(r => Asked(edition, told, r).Count > 0).ToList();
        if (next.Count == 0)
            return;
        var day = room.Today;
        var teams = await room.Db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancel);
        var line = Line(teams, holder?.TeamId).ToHashSet();
        var posts = await room
            .Db.Posts.AsNoTracking()
            .Where(p => p.From <= day && (p.Until == null || p.Until >= day))
            .ToListAsync(cancel);
        var known = await room
            .Db.Needs.Where(n =>
                n.ChildId == childId
                && n.Cause == NeedCause.Owed
                && n.CauseId == told.Id
                && (n.Until == null || n.Until > day)
            )
            .Select(n => n.PersonId)
            .ToListAsync(cancel);
        foreach (
            var person in posts
                .Where(p => next.Any(r => Fills(p.Role, p.TeamId, r, teams, line)))
                .Select(p => p.PersonId)
                .Distinct()
                .Except(known.OfType<string>())
        )
            room.Db.Add(
                new NeedToKnow
                {
                    Id = Ids.New(),
                    ChildId = childId,
                    PersonId = person,
                    Cause = NeedCause.Owed,
                    CauseId = told.Id,
                    From = day,
                    Until = day.AddDays(Days),
                }
            );
    }

    /// <summary>Once what was asked of them has been recorded, those who were told see the child no longer.</summary>
    public static async Task Done(
        Room room,
        string childId,
        Duty recorded,
        Edition edition,
        IAnswers answers,
        CancellationToken cancel
    )
    {
        var concerned = (await Open(room, childId, cancel))
            .Select(n => (Need: n, Asked: AskedBy(edition, n.CauseId) ?? []))
            .Where(x => x.Asked.Any(d => d.Id == recorded.Id))
            .ToList();
        if (concerned.Count == 0)
            return;
        // As it stood before this was recorded, which is not written yet.
        var before = await answers.Of(room.Db, edition, [childId], null, room.Today, cancel);
        if (!before.TryGetValue(childId, out var answer))
            return;
        foreach (var (need, asked) in concerned)
            if (asked.All(d => d.Id == recorded.Id || !IsToDo(answer.Decision.Duty(d.Id))))
                need.Until = room.Today;
    }

    /// <summary>What was struck out was not told, and is to be done again.</summary>
    public static async Task Struck(
        Room room,
        string childId,
        Evidence struck,
        Edition edition,
        CancellationToken cancel
    )
    {
        var toldAgain = await room.Db.Evidence.AnyAsync(
            e =>
                e.Id != struck.Id
                && e.Rule == struck.Rule
                && e.ChildId == struck.ChildId
                && e.StruckAt == null,
            cancel
        );
        foreach (var need in await Open(room, childId, cancel))
            if (need.CauseId == struck.Rule && !toldAgain)
                need.Until = room.Today;
        var last = room.Today.AddDays(-Days);
        foreach (
            var need in await room
                .Db.Needs.Where(n =>
                    n.ChildId == childId && n.Cause == NeedCause.Owed && n.From >= last
                )
                .ToListAsync(cancel)
        )
            if (AskedBy(edition, need.CauseId)?.Any(d => d.Id == struck.Rule) == true)
                need.Until = need.From.AddDays(Days);
    }

    private static Task<List<NeedToKnow>> Open(
        Room room,
        string childId,
        CancellationToken cancel
    ) =>
        room
            .Db.Needs.Where(n =>
                n.ChildId == childId && n.Cause == NeedCause.Owed && n.Until > room.Today
            )
            .ToListAsync(cancel);

    private static bool IsToDo(DutyStanding? duty) =>
        duty?.State
            is DutyState.NotMet
                or DutyState.Overdue
                or DutyState.NotYet
                or DutyState.CannotTell;

    /// <summary>What is asked of those who were told under a rule; null where it told nobody.</summary>
    private static IReadOnlyList<Duty>? AskedBy(Edition edition, string rule) =>
        edition.WholeDuty(rule) is { Act: Act.Tells { Whom: var whom } } told
            ? [.. Roles(whom).SelectMany(r => Asked(edition, told, r))]
            : null;

    /// <summary>
    /// What the procedure asks of that post once it was told: what follows by its rules, or else whatever it asks of
    /// the post for the child; not what comes round for every child.
    /// </summary>
    private static IReadOnlyList<Duty> Asked(Edition edition, Duty told, Who.Role role)
    {
        var theirs = edition
            .Duties.Where(d => d.For == DutyFor.EveryChild)
            .Select(d => edition.WholeDuty(d.Id)!)
            .Where(d => d.Who is { } who && Roles(who).Any(r => r.Text == role.Text))
            .ToList();
        var next = theirs.FindAll(d => Follows(edition, d, told.Id, []));
        return next.Count > 0 ? next : theirs.FindAll(d => d.Due?.Then is null);
    }

    private static bool Follows(
        Edition edition,
        Duty? duty,
        string first,
        HashSet<string> passed
    ) =>
        duty?.After is Point.OfDuty { Duty: var before }
        && passed.Add(before)
        && (before == first || Follows(edition, edition.WholeDuty(before), first, passed));

    /// <summary>A post of the team that the rule names, or else one in the line of the team that holds the child.</summary>
    private static bool Fills(
        string post,
        string? teamId,
        Who.Role role,
        IReadOnlyDictionary<string, Team> teams,
        IReadOnlySet<string> line
    ) =>
        string.Equals(post, role.Name, StringComparison.OrdinalIgnoreCase)
        && (
            role.Team is TeamSet.Named named
                ? teamId is { } id && named.Teams.Contains(teams[id].InProcedure)
                : teamId is null || line.Contains(teamId)
        );

    private static IEnumerable<string> Line(IReadOnlyDictionary<string, Team> teams, string? teamId)
    {
        for (var id = teamId; id is not null; id = teams.GetValueOrDefault(id)?.PartOfId)
            yield return id;
    }

    private static IEnumerable<Who.Role> Roles(Who who) =>
        who switch
        {
            Who.Role role => [role],
            Who.All all => all.People.SelectMany(Roles),
            Who.Any any => any.People.SelectMany(Roles),
            Who.AtLeast some => some.People.SelectMany(Roles),
            Who.Failing failing => Roles(failing.First).Concat(Roles(failing.Otherwise)),
            _ => [],
        };
}
