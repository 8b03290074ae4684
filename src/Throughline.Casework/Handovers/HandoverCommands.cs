namespace Throughline.Casework.Handovers;

public enum HandoverAct
{
    Plan,
    TalkThrough,
    RecordDone,
    WriteStaffNote,
    RaiseIssue,
    ReferIssue,
    SettleIssue,
    Pass,
    Withdraw,
}

public static class HandoverActs
{
    extension(HandoverAct act)
    {
        public string Words =>
            act switch
            {
                HandoverAct.Plan => "plan a handover between leaders",
                HandoverAct.TalkThrough => "record that a case was talked through",
                HandoverAct.RecordDone => "record that something owed was done",
                HandoverAct.WriteStaffNote => "write a staff note",
                HandoverAct.RaiseIssue => "say what the leaders cannot settle",
                HandoverAct.ReferIssue => "put it to the next rung of the ladder",
                HandoverAct.SettleIssue => "say how it was settled",
                HandoverAct.Pass => "take over the team",
                HandoverAct.Withdraw => "withdraw the handover",
            };
    }
}

public abstract record HandoverCommand(HandoverAct Act);

/// <param name="IncomingId">The person who is to lead the team.</param>
public sealed record PlanHandover(string TeamId, string IncomingId, DateOnly ChangeOn)
    : HandoverCommand(HandoverAct.Plan);

/// <summary>Cases that were talked through together, as at the meeting with one worker.</summary>
public sealed record TalkThrough(IReadOnlyList<string> ChildIds, string? Note)
    : HandoverCommand(HandoverAct.TalkThrough);

/// <param name="Of">The workers, or the open cases, of whom it was done.</param>
public sealed record RecordDone(string Rule, IReadOnlyList<string> Of, string? Note)
    : HandoverCommand(HandoverAct.RecordDone);

public sealed record WriteStaffNote(string Text) : HandoverCommand(HandoverAct.WriteStaffNote);

public sealed record RaiseIssue(string What) : HandoverCommand(HandoverAct.RaiseIssue);

public sealed record ReferIssue(string IssueId) : HandoverCommand(HandoverAct.ReferIssue);

public sealed record SettleIssue(string IssueId, string How)
    : HandoverCommand(HandoverAct.SettleIssue);

public sealed record PassHandover() : HandoverCommand(HandoverAct.Pass);

public sealed record WithdrawHandover() : HandoverCommand(HandoverAct.Withdraw);
