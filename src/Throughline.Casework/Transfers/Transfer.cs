namespace Throughline.Casework.Transfers;

/// <summary>
/// The passing of one or more children of a family from a worker and team to another. The sender holds every
/// child until the receiver accepts.
/// </summary>
public sealed class Transfer : IVersioned
{
    public required string Id { get; init; }
    public string? FamilyId { get; init; }

    /// <summary>Hash of the edition it runs under; a correction may move it to another.</summary>
    public required string Edition { get; set; }

    /// <summary>The journey of the edition; null for a move outside the procedure.</summary>
    public string? Journey { get; set; }

    /// <summary>The rules that gave the answer when it was proposed, most telling first.</summary>
    public IReadOnlyList<string> Because { get; set; } = [];
    public required TransferState State { get; set; }
    public required DateOnly Began { get; init; }
    public required string SendingTeamId { get; init; }

    /// <summary>The team asked to take the children, and from "agreed" on the team that is to.</summary>
    public string? ReceivingTeamId { get; set; }
    public string? ReceivingWorkerId { get; set; }

    /// <summary>The day by which the receiving team names a worker, while it has named none.</summary>
    public DateOnly? WorkerBy { get; set; }

    /// <summary>The day on which responsibility is to pass.</summary>
    public DateOnly? AgreedDay { get; set; }

    /// <summary>The day from which both workers work together.</summary>
    public DateOnly? JointFrom { get; set; }

    /// <summary>The meeting on whose list it stands.</summary>
    public string? MeetingId { get; set; }

    /// <summary>The dispute that holds it where it is.</summary>
    public string? DisputeId { get; set; }

    /// <summary>The last day on which responsibility for one of its children passed.</summary>
    public DateOnly? PassedOn { get; set; }

    /// <summary>The day on which team and worker were changed in the case system; null until it is known.</summary>
    public DateOnly? CaseSystemChangedOn { get; set; }

    /// <summary>The day it ended without passing.</summary>
    public DateOnly? EndedOn { get; set; }
    public TransferDetail Detail { get; set; } = TransferDetail.Empty;
    public IList<TransferLine> Lines { get; } = [];
    public long Version { get; set; }

    public bool IsOutsideProcedure => Detail.Outside is not null;

    /// <summary>Brothers and sisters who are still to pass.</summary>
    public IEnumerable<TransferLine> OpenLines => Lines.Where(l => l.IsOpen);

    public TransferLine? Line(string childId) => Lines.FirstOrDefault(l => l.ChildId == childId);
}

public enum LineState
{
    /// <summary>Still to pass.</summary>
    Open,
    Accepted,

    /// <summary>Taken out of the family's transfer, with a reason in that child's interest.</summary>
    SplitOff,

    /// <summary>The transfer ended and the child stayed.</summary>
    Ended,
}

/// <summary>One child of a transfer. An index allows one open line a child.</summary>
public sealed class TransferLine
{
    public required string TransferId { get; init; }
    public required string ChildId { get; init; }
    public required LineState State { get; set; }

    /// <summary>The sending worker when it was proposed; who holds the child today stands in the ledger.</summary>
    public string? SendingWorkerId { get; init; }
    public DateOnly? PassedOn { get; set; }

    /// <summary>The ledger row with which the child passed.</summary>
    public string? ResponsibilityId { get; set; }
    public bool IsOpen => State == LineState.Open;
}
