using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;
using Throughline.Procedures.Words;

namespace Throughline.Procedures.Comparing;

/// <summary>The clauses, how unclear ones are read, which are set aside, and the worked examples.</summary>
internal static class ClauseChanges
{
    public static IEnumerable<Change> Of(Edition old, Edition now) =>
        [
            .. Pairs.Of(ChangeIn.Clauses, old.Clauses.Select(Of), now.Clauses.Select(Of)),
            .. Pairs.Of(ChangeIn.Readings, old.Readings.Select(Of), now.Readings.Select(Of)),
            .. Pairs.Of(ChangeIn.NotEncoded, old.NotEncoded.Select(Of), now.NotEncoded.Select(Of)),
            .. Pairs.Of(ChangeIn.Examples, old.Scenarios.Select(Of), now.Scenarios.Select(Of)),
        ];

    private static Told Of(Clause clause) =>
        new(
            clause.Id,
            "clause",
            [
                $"stands at {clause.Locator}",
                clause.Force == Force.Info
                    ? "only informs"
                    : $"the council says {Phrase.Of(clause.Force)}",
                .. clause.Paraphrase.Split("\n\n").Select(paragraph => Written.Plain(paragraph)),
            ],
            [clause.Id]
        );

    private static Told Of(Reading reading) =>
        new(
            reading.Number,
            "reading",
            [
                Written.Plain(reading.Words),
                .. reading.Forces.Count > 0
                    ? [$"gives the force {Phrase.Listed(reading.Forces.Select(Phrase.Of), "or")}"]
                    : Array.Empty<string>(),
            ],
            reading.Clause is { } clause ? [clause] : []
        );

    private static Told Of(NotEncoded aside) =>
        new(
            aside.Clause,
            "clause set aside",
            [Names.Of(Names.Reasons, aside.Because), Written.Plain(aside.Instead)],
            [aside.Clause]
        );

    private static Told Of(Scenario scenario) =>
        new(
            scenario.Name,
            "worked example",
            [Written.Plain(scenario.Text)],
            scenario.Clause is { } clause ? [clause] : []
        );
}
