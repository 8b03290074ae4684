using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Families;
using Throughline.Casework.Permission;

namespace Throughline.Records.Acts;

/// <summary>What an act has about it while it runs, inside the door's one transaction.</summary>
public sealed class Room(ThroughlineDb db, Deed deed, Viewer viewer)
{
    private readonly SortedSet<string> chains = new(StringComparer.Ordinal);
    private readonly List<Notice> notices = [];
    private readonly List<object> many = [];

    public ThroughlineDb Db => db;
    public Deed Deed => deed;

    /// <summary>Whoever acts, as of the day of recording.</summary>
    public Viewer Viewer => viewer;

    /// <summary>The day of recording, London's; the deed's own day is when it happened.</summary>
    public DateOnly Today => viewer.Day;

    internal IReadOnlyCollection<string> Chains => chains;
    internal IReadOnlyList<Notice> Notices => notices;
    internal object? Basis { get; private set; }

    /// <summary>The child, if there is one that this person may see; the act is then strung on the child's chain.</summary>
    public async Task<Child?> Child(string id, CancellationToken cancel)
    {
        var child = await db
            .Children.Where(Sight.Of(viewer, viewer.Day))
            .FirstOrDefaultAsync(c => c.Id == id, cancel);
        if (child is not null)
            On(Chain.Child(id));
        return child;
    }

    /// <summary>
    /// Adds one new row of many. The database context does not follow it: it is written as it is when the act is saved,
    /// and the act tells of it as of every other.
    /// </summary>
    internal void AddOneOfMany(object row) => many.Add(row);

    internal IReadOnlyCollection<object> Many => many;

    /// <summary>What the act tells of one of many, its version moved on.</summary>
    internal RowChange Added(object row)
    {
        if (row is IVersioned versioned)
            versioned.Version++;
        return RowChange.Added(db.Model.FindEntityType(row.GetType())!, row);
    }

    /// <summary>Strings the act on a chain.</summary>
    public void On(string chain) => chains.Add(chain);

    internal string? ChildKind { get; private set; }
    internal IReadOnlyDictionary<string, string>? ChildSaid { get; private set; }

    /// <summary>Gives each child an act of its own beside this one, with its own rows and its own sentence.</summary>
    internal void EachChild(string kind, IReadOnlyDictionary<string, string> said) =>
        (ChildKind, ChildSaid) = (kind, said);

    /// <summary>Keeps with the act the facts and the answer of the decision on which it rested.</summary>
    public void RestOn(object basis) => Basis = basis;

    /// <summary>Puts a notice in the outbox, saved with the act and sent after it.</summary>
    /// <param name="once">What this notice is: a second one of the same is not sent.</param>
    public void Notify(string once, string kind, object body) => notices.Add(new(once, kind, body));
}

internal sealed record Notice(string Once, string Kind, object Body);

/// <summary>What an act did.</summary>
/// <param name="SubjectId">What a page shows next: the child, the transfer.</param>
/// <param name="Said">What happened, in one sentence for the journal.</param>
/// <param name="Clauses">The clauses under which it was done, where the procedure speaks of it.</param>
public sealed record Acted(string SubjectId, string Said, IReadOnlyList<string>? Clauses = null);

/// <param name="ActId">The act as it stands in the journal.</param>
/// <param name="Repeated">True when this form had acted already, and nothing was done again.</param>
public sealed record Done(string ActId, string SubjectId, bool Repeated = false);
