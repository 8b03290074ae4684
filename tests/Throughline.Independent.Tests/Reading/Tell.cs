using Throughline.Procedures.Deciding;

namespace Throughline.Independent.Tests.Reading;

/// <summary>A child's facts in a line, for whoever reads a failure.</summary>
internal static class Tell
{
    public static string Of(CaseFacts facts) =>
        string.Join(
            "; ",
            facts
                .Child.Facts.Select(f => $"{f.Key}: {f.Value}")
                .Concat(facts.Siblings.Select((s, n) => $"sibling {n + 1} ({Of(s)})"))
                .Concat(facts.Events.Select(Of))
                .Concat(facts.SilentRegisters.Select(r => $"{r} are silent"))
                .Concat(
                    facts.Documents.SelectMany(d =>
                        d.States.Select(s => $"{d.What} {s.Key} {s.Value.Text()}")
                    )
                )
        );

    private static string Of(PersonFacts person) =>
        string.Join(", ", person.Facts.Select(f => $"{f.Key}: {f.Value}"));

    private static string Of(EventFact it) =>
        it.What
        + (it.On is { } on ? $" on {on.Text()}" : "")
        + (it.Planned is { } planned ? $" planned {planned.Text()}" : "")
        + (it.NotHeld is { } not ? $" not held {not.Text()}" : "")
        + (it.LatestOnly ? " (latest only)" : "")
        + string.Concat(it.Attributes.Select(a => $" ({a.Key}: {a.Value})"));
}
