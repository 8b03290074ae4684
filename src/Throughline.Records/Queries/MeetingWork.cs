using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Meetings;
using Throughline.Casework.Permission;
using Throughline.Casework.Teams;

namespace Throughline.Records.Queries;

/// <summary>Something a sitting asks of whoever chairs or books it.</summary>
public sealed record MeetingWorkItem(
    WorkGroup Group,
    string MeetingId,
    string Name,
    DateOnly Day,
    string What,
    DateOnly? Due
);

/// <summary>What sittings still ask of a person: of who chairs the list, the minutes and the sending round, of who books the booking.</summary>
public sealed class MeetingWork(IDbContextFactory<ThroughlineDb> databases, Editions editions)
{
    private const int Back = 28;

    /// <summary>By due day. Nobody is named in it.</summary>
    public async Task<IReadOnlyList<MeetingWorkItem>> Of(
        Viewer viewer,
        DateOnly day,
        CancellationToken cancel = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var since = day.AddDays(-Back);
        var kept = await db
            .Meetings.AsNoTracking()
            .Include(m => m.Lines)
            .Where(m => m.Day >= since)
            .ToListAsync(cancel);
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancel);
        return
        [
            .. kept.Where(m => m.IsMinuted || m.Lines.Any(l => l.TakenOffOn is null))
                .SelectMany(m => Of(m, viewer, teams, day))
                .OrderBy(i => i.Due ?? DateOnly.MaxValue)
                .ThenBy(i => i.Day),
        ];
    }

    private IEnumerable<MeetingWorkItem> Of(
        TransferMeeting meeting,
        Viewer viewer,
        IReadOnlyDictionary<string, Team> teams,
        DateOnly day
    )
    {
        var edition = editions.For(meeting.Edition, day);
        return
            edition.Meetings.FirstOrDefault(m => m.Id == meeting.Rule) is not { } rule
            || !MeetingTasks.MayBook(meeting, rule, viewer, edition, teams)
            ? []
            : MeetingTasks
                .Of(meeting, rule, edition.WorkingDays, day, meeting.IsChairedBy(viewer))
                .Select(t => new MeetingWorkItem(
                    t.Due < day ? WorkGroup.Overdue
                        : t.Due > day ? WorkGroup.Coming
                        : WorkGroup.OwedToday,
                    meeting.Id,
                    rule.Name,
                    meeting.Day,
                    t.What,
                    t.Due
                ));
    }
}
