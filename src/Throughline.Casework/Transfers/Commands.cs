using Throughline.Casework.Ledger;

namespace Throughline.Casework.Transfers;

/// <summary>Something that a person asks of a transfer. The reason and the day travel in the deed.</summary>
public abstract record TransferCommand(TransferAct Act)
{
    /// <summary>The word in which a step of the journey ends with this act, where the procedure gives it several.</summary>
    public string? Outcome { get; init; }
}

/// <summary>Begins a transfer of children whom one team holds.</summary>
public abstract record Begin(TransferAct Act, IReadOnlyList<string> ChildIds)
    : TransferCommand(Act);

/// <param name="Journey">A journey that people ask for, such as one within a team; null takes what the procedure says.</param>
/// <param name="TeamId">The team asked to take them, where that is known before any meeting.</param>
public sealed record Propose(
    IReadOnlyList<string> ChildIds,
    string? Journey = null,
    string? TeamId = null
) : Begin(TransferAct.Propose, ChildIds);

/// <summary>In an emergency: another worker of the team takes over in this instant, or another team is asked to.</summary>
/// <param name="WorkerId">The worker who takes over; null where another team's manager is to name one.</param>
/// <param name="StepsDone">Steps of the journey that were taken before; a should left out is departed from, for the deed's reason.</param>
public sealed record MoveAtOnce(
    IReadOnlyList<string> ChildIds,
    string Journey,
    string TeamId,
    string? WorkerId,
    IReadOnlyList<string> StepsDone,
    DateOnly? CaseSystemChangedOn = null,
    ChangeReason Reason = ChangeReason.MANAGE
) : Begin(TransferAct.MoveAtOnce, ChildIds)
{
    /// <summary>What the first of the children was told, and said; null while nobody could speak to the child.</summary>
    public string? Said { get; init; }
}

/// <summary>Children who come from another authority, whom no team here holds yet.</summary>
/// <param name="AuthorityId">The other authority, as a team of its own that holds nobody here.</param>
/// <param name="TeamId">The team asked to take them; null takes the one that the procedure names.</param>
public sealed record ProposeFromElsewhere(
    IReadOnlyList<string> ChildIds,
    string AuthorityId,
    string? TeamId = null
) : Begin(TransferAct.ProposeFromElsewhere, ChildIds);

/// <summary>What the family said to help that needs its consent; the deed's day is the day on which it was asked, or said so.</summary>
public sealed record RecordConsent(ConsentState State) : TransferCommand(TransferAct.RecordConsent);

/// <summary>Asks a team to take the children: its managers see them from then on.</summary>
public sealed record AskTeam(string TeamId) : TransferCommand(TransferAct.AskTeam);

public sealed record ProposeOutsideProcedure(IReadOnlyList<string> ChildIds, string TeamId)
    : Begin(TransferAct.ProposeOutsideProcedure, ChildIds);

/// <summary>A move that took place without a transfer here; the deed's day is the day it took place.</summary>
public sealed record RecordWhatHappened(
    IReadOnlyList<string> ChildIds,
    string TeamId,
    string WorkerId,
    DateOnly? CaseSystemChangedOn = null,
    ChangeReason Reason = ChangeReason.OTHERS
) : Begin(TransferAct.RecordWhatHappened, ChildIds);

public sealed record PutOnList(string MeetingId, string? Synopsis = null)
    : TransferCommand(TransferAct.List);

public sealed record TakeOffList() : TransferCommand(TransferAct.TakeOffList);

/// <summary>
/// The team, and its worker or the day by which there will be one. Where both managers agree, each does it; the
/// sending manager names no worker. The deed's day is the day on which they agreed.
/// </summary>
public sealed record AgreeTeam(string TeamId, string? WorkerId, DateOnly? WorkerBy)
    : TransferCommand(TransferAct.AgreeTeam);

public sealed record AgreeWorker(string? WorkerId, DateOnly? WorkerBy)
    : TransferCommand(TransferAct.AgreeWorker);

/// <param name="Passes">The day on which responsibility is to pass.</param>
/// <param name="JointFrom">The day from which both workers work together.</param>
public sealed record AgreeDay(DateOnly Passes, DateOnly? JointFrom)
    : TransferCommand(TransferAct.AgreeDay);

