using Throughline.Independent.Tests.Reading;
using Throughline.Procedures.Deciding;

namespace Throughline.Independent.Tests.Stored;

/// <summary>A child's facts as short texts, one a fact, and back again.</summary>
internal static class Parts
{
    public static IEnumerable<string> Of(CaseFacts facts) =>
        facts
            .Child.Facts.Select(f => $"fact|{f.Key}|{f.Value}")
            .Concat(facts.Siblings.Select(s => Join("sibling", s.Facts)))
            .Concat(facts.Events.Select(Of))
            .Concat(
                facts.Documents.SelectMany(d =>
                    d.States.Select(s => $"paper|{d.What}|{s.Key}|{s.Value.Text()}")
                )
            )
            .Concat(facts.SilentRegisters.Select(r => $"silent|{r}"));

    public static CaseFacts Read(IEnumerable<string> parts)
    {
        var facts = new Dictionary<string, string>();
        List<PersonFacts> siblings = [];
        List<EventFact> events = [];
        List<DocumentFact> papers = [];
        List<string> silent = [];
        foreach (var part in parts.Select(p => p.Split('|')))
            switch (part[0])
            {
                case "fact":
                    facts[part[1]] = part[2];
                    break;
                case "sibling":
                    siblings.Add(new(Pairs(part.Skip(1)), []));
                    break;
                case "paper":
                    papers.Add(
                        new(
                            part[1],
                            new Dictionary<string, DateOnly>
                            {
                                [part[2]] = Days.Read(part[3])!.Value,
                            }
                        )
                    );
                    break;
                case "silent":
                    silent.Add(part[1]);
                    break;
                default:
                    events.Add(
                        new(
                            part[1],
                            Days.Read(part[2]),
                            Days.Read(part[3]),
                            Days.Read(part[4]),
                            Pairs(part.Skip(6)),
                            LatestOnly: part[5] == "latest only"
                        )
                    );
                    break;
            }
        return CaseFacts.Empty with
        {
            Child = new(facts, []),
            Siblings = siblings,
            Events = events,
            Documents = papers,
            SilentRegisters = silent,
        };
    }

    private static string Of(EventFact it) =>
        Join(
            $"event|{it.What}|{it.On?.Text()}|{it.Planned?.Text()}|{it.NotHeld?.Text()}|{(it.LatestOnly ? "latest only" : "")}",
            it.Attributes
        );

    private static string Join(string head, IReadOnlyDictionary<string, string> pairs) =>
        string.Join('|', pairs.Select(p => $"{p.Key}={p.Value}").Prepend(head));

    private static Dictionary<string, string> Pairs(IEnumerable<string> pairs) =>
        pairs.Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);
}
