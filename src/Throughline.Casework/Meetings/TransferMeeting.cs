using Throughline.Casework.Permission;

namespace Throughline.Casework.Meetings;

/// <summary>One sitting of the council's transfer meeting, with its list, decisions and minutes.</summary>
public sealed class TransferMeeting : IVersioned
{
    public required string Id { get; init; }
    public required string Edition { get; init; }

    /// <summary>The meeting's rule in the edition.</summary>
    public required string Rule { get; init; }
    public required DateOnly Day { get; set; }
    public required TimeOnly Time { get; set; }

    /// <summary>From this day and hour on, an entry is late.</summary>
    public required DateOnly CutOffDay { get; set; }
    public required TimeOnly CutOffTime { get; set; }

    /// <summary>The procedure takes no late entry at all.</summary>
    public bool RefusesLate { get; init; }

    /// <summary>The team whose manager or representative chairs.</summary>
    public string? HostTeamId { get; init; }

    /// <summary>Who chairs, where somebody was named for this sitting.</summary>
    public string? ChairId { get; set; }
    public MeetingDetail Detail { get; set; } = MeetingDetail.Empty;
    public IList<MeetingLine> Lines { get; } = [];
    public long Version { get; set; }

    public bool IsMinuted => Detail.MinutedOn is not null;

    /// <summary>What it comes to is recorded from its day on.</summary>
    public bool IsAhead(DateOnly day) => day < Day;

    /// <summary>The list has gone round, or its time has come.</summary>
    public bool IsLate(DateOnly day, TimeOnly time) =>
        day > CutOffDay || (day == CutOffDay && time >= CutOffTime);

    public bool IsChairedBy(Viewer viewer) =>
        ChairId is { } chair
            ? chair == viewer.PersonId
            : HostTeamId is { } host && viewer.Manages(host);

    /// <summary>Does anybody at the table speak for the team?</summary>
    public bool Attends(string? teamId) => Detail.Attendance.Any(a => a.TeamId == teamId);

    public MeetingLine? Line(string transferId) =>
        Lines.FirstOrDefault(l => l.TransferId == transferId && l.TakenOffOn is null);
}

/// <summary>One family on the list.</summary>
public sealed class MeetingLine
{
    public required string Id { get; init; }
    public required string MeetingId { get; init; }
    public required string TransferId { get; init; }
    public required DateOnly AddedOn { get; init; }
    public required string AddedBy { get; init; }

    /// <summary>The presenting issues in a few words, for the list.</summary>
    public string? Synopsis { get; set; }

    /// <summary>Why it came after the cut-off; null when it came in time.</summary>
    public string? LateWhy { get; init; }

    /// <summary>The first meeting on whose list the family stood without a decision; null when this is the first.</summary>
    public DateOnly? CarriedSince { get; init; }
    public FamilyDecision? Decision { get; set; }
    public string? Note { get; set; }
    public DateOnly? TakenOffOn { get; set; }
    public string? TakenOffWhy { get; set; }

    public bool IsLate => LateWhy is not null;

    public int WeeksCarried(DateOnly meetingDay) =>
        CarriedSince is { } since ? (meetingDay.DayNumber - since.DayNumber) / 7 : 0;
}

/// <summary>What the meeting came to for one family.</summary>
public enum FamilyDecision
{
    Agreed,
    CarriedOver,
    Disputed,
    NotToMove,
}

/// <summary>What went round, who sat, who has room, and the minutes.</summary>
public sealed record MeetingDetail
{
    public static readonly MeetingDetail Empty = new();

    public IReadOnlyList<Circulation> Circulations { get; init; } = [];
    public IReadOnlyList<Attendance> Attendance { get; init; } = [];
    public IReadOnlyList<Capacity> Capacity { get; init; } = [];

    /// <summary>The chair says that demand is high: the procedure's first cases are taken first.</summary>
    public bool DemandIsHigh { get; init; }

    /// <summary>Null until somebody says that it is booked, and again once it is moved.</summary>
    public Booking? Booked { get; init; }
    public string? MovedWhy { get; init; }
    public DateOnly? MovedFrom { get; init; }
    public DateOnly? MinutedOn { get; init; }
    public string? MinutedBy { get; init; }
    public string? MinutesNote { get; init; }
}

/// <param name="On">The day on which it was booked.</param>
public sealed record Booking(DateOnly On, string By, string? Where);

public enum Circulated
{
    List,
    Minutes,
}

/// <summary>Who was sent the list or the minutes, and when.</summary>
public sealed record Circulation(Circulated What, DateTime At, string By, IReadOnlyList<string> To);

/// <param name="InPlaceOf">Whom a representative stands in for.</param>
public sealed record Attendance(string PersonId, string TeamId, string? InPlaceOf);

/// <summary>How many children a worker can take, as offered at the table.</summary>
public sealed record Capacity(string TeamId, string WorkerId, int Room, string? Skills);
