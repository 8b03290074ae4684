namespace Throughline.Procedures.Comparing;

/// <summary>One thing as sentences, to be held against its like in another edition.</summary>
internal sealed record Told(
    string Id,
    string What,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<string> Clauses
)
{
    public Told(string id, string what, IEnumerable<string?> sentences)
        : this(id, what, [.. sentences.OfType<string>().Where(s => s.Length > 0)], []) { }
}

internal static class Pairs
{
    /// <summary>What is gone, changed and added, in the order of the old edition and then of the new.</summary>
    public static IEnumerable<Change> Of(
        ChangeIn part,
        IEnumerable<Told> old,
        IEnumerable<Told> now
    )
    {
        var after = now.DistinctBy(n => n.Id).ToDictionary(n => n.Id);
        var before = new HashSet<string>();
        foreach (var was in old.DistinctBy(o => o.Id))
        {
            before.Add(was.Id);
            if (!after.TryGetValue(was.Id, out var found))
                yield return new(
                    part,
                    ChangeKind.Gone,
                    was.Id,
                    was.What,
                    was.Sentences,
                    [],
                    was.Clauses
                );
            else if (!was.Sentences.SequenceEqual(found.Sentences))
                yield return Changed(part, was, found);
        }
        foreach (var found in after.Values.Where(n => !before.Contains(n.Id)))
            yield return new(
                part,
                ChangeKind.Added,
                found.Id,
                found.What,
                [],
                found.Sentences,
                found.Clauses
            );
    }

    private static Change Changed(ChangeIn part, Told was, Told now)
    {
        string[] lost = [.. was.Sentences.Except(now.Sentences)];
        string[] won = [.. now.Sentences.Except(was.Sentences)];
        var reordered = lost.Length + won.Length == 0;
        return new(
            part,
            ChangeKind.Changed,
            was.Id,
            now.What,
            reordered ? was.Sentences : lost,
            reordered ? now.Sentences : won,
            [.. was.Clauses.Union(now.Clauses)]
        );
    }
}
