using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Families;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;

namespace Throughline.Records.Queries.Children;

/// <summary>A member of staff who may see a restricted child, or who has cause to be named.</summary>
/// <param name="Because">Their post, or what they have to do with the child.</param>
public sealed record NamedOnRecord(string PersonId, string Name, string Because);

/// <summary>Who may see a restricted child, and who has to do with the child and so might be named.</summary>
/// <param name="Team">The team that is to take the child, where a transfer is under way.</param>
public sealed record Restriction(
    IReadOnlyList<NamedOnRecord> Named,
    IReadOnlyList<NamedOnRecord> WithCause,
    string? Team,
    bool TeamCouldAccept
)
{
    public static async Task<Restriction> Of(
        ThroughlineDb db,
        Viewer viewer,
        Child child,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var staff = (await Staff.InPost(db, day, cancel)).ToDictionary(s => s.PersonId);
        var named = await (
            from n in db.NamedPeople.AsNoTracking()
            join p in db.People on n.PersonId equals p.Id
            where n.ChildId == child.Id
            orderby p.NameKey
            select new { p.Id, p.Name }
        ).ToListAsync(cancel);
        var row = await db
            .Responsibilities.AsNoTracking()
            .FirstOrDefaultAsync(r => r.ChildId == child.Id && r.Until == null, cancel);
        var move = await db
            .Transfers.AsNoTracking()
            .FirstOrDefaultAsync(
                t => t.Lines.Any(l => l.ChildId == child.Id && l.State == LineState.Open),
                cancel
            );
        var teams = await db.Teams.AsNoTracking().ToListAsync(cancel);
        var managers = ManagersOf(staff.Values, row?.TeamId);
        var receivers = ManagersOf(staff.Values, move?.ReceivingTeamId);
        string?[] ids =
        [
            viewer.PersonId,
            row?.WorkerId,
            .. managers,
            .. Above(staff.Values, teams, row?.TeamId),
            move?.ReceivingWorkerId,
            .. receivers,
        ];
        return new(
            [.. named.Select(n => new NamedOnRecord(n.Id, n.Name, PostOf(staff, n.Id)))],
            [
                .. ids.OfType<string>()
                    .Distinct()
                    .Where(staff.ContainsKey)
                    .Select(id => new NamedOnRecord(
                        id,
                        staff[id].Name,
                        id == row?.WorkerId ? $"The allocated worker. {PostOf(staff, id)}"
                            : id == viewer.PersonId ? $"Yourself. {PostOf(staff, id)}"
                            : PostOf(staff, id)
                    )),
            ],
            teams.Find(t => t.Id == move?.ReceivingTeamId)?.Name,
            receivers.Exists(r => named.Exists(n => n.Id == r))
        );
    }

    private static List<string> ManagersOf(IEnumerable<StaffMember> staff, string? teamId) =>
        teamId is null
            ? []
            :
            [
                .. staff
                    .Where(s =>
                        s.Posts.Any(p => p.TeamId == teamId && p.Kind is PostKind.TeamManager)
                    )
                    .Select(s => s.PersonId),
            ];

    /// <summary>Service managers and heads of service in whose line the team is.</summary>
    private static IEnumerable<string> Above(
        IEnumerable<StaffMember> staff,
        IReadOnlyCollection<Casework.Teams.Team> teams,
        string? teamId
    ) =>
        staff
            .Where(s =>
                s.Posts.Any(p =>
                    p.Kind is PostKind.ServiceManager or PostKind.HeadOfService
                    && (
                        p.TeamId is null
                        || teamId is not null
                            && Casework.Teams.Team.WithAllBeneath(p.TeamId, teams).Contains(teamId)
                    )
                )
            )
            .Select(s => s.PersonId);

    private static string PostOf(Dictionary<string, StaffMember> staff, string id) =>
        staff.TryGetValue(id, out var member) ? Staff.PostsOf(member) : "No longer in post";
}
