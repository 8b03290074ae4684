using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;

namespace Throughline.Casework.Extracts;

/// <summary>What the records hold before an extract comes in.</summary>
/// <param name="LastAsOf">The day of the latest extract taken in.</param>
/// <param name="Latest">The latest day of which an extract may be; null in a demonstration, which may look ahead.</param>
/// <param name="ManagerPosts">By team, the post that answers for its children; a team without one can be given none.</param>
public sealed record KnownRecords(
    DateOnly? LastAsOf,
    DateOnly? Latest,
    IReadOnlyList<KnownChild> Children,
    KnownNames Teams,
    KnownNames Workers,
    IReadOnlyDictionary<string, string> ManagerPosts
);

/// <param name="Statements">Those that stand.</param>
/// <param name="Last">The latest row of the ledger that was not set aside, open or ended.</param>
/// <param name="OpenTransferId">The transfer on whose way the child is.</param>
public sealed record KnownChild(
    Child Child,
    Responsibility? Last,
    CaseSystemEntry? Entry,
    IReadOnlyList<Statement> Statements,
    Involvement? Adviser = null,
    string? OpenTransferId = null
)
{
    public Responsibility? Open => Last is { IsOpen: true } ? Last : null;
}

/// <summary>Names as a case system writes them: whom each means. Null means nobody: a duty desk, a vacancy.</summary>
public sealed record KnownNames(IReadOnlyDictionary<string, string?> ByKey)
{
    /// <param name="Id">The team or person meant; null for nobody.</param>
    /// <param name="IsKnown">False while nobody has said whom the name means.</param>
    public readonly record struct Meant(string? Id, bool IsKnown);

    public Meant Of(string? text) =>
        text is null ? new(null, true)
        : ByKey.TryGetValue(SearchKey.Of(text), out var id) ? new(id, true)
        : new(null, false);
}
