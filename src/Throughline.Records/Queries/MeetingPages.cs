using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Meetings;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Throughline.Records.Acts;
using TransferState = Throughline.Casework.Transfers.TransferState;

namespace Throughline.Records.Queries;

/// <summary>A sitting as a list of sittings shows it. Without an id it has not been laid out yet: nobody is listed.</summary>
public sealed record SittingRow(
    string? Id,
    DateOnly Day,
    TimeOnly Time,
    DateOnly CutOffDay,
    TimeOnly CutOffTime,
    string? Holiday,
    int Families,
    bool IsMinuted
);

/// <summary>Everything a person sees of one sitting. The caller notes the sight of <see cref="MeetingPage.ChildIds"/>.</summary>
public sealed record MeetingPage
{
    public required string Id { get; init; }

    /// <summary>The meeting's name in the procedure.</summary>
    public required string Name { get; init; }
    public required IReadOnlyList<string> Clauses { get; init; }
    public required DateOnly Day { get; init; }
    public required TimeOnly Time { get; init; }
    public required DateOnly CutOffDay { get; init; }
    public required TimeOnly CutOffTime { get; init; }

    /// <summary>The cut-off has passed: an entry made now is late and needs a reason.</summary>
    public required bool IsLateNow { get; init; }

    /// <summary>Its day has not come, and nothing of what it comes to can be recorded.</summary>
    public required bool IsAhead { get; init; }

    /// <summary>The bank holiday it falls on, which the chair is to move it from.</summary>
    public required string? Holiday { get; init; }
    public required string? ChairName { get; init; }
    public required bool YouChair { get; init; }

    /// <summary>The viewer may say that it is booked.</summary>
    public required bool YouBook { get; init; }

    /// <summary>The columns of the list, in the procedure's words, and what is settled for each family.</summary>
    public required IReadOnlyList<string> Columns { get; init; }
    public required IReadOnlyList<string> Settles { get; init; }

    /// <summary>The meeting as the procedure has it: who books it, who may come, what they bring and weigh.</summary>
    public required Meeting Asked { get; init; }

    /// <summary>By when it is booked, and the list sent round; null where the procedure does not say.</summary>
    public required (DateOnly Day, TimeOnly? Time)? BookBy { get; init; }
    public required (DateOnly Day, TimeOnly? Time)? CirculateBy { get; init; }
    public required IReadOnlyList<FamilyOnList> Families { get; init; }

    /// <summary>On the list, and accepted since: taken off when the minutes are done.</summary>
    public required IReadOnlyList<FamilyOnList> AcceptedAlready { get; init; }
    public required MeetingDetail Detail { get; init; }

    /// <summary>By team, those who may be recorded as attending for it.</summary>
    public required IReadOnlyList<TeamAtTable> Teams { get; init; }
    public required DateOnly? MinutesDue { get; init; }
    public bool IsMinuted => Detail.MinutedOn is not null;
    public required IReadOnlyDictionary<string, string> Names { get; init; }
    public IReadOnlyList<string> ChildIds =>
        [
            .. Families
                .Concat(AcceptedAlready)
                .SelectMany(f => f.Children)
                .Where(c => c.MayOpen)
                .Select(c => c.Id)
                .Distinct(),
        ];
}

public sealed record TeamAtTable(
    string TeamId,
    string Name,
    IReadOnlyList<Named> Speakers,
    IReadOnlyList<WorkerLoad> Workers
);

/// <param name="Children">How many children the worker holds today.</param>
/// <param name="OnTheWay">How many more are agreed for the worker.</param>
public sealed record WorkerLoad(string Id, string Name, int Children, int OnTheWay, bool IsAway);

/// <param name="NamedAlone">Who alone may be named as their worker, where every record of theirs is restricted; else null.</param>
public sealed record FamilyOnList(
    string TransferId,
    TransferState State,
    IReadOnlyList<ChildOnList> Children,
    int Siblings,
    string? Synopsis,
    bool IsLate,
    string? LateWhy,
    int WeeksCarried,
    bool TakenFirst,
    string SendingTeam,
    string? ReceivingTeamId,
    string? ReceivingTeam,
    string? ReceivingWorkerId,
    string? ReceivingWorker,
    DateOnly? WorkerBy,
    DateOnly? AgreedDay,
    DateOnly? JointFrom,
    string? Introduction,
    IReadOnlyList<OutstandingTask> OutstandingWork,
    FamilyDecision? Decision,
    string? Note,
    bool InDispute,
    IReadOnlyList<Named> TeamsNamed,
    IReadOnlyList<string> Answers,
    DateOnly? Point,
    string? PointWords,
    string? AnswerDigest,
    IReadOnlySet<string>? NamedAlone
)
{
    public const string NotShown = "Not shown: it may name a child whose record you may not open";
}

/// <param name="Plan">The plan as recorded: the list's "case status".</param>
/// <param name="Facts">What is recorded of the child by word, for a list whose text asks for it.</param>
/// <param name="Reference">What stands for a restricted child wherever others may read it; null for any other child.</param>
public sealed record ChildOnList(
    string Id,
    string Name,
    DateOnly? BirthDate,
    string? Number,
    bool MayOpen,
    string? Worker,
    string? Plan,
    IReadOnlyDictionary<string, string> Facts,
    string? Reference
);

