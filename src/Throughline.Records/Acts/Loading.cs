using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Transfers;

namespace Throughline.Records.Acts;

/// <summary>What several acts load.</summary>
internal static class Loading
{
    public static Task<Responsibility?> OpenRow(
        this Room room,
        string childId,
        CancellationToken cancel
    ) =>
        room.Db.Responsibilities.FirstOrDefaultAsync(
            r => r.ChildId == childId && r.Until == null,
            cancel
        );

    public static async Task<Candidate?> Candidate(
        this Room room,
        string personId,
        CancellationToken cancel
    ) =>
        await room.Db.People.FirstOrDefaultAsync(p => p.Id == personId, cancel) is { } person
            ? new(
                person,
                await room.Db.Posts.Where(p => p.PersonId == personId).ToListAsync(cancel)
            )
            : null;

    /// <summary>Those of these people who are or were on the staff, each with every post they have held.</summary>
    public static async Task<IReadOnlyList<Candidate>> Candidates(
        this Room room,
        IReadOnlyList<string> personIds,
        CancellationToken cancel
    )
    {
        var posts = (
            await room.Db.Posts.Where(p => personIds.Contains(p.PersonId)).ToListAsync(cancel)
        ).ToLookup(p => p.PersonId);
        var people = await room.Db.People.Where(p => personIds.Contains(p.Id)).ToListAsync(cancel);
        return [.. people.Select(p => new Candidate(p, [.. posts[p.Id]]))];
    }

    /// <summary>Who may see the child; null when anybody may who has cause.</summary>
    public static async Task<List<NamedPerson>?> Named(
        this Room room,
        Child child,
        CancellationToken cancel
    ) =>
        child.RestrictedAs is null
            ? null
            : await room.Db.NamedPeople.Where(n => n.ChildId == child.Id).ToListAsync(cancel);

    /// <summary>The team, its manager's post, and the worker if one is asked for, all fit to take the child.</summary>
    public static async Task<Result<Taker>> Taker(
        this Room room,
        string teamId,
        string? workerId,
        Responsibility? present,
        IReadOnlyCollection<NamedPerson>? named,
        CancellationToken cancel
    )
    {
        var day = room.Deed.Day;
        if (await room.Db.Teams.FirstOrDefaultAsync(t => t.Id == teamId, cancel) is not { } team)
            return Refusals.NotFound;
        if (!team.HoldsChildren || !team.StandsOn(day))
            return LedgerRefusals.TeamHoldsNobody(team.Name);
        var posts = await room.Db.Posts.Where(p => p.TeamId == teamId).ToListAsync(cancel);
        if (StaffRules.ManagerOf(teamId, posts, day) is not { } manager)
            return LedgerRefusals.NoManager(team.Name);
        if (workerId is null)
            return new Taker(team.Name, null, new(teamId, manager.Id, null));
        if (await room.Candidate(workerId, cancel) is not { } candidate)
            return Refusals.NotFound;
        if (candidate.Unfit(teamId, day, present, named) is { } unfit)
            return unfit;
        return new Taker(team.Name, candidate.Person.Name, new(teamId, manager.Id, workerId));
    }

    /// <summary>Whether a transfer of the child is open.</summary>
    public static Task<bool> MoveIsOpen(this Room room, string childId, CancellationToken cancel) =>
        room
            .Db.Set<TransferLine>()
            .AnyAsync(l => l.ChildId == childId && l.State == LineState.Open, cancel);

    public static async Task<string> NameOf(
        this Room room,
        string? personId,
        CancellationToken cancel
    ) =>
        personId is null
            ? "nobody"
            : await room
                .Db.People.Where(p => p.Id == personId)
                .Select(p => p.Name)
                .FirstAsync(cancel);
}

internal sealed record Taker(string TeamName, string? WorkerName, Holder Holder);
