namespace Throughline.Casework.Permission;

public enum NeedCause
{
    /// <summary>The child is on the way to this team or person.</summary>
    OnTheWay,

    /// <summary>The child stands on the list of a meeting that this person sits in.</summary>
    Meeting,

    /// <summary>A dispute about the child has been put to this person.</summary>
    Dispute,

    /// <summary>This person was told of the child, and the procedure asks the next thing of them.</summary>
    Owed,
}

/// <summary>A reason, beyond holding the child, for which a person or a team may see the child.</summary>
public sealed class NeedToKnow : IVersioned
{
    public required string Id { get; init; }
    public required string ChildId { get; init; }
    public string? PersonId { get; init; }
    public string? TeamId { get; init; }
    public required NeedCause Cause { get; init; }

    /// <summary>The transfer, meeting or dispute.</summary>
    public required string CauseId { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The last day; open while null.</summary>
    public DateOnly? Until { get; set; }
    public long Version { get; set; }
}