/// <summary>The transfer meeting: its sittings, its list, its minutes.</summary>
public sealed class MeetingPages(
    IDbContextFactory<ThroughlineDb> databases,
    Editions editions,
    TransferFiles files,
    TimeProvider clock
)
{
    private const int Ahead = 4;
    private const int Back = 8;

    /// <summary>The last sittings and the next ones, laid out or not.</summary>
    public async Task<IReadOnlyList<SittingRow>> Sittings(
        Viewer viewer,
        DateOnly day,
        CancellationToken cancel = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var edition = editions.InForce(day);
        if (edition.Meetings.FirstOrDefault(m => m.Every is not null) is not { } rule)
            return [];
        var kept = await db
            .Meetings.AsNoTracking()
            .Include(m => m.Lines)
            .Where(m => m.Rule == rule.Id && m.Day >= day.AddDays(-7 * Back))
            .ToListAsync(cancel);
        var rows = kept.Select(m => new SittingRow(
                m.Id,
                m.Day,
                m.Time,
                m.CutOffDay,
                m.CutOffTime,
                edition.WorkingDays.Holidays.Days.GetValueOrDefault(m.Day),
                m.Lines.Count(l => l.TakenOffOn is null),
                m.IsMinuted
            ))
            .ToList();
        var from = day;
        for (var i = 0; i < Ahead; i++)
        {
            var next = MeetingDates.Next(rule, from, edition.WorkingDays);
            from = next.Day.AddDays(1);
            if (kept.Any(m => m.Day == next.Day || m.Detail.MovedFrom == next.Day))
                continue;
            var nine = new TimeOnly(9, 0);
            rows.Add(
                new(
                    null,
                    next.Day,
                    next.Time ?? nine,
                    next.CutOffDay ?? next.Day,
                    next.CutOffTime ?? nine,
                    next.Holiday,
                    0,
                    false
                )
            );
        }

        return [.. rows.OrderBy(r => r.Day)];
    }

    /// <summary>One sitting. Families of whose children the viewer may see none are left out, and counted nowhere.</summary>
    public async Task<MeetingPage?> Meeting(
        Viewer viewer,
        DateOnly day,
        string id,
        CancellationToken cancel = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var meeting = await db
            .Meetings.AsNoTracking()
            .Include(m => m.Lines)
            .FirstOrDefaultAsync(m => m.Id == id, cancel);
        if (meeting is null)
            return null;
        var edition = editions.For(meeting.Edition, day);
        if (edition.Meetings.FirstOrDefault(m => m.Id == meeting.Rule) is not { } rule)
            return null;
        var names = await db
            .People.AsNoTracking()
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var families = new MeetingFamilies(db, files, clock, viewer, day, meeting, names);
        var all = await families.All(cancel);
        var open = all.Where(f => f.State != TransferState.Transferred).ToList();
        var sitting = new Sitting(
            meeting.Day,
            meeting.Time,
            meeting.CutOffDay,
            meeting.CutOffTime,
            null
        );
        return new MeetingPage
        {
            Id = meeting.Id,
            Name = rule.Name,
            Clauses = rule.Clauses,
            Day = meeting.Day,
            Time = meeting.Time,
            CutOffDay = meeting.CutOffDay,
            CutOffTime = meeting.CutOffTime,
            IsAhead = meeting.IsAhead(day),
            IsLateNow = meeting.IsLate(day, TimeOnly.FromDateTime(London.Clock(clock.Instant()))),
            Holiday = edition.WorkingDays.Holidays.Days.GetValueOrDefault(meeting.Day),
            ChairName = await Chair(db, meeting, rule, names, day, cancel),
            YouChair = meeting.IsChairedBy(viewer),
            YouBook =
                rule.Booked is not null
                && MeetingTasks.MayBook(
                    meeting,
                    rule,
                    viewer,
                    edition,
                    await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancel)
                ),
            Columns = rule.ListShows,
            Settles = rule.Settles,
            Asked = rule,
            BookBy = MeetingDates.Due(rule.Booked, sitting, edition.WorkingDays),
            CirculateBy = MeetingDates.Due(rule.Circulated, sitting, edition.WorkingDays),
            Families = open,
            AcceptedAlready = [.. all.Except(open)],
            Detail = meeting.Detail,
            Teams = await MeetingTeams.Of(db, edition, day, names, cancel),
            MinutesDue = MinutesDue(rule, meeting, edition),
            Names = names,
        };
    }

    /// <summary>The person named; else the manager of the team that holds the meeting; else the procedure's words.</summary>
    private static async Task<string?> Chair(
        ThroughlineDb db,
        TransferMeeting meeting,
        Meeting rule,
        IReadOnlyDictionary<string, string> names,
        DateOnly day,
        CancellationToken cancel
    )
    {
        if (meeting.ChairId is { } chair)
            return names.GetValueOrDefault(chair);
        var manager = await db
            .Posts.AsNoTracking()
            .Where(p => p.TeamId == meeting.HostTeamId && p.Kind == PostKind.TeamManager)
            .Where(p => p.From <= day && (p.Until == null || p.Until >= day))
            .OrderBy(p => p.From)
            .Select(p => p.PersonId)
            .FirstOrDefaultAsync(cancel);
        return manager is null
            ? rule.Chair?.Text
            : $"{names.GetValueOrDefault(manager)}, {rule.Chair?.Text}";
    }

    /// <summary>Hours in the text are a day as the day is counted: minutes within 48 hours are due two days on.</summary>
    private static DateOnly? MinutesDue(Meeting rule, TransferMeeting meeting, Edition edition) =>
        rule.Minutes?.Within is not { } within
            ? null
            : within.Unit switch
            {
                Unit.Hours => meeting.Day.AddDays((within.Count + 23) / 24),
                Unit.Days => meeting.Day.AddDays(within.Count),
                Unit.WorkingDays => edition.WorkingDays.Add(meeting.Day, within.Count),
                Unit.Weeks => meeting.Day.AddDays(7 * within.Count),
                Unit.Months => meeting.Day.AddMonths(within.Count),
                Unit.Years => meeting.Day.AddYears(within.Count),
            };
}
