using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Tests.Mutations;

/// <summary>The lists from which a word of a rule comes: changing it means taking the next word of its list.</summary>
internal sealed class ClosedLists
{
    private static readonly string[][] OfKeys =
    [
        [.. Names.Effects.Keys],
        ["any of", "none of"],
        ["any sibling", "every sibling"],
        ["whichever first", "whichever last"],
    ];

    private readonly IReadOnlyList<IReadOnlyList<string>> everywhere;
    private readonly Edition edition;

    public ClosedLists(Edition edition)
    {
        this.edition = edition;
        everywhere =
        [
            [.. Names.Units.Keys],
            [.. Names.DocumentStates.Keys],
            [.. Names.Ordinals.Keys],
            ["before", "after"],
            ["at least", "at most"],
            ["more than", "less than"],
            ["over", "under"],
            ["planned", "held", "not held"],
            ["yes", "no"],
            ["known", "not known"],
            ["with a reason", "never"],
            [.. edition.Teams.Select(t => t.Name).Concat(edition.Groups.Keys)],
            [
                .. edition
                    .Vocabulary.People.Values.Where(p => p.Kind == PersonKind.OfTransfer)
                    .Select(p => p.Name),
            ],
            [.. edition.Roles.Select(r => r.Name)],
            [
                .. edition
                    .Vocabulary.People.Values.Where(p => p.Kind == PersonKind.Outside)
                    .Select(p => p.Name),
            ],
            [.. Names.TransferStates.Keys],
            [.. Names.JourneyKinds.Keys],
            [.. Names.Disputes.Keys],
            [.. Names.SiblingsRules.Keys],
            [.. Names.Late.Keys],
            [.. Names.QueueOrders.Keys],
            [.. Names.Weekdays.Keys],
            [.. Names.Settles],
            [.. Names.Pers],
            [.. Names.Measures],
            [.. Names.SiblingsPolicies.Keys],
        ];
    }

    /// <summary>The next word of the list that a key comes from, for keys that could have been another.</summary>
    public static string? OtherKey(string key) =>
        OfKeys.Where(l => l.Contains(key)).Select(l => Next(l, key)).FirstOrDefault();

    /// <summary>Every list that could hold a word of the value of this key, the most particular first.</summary>
    public IEnumerable<IReadOnlyList<string>> For(string key)
    {
        if (key is "force" or "from force")
            return
            [
                [.. Names.Forces.Keys.Where(f => f != "info")],
            ];
        if (edition.Vocabulary.Facts.GetValueOrDefault(key) is { Values.Count: > 0 } fact)
            return [fact.Values];
        var attribute = edition
            .Vocabulary.Events.Values.Where(e => key.Contains(e.Name, StringComparison.Ordinal))
            .SelectMany(e =>
                e.Attributes.Where(a =>
                    a.Values.Count > 0 && key.EndsWith(a.Name, StringComparison.Ordinal)
                )
            )
            .FirstOrDefault();
        return attribute is not null ? [attribute.Values] : everywhere;
    }

    public static string Next(IReadOnlyList<string> list, string word)
    {
        var at = list.ToList().IndexOf(word);
        return list[(at + 1) % list.Count];
    }
}
