using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Meetings;
using Throughline.Casework.Permission;

namespace Throughline.Records.Queries;

/// <summary>Something a sitting asks of whoever chairs it.</summary>
public sealed record MeetingWorkItem(
    WorkGroup Group,
    string MeetingId,
    string Name,
    DateOnly Day,
    string What,
    DateOnly? Due
);

/// <summary>What the sittings that a person chairs still ask of them: the list, the minutes, the sending round.</summary>
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
        return
        [
            .. kept.Where(m =>
                    m.IsChairedBy(viewer) && (m.IsMinuted || m.Lines.Any(l => l.TakenOffOn is null))
                )
                .SelectMany(m => Of(m, day))
                .OrderBy(i => i.Due ?? DateOnly.MaxValue)
                .ThenBy(i => i.Day),
        ];
    }

    private IEnumerable<MeetingWorkItem> Of(TransferMeeting meeting, DateOnly day)
    {
        var edition = editions.For(meeting.Edition, day);
        return edition.Meetings.FirstOrDefault(m => m.Id == meeting.Rule) is not { } rule
            ? []
            : MeetingTasks
                .Of(meeting, rule, edition.WorkingDays, day)
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
