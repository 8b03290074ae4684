using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Comparing;

/// <summary>Two editions held against each other: everything that is said in one and not in the other.</summary>
public sealed record EditionComparison(Edition Old, Edition New, IReadOnlyList<Change> Changes)
{
    public bool Differ => Changes.Count > 0;

    /// <summary>Two editions of one council share their ids; those of two councils share none, and are laid side by side.</summary>
    public bool SameCouncil =>
        string.Equals(Old.Council, New.Council, StringComparison.OrdinalIgnoreCase);

    public IEnumerable<Change> Of(ChangeIn part) => Changes.Where(c => c.In == part);

    public int Count(ChangeIn part, ChangeKind kind) => Of(part).Count(c => c.Kind == kind);

    public static EditionComparison Of(Edition old, Edition now) =>
        new(
            old,
            now,
            [
                .. HeadChanges.Of(old, now),
                .. NamedChanges.Of(old, now),
                .. ClauseChanges.Of(old, now),
                .. RuleChanges.Of(old, now),
            ]
        );
}
