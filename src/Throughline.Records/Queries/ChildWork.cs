using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;

namespace Throughline.Records.Queries;

/// <summary>Something owed to a child who is not on the move.</summary>
public sealed record ChildWorkItem(
    WorkGroup Group,
    string ChildId,
    string Child,
    string What,
    string Who,
    DateOnly? Due,
    string Rule,
    IReadOnlyList<string> Clauses,
    string StateWords
);

/// <summary>
/// What is owed outside any transfer to the children whom a person holds, whose team they manage, or of whom they were
/// told because the next thing is theirs.
/// </summary>
public sealed class ChildWork(
    IDbContextFactory<ThroughlineDb> databases,
    Editions editions,
    IAnswers answers
)
{
    public async Task<IReadOnlyList<ChildWorkItem>> Of(
        Viewer viewer,
        DateOnly day,
        CancellationToken cancel = default
    )
    {
        var edition = editions.InForce(day);
        var everyChild = edition
            .Duties.Where(d => d.For == Procedures.Rules.DutyFor.EveryChild)
            .Select(d => d.Id)
            .ToHashSet();
        if (everyChild.Count == 0)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancel);
        var me = viewer.PersonId;
        string[] own =
        [
            .. viewer.Hats.Select(h => h.TeamId).OfType<string>().Where(viewer.Manages),
        ];
        var held = db
            .Responsibilities.Where(h =>
                h.Until == null && (h.WorkerId == me || own.Contains(h.TeamId))
            )
            .Select(h => h.ChildId);
        var told = db
            .Needs.Where(n =>
                n.Cause == NeedCause.Owed
                && n.PersonId == me
                && n.From <= day
                && (n.Until == null || n.Until >= day)
            )
            .Select(n => n.ChildId);
        var children = await db
            .Children.AsNoTracking()
            .Where(c => held.Concat(told).Contains(c.Id) && c.ClosedOn == null)
            .Where(Sight.Of(viewer, day))
            .Where(c => !db.TransferLines.Any(l => l.ChildId == c.Id && l.State == LineState.Open))
            .ToDictionaryAsync(c => c.Id, cancel);
        var ids = children.Keys.ToList();
        var holders = await db
            .Responsibilities.AsNoTracking()
            .Where(r => r.Until == null && ids.Contains(r.ChildId))
            .ToDictionaryAsync(r => r.ChildId, cancel);
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancel);
        var answered = await answers.Of(db, edition, ids, null, day, cancel);
        return
        [
            .. answered
                .SelectMany(a =>
                    a.Value.Decision.Owed.Where(d =>
                            everyChild.Contains(d.Id)
                            && d.State is DutyState.NotMet or DutyState.Overdue
                        )
                        .Select(d => Item(a.Key, d))
                        .Where(i => i.Group != WorkGroup.WaitingOnOthers || IsOurs(i.ChildId))
                )
                .OrderBy(i => i.Group)
                .ThenBy(i => i.Due ?? DateOnly.MaxValue)
                .ThenBy(i => i.Child, StringComparer.Ordinal)
                .ThenBy(i => i.Rule, StringComparer.Ordinal),
        ];

        // Whoever was only told of a child waits for nobody else there.
        bool IsOurs(string id) =>
            holders.GetValueOrDefault(id) is { } holder
            && (holder.WorkerId == me || own.Contains(holder.TeamId));

        ChildWorkItem Item(string id, DutyStanding duty)
        {
            var holder = holders.GetValueOrDefault(id);
            var cast = Cast.OfChild(viewer, holder, edition, teams);
            var who = edition.Duties.First(d => d.Id == duty.Id).Who;
            var mine = who is not null && WhoIs.Plays(who, cast);
            return new(
                !mine ? WorkGroup.WaitingOnOthers
                    : duty.Due < day ? WorkGroup.Overdue
                    : duty.Due > day ? WorkGroup.Coming
                    : WorkGroup.OwedToday,
                id,
                children[id].Name,
                duty.What,
                duty.Who,
                duty.Due,
                duty.Id,
                duty.Rule.Clauses,
                duty.Words
            );
        }
    }
}
