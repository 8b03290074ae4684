using Throughline.Casework.Facts;

namespace Throughline.Casework.Extracts;

/// <summary>Which statements are new, which take the place of others, and which a person here contradicts.</summary>
internal sealed class StatementChanges(
    ChildSaid said,
    IReadOnlyList<Statement> standing,
    DateOnly asOf
)
{
    private readonly List<Said> add = [];
    private readonly List<Statement> end = [];
    private readonly List<Said> contradicted = [];

    public IReadOnlyList<Said> Add => add;
    public IReadOnlyList<Statement> End => [.. end.Distinct()];

    /// <summary>Not taken, for a person recorded the same event here with another outcome.</summary>
    public IReadOnlyList<Said> Contradicted => contradicted;

    public static StatementChanges Of(
        ChildSaid said,
        IReadOnlyList<Statement> standing,
        DateOnly asOf
    )
    {
        var changes = new StatementChanges(said, standing, asOf);
        foreach (var say in EventsOnce(said.Says))
            if (say.Kind is StatementKind.Fact)
                changes.Fact(say);
            else
                changes.Event(say);
        changes.Withdrawn();
        return changes;
    }

    /// <summary>A list and a companion file may both speak of one event; together they are one statement.</summary>
    private static IEnumerable<Said> EventsOnce(IReadOnlyList<Said> says)
    {
        foreach (var same in says.GroupBy(s => (s.Word, s.Kind, s.Day, s.Value)))
            if (
                same.Key.Kind is not StatementKind.Planned
                || !says.Any(s =>
                    s.Word == same.Key.Word
                    && s.Day == same.Key.Day
                    && s.Kind is StatementKind.Held or StatementKind.Happened
                )
            )
                yield return same.Aggregate(
                    (a, b) => a with { Attributes = Together(a.Attributes, b.Attributes) }
                );
    }

    private void Fact(Said say)
    {
        var facts = standing
            .Where(s => s.Kind is StatementKind.Fact && s.Word == say.Word)
            .OrderBy(s => s.Day)
            .ThenBy(s => s.RecordedAt)
            .ToList();
        if (facts.Any(f => f.Value == say.Value && f.Day == say.Day))
            return;
        var snapshot = Sources.IsExtract(say.Source);
        if (snapshot && facts is [.., var last])
        {
            var byPerson = !Sources.IsExtract(last.Source);
            if (last.Value == say.Value && (say.DayIsExtracts || byPerson))
                return;
            if (byPerson && IsGuarded(last))
                return;
        }
        add.Add(say);
        // The same value from another day corrects; another value from an earlier day contradicts.
        if (snapshot)
            end.AddRange(
                facts.Where(f =>
                    Sources.IsExtract(f.Source)
                    && (f.Day >= say.Day || (f.Value == say.Value && f == facts[^1]))
                )
            );
    }

    private void Event(Said say)
    {
        var sameDay = standing
            .Where(s =>
                s.Word == say.Word
                && s.Day == say.Day
                && s.Value == say.Value
                && s.Kind is not StatementKind.Fact
            )
            .ToList();
        // That it was held is known already; the diary adds nothing.
        if (
            say.Kind is StatementKind.Planned
            && sameDay.Any(s => s.Kind is not StatementKind.Planned)
        )
            return;
        if (say.Kind is not StatementKind.Planned)
            end.AddRange(sameDay.Where(s => s.Kind is StatementKind.Planned));
        var before = sameDay.FirstOrDefault(s => s.Kind == say.Kind);
        if (before is null)
        {
            add.Add(say);
            return;
        }
        if (say.Attributes.All(a => before.Attributes.GetValueOrDefault(a.Key) == a.Value))
            return;
        if (
            !Sources.IsExtract(before.Source)
            && say.Attributes.Any(a =>
                before.Attributes.TryGetValue(a.Key, out var here) && here != a.Value
            )
        )
        {
            contradicted.Add(say);
            return;
        }
        add.Add(say with { Attributes = Together(before.Attributes, say.Attributes) });
        end.Add(before);
    }

    /// <summary>What the case system says no more: facts that no longer hold, and events that were planned for another day.</summary>
    private void Withdrawn()
    {
        end.AddRange(
            standing.Where(s =>
                s.Kind is StatementKind.Fact
                && Sources.IsExtract(s.Source)
                && said.NoLonger.Contains(s.Word)
            )
        );
        var days = said
            .Says.Where(s => s.Kind is not StatementKind.Fact)
            .ToLookup(s => s.Word, s => s.Day);
        end.AddRange(
            standing.Where(s =>
                s.Kind is StatementKind.Planned
                && Sources.IsExtract(s.Source)
                && days.Contains(s.Word)
                && !days[s.Word].Contains(s.Day)
            )
        );
    }

    private static Dictionary<string, string> Together(
        IReadOnlyDictionary<string, string> one,
        IReadOnlyDictionary<string, string> other
    )
    {
        var all = one.ToDictionary();
        foreach (var (name, value) in other)
            all[name] = value;
        return all;
    }

    private bool IsGuarded(Statement byPerson) =>
        byPerson.Day >= asOf || DateOnly.FromDateTime(byPerson.RecordedAt) >= asOf;
}
