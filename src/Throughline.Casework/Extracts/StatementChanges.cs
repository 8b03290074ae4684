using Throughline.Casework.Facts;

namespace Throughline.Casework.Extracts;

/// <summary>Which statements are new, and which of an earlier extract they take the place of.</summary>
internal static class StatementChanges
{
    public static (IReadOnlyList<Said> Add, IReadOnlyList<Statement> End) Of(
        ChildSaid said,
        IReadOnlyList<Statement> standing,
        DateOnly asOf
    )
    {
        var add = new List<Said>();
        var end = new List<Statement>();
        foreach (var say in said.Says)
            if (say.Kind is StatementKind.Fact)
                Fact(say, standing, asOf, add, end);
            else
                Event(say, standing, add, end);
        foreach (var word in said.NoLonger)
            end.AddRange(
                standing.Where(s =>
                    s.Word == word && s.Kind is StatementKind.Fact && Sources.IsExtract(s.Source)
                )
            );
        return (add, [.. end.Distinct()]);
    }

    private static void Fact(
        Said say,
        IReadOnlyList<Statement> standing,
        DateOnly asOf,
        List<Said> add,
        List<Statement> end
    )
    {
        var facts = standing
            .Where(s => s.Kind is StatementKind.Fact && s.Word == say.Word)
            .OrderBy(s => s.Day)
            .ThenBy(s => s.RecordedAt)
            .ToList();
        if (facts is [.., var last])
        {
            if (
                last.Value == say.Value
                && (say.DayIsExtracts || last.Day == say.Day || !Sources.IsExtract(last.Source))
            )
                return;
            if (!Sources.IsExtract(last.Source) && IsGuarded(last, asOf))
                return;
        }
        add.Add(say);
        // The same value from another day corrects; another value from an earlier day contradicts.
        end.AddRange(
            facts.Where(f =>
                Sources.IsExtract(f.Source)
                && (f.Day >= say.Day || (f.Value == say.Value && f == facts[^1]))
            )
        );
    }

    private static void Event(
        Said say,
        IReadOnlyList<Statement> standing,
        List<Said> add,
        List<Statement> end
    )
    {
        var alike = standing
            .Where(s =>
                s.Word == say.Word && s.Kind is not StatementKind.Fact && s.Value == say.Value
            )
            .ToList();
        var sameDay = alike.Where(s => s.Day == say.Day).ToList();
        if (sameDay.Any(s => s.Kind == say.Kind && Says(s, say)))
            return;
        // That it was held is known already; the diary adds nothing.
        if (
            say.Kind is StatementKind.Planned
            && sameDay.Any(s => s.Kind is not StatementKind.Planned)
        )
            return;
        add.Add(say);
        end.AddRange(sameDay.Where(s => Sources.IsExtract(s.Source)));
        if (say.Kind is not StatementKind.Done)
            end.AddRange(
                alike.Where(s =>
                    s.Kind is StatementKind.Planned
                    && s.Day != say.Day
                    && Sources.IsExtract(s.Source)
                    && s.Day
                        > (
                            alike
                                .Where(a => a.Kind is not StatementKind.Planned)
                                .Max(a => (DateOnly?)a.Day)
                            ?? DateOnly.MinValue
                        )
                )
            );
    }

    /// <summary>The standing statement says all that the new one says, and perhaps more.</summary>
    private static bool Says(Statement standing, Said say) =>
        say.Attributes.All(a => standing.Attributes.GetValueOrDefault(a.Key) == a.Value);

    private static bool IsGuarded(Statement byPerson, DateOnly asOf) =>
        byPerson.Day >= asOf || DateOnly.FromDateTime(byPerson.RecordedAt) >= asOf;
}
