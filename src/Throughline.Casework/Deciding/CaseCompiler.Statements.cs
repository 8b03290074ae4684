using Throughline.Casework.Extracts;
using Throughline.Casework.Facts;
using Throughline.Procedures.Deciding;

namespace Throughline.Casework.Deciding;

public sealed partial class CaseCompiler
{
    /// <summary>The latest value of each word; where two sources say different things of one day, it is not known.</summary>
    private static Dictionary<string, string> Said(IReadOnlyList<Statement> statements, AsOf asOf)
    {
        var facts = new Dictionary<string, string>();
        foreach (
            var of in statements
                .Where(s => s.Kind == StatementKind.Fact && s.Day <= asOf.Day && asOf.Stands(s))
                .GroupBy(s => s.Word)
        )
        {
            var day = of.Max(s => s.Day);
            List<Statement> latest = [.. of.Where(s => s.Day == day).OrderBy(s => s.RecordedAt)];
            var disagree =
                latest.Select(s => s.Value).Distinct().Count() > 1
                && latest.Select(s => s.Source).Distinct().Count() > 1;
            facts[of.Key] = disagree
                ? PersonFacts.NotKnown
                : latest[^1].Value ?? PersonFacts.NotKnown;
        }
        return facts;
    }

    private List<EventFact> Happenings(IReadOnlyList<Statement> statements, AsOf asOf)
    {
        List<EventFact> events = [];
        foreach (var said in statements)
        {
            if (!asOf.Stands(said))
                continue;
            if (said.Kind is StatementKind.Held or StatementKind.Happened && said.Day <= asOf.Day)
                events.Add(new(said.Word, said.Day, null, null, said.Attributes, OnlyLatest(said)));
            else if (said.Kind == StatementKind.Planned && !HasCome(said, statements, asOf))
                events.Add(new(said.Word, null, said.Day, null, said.Attributes));
        }
        return events;
    }

    /// <summary>What was planned is settled once it, or a later one of its kind, is said to have taken place.</summary>
    private static bool HasCome(Statement planned, IReadOnlyList<Statement> all, AsOf asOf) =>
        all.Any(s =>
            s.Word == planned.Word
            && s.Kind is StatementKind.Held or StatementKind.Happened
            && s.Day >= planned.Day
            && s.Day <= asOf.Day
            && asOf.Stands(s)
        );

    private bool OnlyLatest(Statement said) =>
        Sources.IsExtract(said.Source)
        && edition.Vocabulary.Events.TryGetValue(said.Word, out var word)
        && word.LatestOnly;

    private static List<DocumentFact> Papers(CaseRecord record, AsOf asOf) =>
        [
            .. record
                .Statements.Where(s =>
                    s.Kind == StatementKind.Done
                    && s.Value is not null
                    && s.Day <= asOf.Day
                    && asOf.Stands(s)
                )
                .GroupBy(s => s.Word)
                .Select(g => new DocumentFact(
                    g.Key,
                    g.GroupBy(s => s.Value!).ToDictionary(s => s.Key, s => s.Max(x => x.Day))
                )),
        ];
}
