using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Handovers;
using Throughline.Casework.Permission;

namespace Throughline.Records.Queries;

/// <summary>A case of the team whose leader changes.</summary>
public sealed record CaseOfTeam(
    string ChildId,
    string Name,
    string? WorkerId,
    string? Worker,
    TalkedThrough? Talked
);

/// <param name="Cases">Those whom the viewer may see.</param>
/// <param name="Hidden">How many open cases the viewer may not see.</param>
/// <param name="Left">Open cases not talked through yet.</param>
/// <param name="Workers">The names of the workers who hold them, by id.</param>
public sealed record HandoverPage(
    Handover Handover,
    string Team,
    string Outgoing,
    string Incoming,
    IReadOnlyList<CaseOfTeam> Cases,
    int Hidden,
    int Left,
    IReadOnlyList<string> Rungs,
    IReadOnlyList<AskedOfHandover> Asked,
    IReadOnlySet<HandoverPart> Parts,
    IReadOnlyDictionary<string, string> Workers
);

public sealed record HandoverSummary(
    string Id,
    string Team,
    string Outgoing,
    string Incoming,
    DateOnly ChangeOn,
    HandoverState State
);

public sealed record StaffNoteRow(string Text, string By, DateTime At);

/// <summary>Handovers between leaders, for those who take part in them.</summary>
public sealed class HandoverPages(IDbContextFactory<ThroughlineDb> databases, Editions editions)
{
    public async Task<IReadOnlyList<HandoverSummary>> All(
        Viewer viewer,
        CancellationToken cancel = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Name, cancel);
        var people = await Names(db, cancel);
        return
        [
            .. (await db.Handovers.AsNoTracking().ToListAsync(cancel))
                .Where(h => PartsOf(h, viewer).Count > 0)
                .OrderBy(h => h.State)
                .ThenByDescending(h => h.ChangeOn)
                .ThenBy(h => h.Id, StringComparer.Ordinal)
                .Select(h => new HandoverSummary(
                    h.Id,
                    teams[h.TeamId],
                    people[h.OutgoingId],
                    people[h.IncomingId],
                    h.ChangeOn,
                    h.State
                )),
        ];
    }

    /// <summary>Null when there is none in which the viewer takes part.</summary>
    public async Task<HandoverPage?> Of(
        Viewer viewer,
        DateOnly day,
        string id,
        CancellationToken cancel = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (
            await db.Handovers.AsNoTracking().FirstOrDefaultAsync(h => h.Id == id, cancel)
                is not { } handover
            || PartsOf(handover, viewer) is not { Count: > 0 } parts
        )
            return null;
        var held = await db
            .Responsibilities.Where(r => r.TeamId == handover.TeamId && r.Until == null)
            .Select(r => new { r.ChildId, r.WorkerId })
            .ToListAsync(cancel);
        var ids = held.Select(h => h.ChildId).ToList();
        var talks = handover.Detail.Talks;
        string[] spokenOf = [.. ids.Union(talks.Select(t => t.ChildId))];
        var seen = await db
            .Children.Where(Sight.Of(viewer, day))
            .Where(c => spokenOf.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Name, cancel);
        var people = await Names(db, cancel);
        var team = await db.Teams.FirstAsync(t => t.Id == handover.TeamId, cancel);
        var edition = editions.For(handover.Edition, day);
        return new(
            handover,
            team.Name,
            people[handover.OutgoingId],
            people[handover.IncomingId],
            [
                .. held.Where(h => seen.ContainsKey(h.ChildId))
                    .Select(h => new CaseOfTeam(
                        h.ChildId,
                        seen[h.ChildId],
                        h.WorkerId,
                        h.WorkerId is { } w ? people.GetValueOrDefault(w) : null,
                        Readable(
                            talks.LastOrDefault(t => t.ChildId == h.ChildId),
                            talks,
                            seen.ContainsKey
                        )
                    ))
                    .OrderBy(c => c.Worker, StringComparer.Ordinal)
                    .ThenBy(c => c.Name, StringComparer.Ordinal),
            ],
            held.Count(h => !seen.ContainsKey(h.ChildId)),
            handover.IsOpen ? ids.Count(c => !handover.IsTalkedThrough(c)) : 0,
            HandoverDecider.Rungs(edition),
            HandoverDuties.Of(
                edition,
                handover,
                team.InProcedure,
                [.. held.Select(h => new OpenCase(h.ChildId, h.WorkerId))],
                day
            ),
            parts,
            held.Select(h => h.WorkerId)
                .OfType<string>()
                .Distinct()
                .ToDictionary(w => w, w => people.GetValueOrDefault(w, ""))
        );
    }

    /// <summary>One note may speak of all the cases that were talked through together.</summary>
    private static TalkedThrough? Readable(
        TalkedThrough? talk,
        IReadOnlyList<TalkedThrough> all,
        Func<string, bool> isSeen
    ) =>
        talk?.Note is null
        || all.All(t => (t.On, t.By, t.Note) != (talk.On, talk.By, talk.Note) || isSeen(t.ChildId))
            ? talk
            : talk with
            {
                Note = FamilyOnList.NotShown,
            };

    /// <summary>What the leaders and their manager told each other about the staff; null to anybody else.</summary>
    public async Task<IReadOnlyList<StaffNoteRow>?> StaffNotes(
        Viewer viewer,
        string id,
        CancellationToken cancel = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (
            await db.Handovers.AsNoTracking().FirstOrDefaultAsync(h => h.Id == id, cancel)
                is not { } handover
            || !HandoverDecider.MayOpenStaffNote(handover, viewer)
        )
            return null;
        var people = await Names(db, cancel);
        return
        [
            .. (
                await db
                    .StaffNotes.AsNoTracking()
                    .Where(n => n.HandoverId == id)
                    .OrderBy(n => n.RecordedAt)
                    .ToListAsync(cancel)
            ).Select(n => new StaffNoteRow(n.Text, people[n.By], n.RecordedAt)),
        ];
    }

    private static IReadOnlySet<HandoverPart> PartsOf(Handover handover, Viewer viewer) =>
        HandoverDecider.Parts(viewer, handover.TeamId, handover.OutgoingId, handover.IncomingId);

    private static Task<Dictionary<string, string>> Names(
        ThroughlineDb db,
        CancellationToken cancel
    ) => db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
}
