using Throughline.Procedures.Rules;
using Throughline.Procedures.Words;

namespace Throughline.Procedures.Comparing;

/// <summary>The rules, each in the sentences that its page shows.</summary>
internal static class RuleChanges
{
    public static IEnumerable<Change> Of(Edition old, Edition now) =>
        Pairs
            .Of(
                ChangeIn.Rules,
                old.Rules.Select(r => Told(r, old)),
                now.Rules.Select(r => Told(r, now))
            )
            .Concat(WrittenOtherwise(old, now));

    /// <summary>
    /// A rule whose sentences are the same and whose keys are not: what the sentences leave out, such as which journey
    /// it belongs to, is shown as written, so that no difference goes unseen.
    /// </summary>
    private static IEnumerable<Change> WrittenOtherwise(Edition old, Edition now)
    {
        var after = now.Rules.DistinctBy(r => r.Id).ToDictionary(r => r.Id);
        foreach (var was in old.Rules.DistinctBy(r => r.Id))
        {
            if (!after.TryGetValue(was.Id, out var found))
                continue;
            var (before, then) = (Written.Plain(was.Text), Written.Plain(found.Text));
            if (before != then && Said(was, old).SequenceEqual(Said(found, now)))
                yield return new(
                    ChangeIn.Rules,
                    ChangeKind.Changed,
                    was.Id,
                    found.Kind,
                    [$"as written: {before}"],
                    [$"as written: {then}"],
                    [.. was.Clauses.Union(found.Clauses)]
                );
        }
    }

    private static Told Told(Rule rule, Edition edition) =>
        new(rule.Id, rule.Kind, Said(rule, edition), rule.Clauses);

    private static string[] Said(Rule rule, Edition edition) =>
        [
            .. RuleWords.Of(rule, edition),
            $"Rests on {Phrase.Listed(rule.Clauses, "and")}.",
            .. rule.Readings.Count > 0
                ? [$"Read as {Phrase.Listed(rule.Readings, "and")} says."]
                : Array.Empty<string>(),
        ];
}