public sealed record AgreeIntroduction(string How, DateOnly? On)
    : TransferCommand(TransferAct.AgreeIntroduction);

public sealed record SettleOutstandingWork(IReadOnlyList<OutstandingTask> Tasks)
    : TransferCommand(TransferAct.SettleOutstandingWork);

/// <param name="AgreedBy">Who agreed, as the rule names them: "managers of both teams".</param>
public sealed record Choose(
    string? Rule,
    IReadOnlyList<string> Between,
    string Chose,
    string AgreedBy
) : TransferCommand(TransferAct.Choose);

/// <param name="Told">Recipients who were told, by id.</param>
/// <param name="Pieces">Of what the duty is made up: which papers and events there were, or who was there. Null: all of it.</param>
public sealed record RecordEvidence(
    string Rule,
    string? ChildId = null,
    string? Occurrence = null,
    string? Note = null,
    IReadOnlyList<string>? Told = null,
    IReadOnlyList<string>? Pieces = null
) : TransferCommand(TransferAct.RecordEvidence);

public sealed record StrikeEvidence(string TickId) : TransferCommand(TransferAct.StrikeEvidence);

public sealed record CompleteStep(string Step) : TransferCommand(TransferAct.CompleteStep);

public sealed record PassAudit(string Step, string? Comments = null)
    : TransferCommand(TransferAct.PassAudit);

/// <summary>The deed's reason holds the comments that the worker must act on.</summary>
public sealed record SendBack(string Step) : TransferCommand(TransferAct.SendBack);

/// <summary>Several at once, under the deed's one reason.</summary>
public sealed record Depart(IReadOnlyList<string> Rules) : TransferCommand(TransferAct.Depart);

/// <param name="DebtDay">The day by which what was passed over is to be done.</param>
public sealed record OverrideMust(IReadOnlyList<string> Rules, DateOnly DebtDay)
    : TransferCommand(TransferAct.Override);

/// <param name="Reasons">By child who is taken out of the family's transfer, why that is in the child's own interest.</param>
public sealed record SplitSiblings(IReadOnlyDictionary<string, string> Reasons)
    : TransferCommand(TransferAct.SplitSiblings);

public sealed record RecordChildsView(string ChildId, bool Asked, string? Said, string? Changed)
    : TransferCommand(TransferAct.RecordChildsView);

public sealed record RequestAcceptance() : TransferCommand(TransferAct.Request);

public sealed record ReturnRequest() : TransferCommand(TransferAct.Return);

public sealed record Decline() : TransferCommand(TransferAct.Decline);

/// <param name="Children">Each child as the page named the child, so that nobody accepts another by mistake.</param>
/// <param name="CaseSystemChangedOn">The day team and worker were changed in the case system; null: to be confirmed.</param>
public sealed record Accept(
    string WorkerId,
    IReadOnlyList<NamedChild> Children,
    DateOnly? CaseSystemChangedOn,
    ChangeReason Reason = ChangeReason.TSPROC
) : TransferCommand(TransferAct.Accept);

/// <summary>A child as a page named the child. The birth date of an unborn child is the expected one.</summary>
public sealed record NamedChild(string ChildId, string Name, DateOnly? BirthDate, string? Number);

/// <summary>Ends the case with the journey: it is closed, or another authority has taken it.</summary>
public sealed record CloseCases(DateOnly? CaseSystemChangedOn = null)
    : TransferCommand(TransferAct.CloseCase);

public sealed record GiveReasonForPart() : TransferCommand(TransferAct.GiveReasonForPart);

public sealed record ConfirmInCaseSystem(DateOnly ChangedOn)
    : TransferCommand(TransferAct.ConfirmInCaseSystem);

public sealed record Withdraw() : TransferCommand(TransferAct.Withdraw);

/// <summary>The case system shows these children elsewhere, though nobody accepted them here.</summary>
public sealed record Overtake(string ExtractId) : TransferCommand(TransferAct.Overtake);

/// <summary>A marked correction: the acceptance should not have been made, and the sender holds again.</summary>
public sealed record PutBack() : TransferCommand(TransferAct.PutBack);
