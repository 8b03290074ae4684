using Throughline.Casework.Disputes;
using Throughline.Casework.Duties;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.Meetings;
using Throughline.Casework.Permission;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Team = Throughline.Casework.Teams.Team;

namespace Throughline.Casework.Transfers;

/// <summary>All that deciding about a transfer looks at beside the transfer itself, as it stands on the day.</summary>
public sealed record Setting
{
    public required Viewer Viewer { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>The edition that the transfer runs under, or that a new one would.</summary>
    public required Edition Edition { get; init; }

    /// <summary>Every child of the transfer or command, and their brothers and sisters.</summary>
    public required IReadOnlyDictionary<string, Child> Children { get; init; }

    /// <summary>The open ledger row of each child who has one.</summary>
    public required IReadOnlyDictionary<string, Responsibility> Holders { get; init; }

    /// <summary>What the procedure says today of each child.</summary>
    public required IReadOnlyDictionary<string, Decision> Decisions { get; init; }
    public required IReadOnlyDictionary<string, Team> Teams { get; init; }

    /// <summary>By team, those to whom its manager may give a child today: in post, not left, not away.</summary>
    public required IReadOnlyDictionary<string, IReadOnlySet<string>> Workers { get; init; }

    /// <summary>Children with an open move other than this one.</summary>
    public IReadOnlySet<string> MovingElsewhere { get; init; } = new HashSet<string>();

    /// <summary>The latest answer on brothers and sisters, by child.</summary>
    public IReadOnlyDictionary<string, SiblingAnswer> Siblings { get; init; } =
        new Dictionary<string, SiblingAnswer>();

    /// <summary>The meeting on whose list the transfer stands, or is to be put.</summary>
    public TransferMeeting? Meeting { get; init; }
    public Dispute? Dispute { get; init; }

    /// <summary>Those who are told of these children.</summary>
    public IReadOnlyDictionary<string, Recipient> Recipients { get; init; } =
        new Dictionary<string, Recipient>();

    /// <summary>London's time of day now: a list closes at an hour.</summary>
    public TimeOnly Now { get; init; }

    /// <summary>True when no person acts but an extract does.</summary>
    public bool ByExtract { get; init; }

    public string TeamName(string? id) =>
        id is not null && Teams.TryGetValue(id, out var team) ? team.Name : "no team";

    /// <summary>Of the children, those of restricted records only where the person is named on each.</summary>
    public bool MayBeGivenWork(string teamId, string personId, IEnumerable<string> childIds) =>
        Workers.TryGetValue(teamId, out var workers)
        && workers.Contains(personId)
        && childIds.All(c => IsOpenTo(c, personId));

    /// <summary>The child's record is not restricted, or the person is named on it.</summary>
    public bool IsOpenTo(string childId, string personId) =>
        !IsRestricted(childId) || Children[childId].Named.Any(n => n.PersonId == personId);

    public bool IsRestricted(string childId) =>
        Children.TryGetValue(childId, out var child) && child.RestrictedAs is not null;

    /// <summary>
    /// Whose worker is agreed beforehand: a restricted child may go to another worker than the brothers and sisters,
    /// and so counts only where every child is restricted.
    /// </summary>
    public IReadOnlyList<string> AgreedFor(IEnumerable<string> childIds)
    {
        var all = childIds.ToList();
        var open = all.FindAll(c => !IsRestricted(c));
        return open.Count > 0 ? open : all;
    }
}
