namespace Throughline.Casework.Meetings;

/// <summary>Something the chair, or somebody at the table, asks of a sitting.</summary>
public abstract record MeetingCommand;

/// <summary>Moves the sitting; the reason travels in the deed.</summary>
public sealed record MoveMeeting(DateOnly Day, TimeOnly Time) : MeetingCommand;

/// <summary>That the room or the call has been booked for the day on which the sitting now stands.</summary>
/// <param name="Where">Where it is held, or how people join, where that is worth keeping.</param>
public sealed record BookMeeting(string? Where) : MeetingCommand;

public sealed record NameChair(string PersonId) : MeetingCommand;

public sealed record CirculateList(IReadOnlyList<string> To) : MeetingCommand;

public sealed record RecordAttendance(IReadOnlyList<Attendance> Present) : MeetingCommand;

/// <summary>What one team offers; it replaces what the team offered before.</summary>
public sealed record OfferCapacity(string TeamId, IReadOnlyList<Capacity> Offered) : MeetingCommand;

public sealed record SayDemand(bool IsHigh) : MeetingCommand;

public sealed record WriteSynopsis(string TransferId, string Synopsis) : MeetingCommand;

/// <summary>
/// What was decided for one family. Where a team was agreed, the agreement itself is made on the transfer by the
/// same act.
/// </summary>
public sealed record DecideFamily(string TransferId, FamilyDecision Decision, string? Note)
    : MeetingCommand;

/// <summary>Closes the minutes; families left undecided are carried over by the same act.</summary>
public sealed record FinishMinutes(string? Note) : MeetingCommand;

public sealed record CirculateMinutes(IReadOnlyList<string> To) : MeetingCommand;
