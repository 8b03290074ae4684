using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Independent.Tests.Reading;

/// <summary>The answer, and each way in which it may come out once what is missing is known.</summary>
internal sealed record Told(Answer Answer, IReadOnlyList<Answer> Each)
{
    public override string ToString() =>
        $"{Answer} [{string.Join(" / ", Each.Select(a => $"{a} by {a.Because}").Distinct())}]";
}

/// <summary>
/// What cannot be told, told by brute force: every way of filling in what is missing is decided as though it were
/// known. One answer to all of them is the answer; several are "cannot tell", or "stays until" where nothing but a
/// planned event has to settle it.
/// </summary>
internal static class FillIn
{
    public static Told Decide(IByHand hand, CaseFacts facts, Vocabulary words, DateOnly today)
    {
        List<IReadOnlyList<Answer>> answers;
        var asked = new HashSet<string>();
        int before;
        do
        {
            before = asked.Count;
            answers =
            [
                .. Fill(hand, facts, words, today, [.. asked])
                    .Select(filled =>
                        (IReadOnlyList<Answer>)
                            [
                                .. Await(hand, filled, today, asked)
                                    .Select(f => hand.Decide(new(f, facts, words, today, asked)))
                                    .Distinct(),
                            ]
                    ),
            ];
        } while (asked.Count > before);
        var whole = answers.SelectMany(a => a).Distinct().ToList();
        if (whole.Select(a => a.Where).Distinct().Count() == 1)
            return new(whole[0], whole);
        var sets = answers.Select(a =>
            string.Join("; ", a.Select(x => x.Where).Order(StringComparer.Ordinal))
        );
        return sets.Distinct().Count() == 1
            ? new(Answer.Until(Planned(hand, facts, today, asked).Min(e => e.Planned), ""), whole)
            : new(Answer.Unknown(""), whole);
    }

    /// <summary>Every way in which what the record leaves out may be, of what anybody asked for.</summary>
    private static IEnumerable<CaseFacts> Fill(
        IByHand hand,
        CaseFacts facts,
        Vocabulary words,
        DateOnly today,
        HashSet<string> asked
    )
    {
        IEnumerable<CaseFacts> each = [facts];
        foreach (var (word, values) in hand.Unknowns.Where(u => asked.Contains(u.Key)))
        {
            if (words.Facts[word].Of == Subject.Sibling || word == "case")
                for (var n = 0; n < facts.Siblings.Count; n++)
                {
                    var which = n;
                    if (IsMissing(facts.Siblings[n], words.Facts[word]))
                        each = each.SelectMany(f =>
                            values(facts).Select(v => WithSibling(f, which, word, v))
                        );
                }
            else if (IsMissing(facts.Child, words.Facts[word]))
                each = each.SelectMany(f =>
                    values(facts).Select(v => f with { Child = With(f.Child, word, v) })
                );
        }
        for (var n = 0; n < facts.Events.Count; n++)
        {
            var which = n;
            if (asked.Contains(facts.Events[n].What))
                each = each.SelectMany(f => Happened(hand, f, which, today));
        }
        if (asked.Contains("assessment") && IsSilent(facts, "assessment"))
            each = each.SelectMany(f => Written(f, "assessment", today));
        return each;
    }

    private static bool IsSilent(CaseFacts facts, string document) =>
        facts.Documents.All(d => d.What != document)
        && (
            facts.SilentRegisters.Contains("documents") || facts.SilentRegisters.Contains(document)
        );

    private static IEnumerable<CaseFacts> Written(CaseFacts facts, string document, DateOnly today)
    {
        foreach (var day in new[] { today, today.AddDays(1) })
            yield return facts with
            {
                Documents =
                [
                    .. facts.Documents,
                    new(document, new Dictionary<string, DateOnly> { ["completed"] = day }),
                ],
            };
    }

    /// <summary>What was planned for a day now past was held, was not, or was put off.</summary>
    private static IEnumerable<CaseFacts> Happened(
        IByHand hand,
        CaseFacts facts,
        int which,
        DateOnly today
    )
    {
        var it = facts.Events[which];
        var past = it is { On: null, NotHeld: null, Planned: { } planned } && planned < today;
        var held = past ? it with { On = it.Planned } : it;
        // Of the latest alone nobody can say whether there was an earlier one.
        if (it.LatestOnly)
            return
            [
                facts,
                facts with
                {
                    Events = [.. facts.Events, it with { On = it.On!.Value.AddDays(-1) }],
                },
            ];
        IEnumerable<EventFact> ways = held.On is null ? [held] : Ends(hand, held);
        if (past)
            ways =
            [
                it with
                {
                    NotHeld = it.Planned,
                },
                it with
                {
                    Attributes = Child.PutOff,
                },
                .. ways,
            ];
        return ways.Select(way => Replace(facts, which, way));
    }

    /// <summary>Every way in which what is planned may end, of what anybody waits for.</summary>
    private static IEnumerable<CaseFacts> Await(
        IByHand hand,
        CaseFacts facts,
        DateOnly today,
        HashSet<string> asked
    )
    {
        IEnumerable<CaseFacts> each = [facts];
        foreach (var planned in Planned(hand, facts, today, asked))
        {
            var which = facts.Events.ToList().IndexOf(planned);
            each = each.SelectMany(f => Ends(hand, planned).Select(e => Replace(f, which, e)));
        }
        return each;
    }

    private static IEnumerable<EventFact> Planned(
        IByHand hand,
        CaseFacts facts,
        DateOnly today,
        HashSet<string> asked
    ) =>
        facts.Events.Where(e =>
            e is { On: null, NotHeld: null }
            && e.Planned >= today
            && hand.Awaited.Contains(e.What)
            && asked.Contains(e.What)
        );

    private static IEnumerable<EventFact> Ends(IByHand hand, EventFact it)
    {
        IEnumerable<EventFact> each = [it];
        foreach (var ((name, attribute), values) in hand.Outcomes)
            if (name == it.What && !it.Attributes.ContainsKey(attribute))
                each = each.SelectMany(e =>
                    values.Select(value =>
                        e with
                        {
                            Attributes = new Dictionary<string, string>(e.Attributes)
                            {
                                [attribute] = value,
                            },
                        }
                    )
                );
        return each;
    }

    private static bool IsMissing(PersonFacts of, FactWord word) =>
        of.Facts.TryGetValue(word.Name, out var said)
            ? said == PersonFacts.NotKnown
            : word.Silence.Kind == SilenceKind.Unknown && Child.WhileUnborn(of, word.Name) is null;

    private static PersonFacts With(PersonFacts of, string word, string value) =>
        of with
        {
            Facts = new Dictionary<string, string>(of.Facts) { [word] = value },
        };

    private static CaseFacts WithSibling(CaseFacts facts, int n, string word, string value) =>
        facts with
        {
            Siblings = [.. facts.Siblings.Select((s, i) => i == n ? With(s, word, value) : s)],
        };

    private static CaseFacts Replace(CaseFacts facts, int n, EventFact with) =>
        facts with
        {
            Events = [.. facts.Events.Select((e, i) => i == n ? with : e)],
        };
}
