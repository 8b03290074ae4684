using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.FSharp.Core;
using Throughline.Records.Acts;
using Throughline.Testing;

namespace Throughline.Records.Tests.Histories;

/// <summary>
/// Random histories: THROUGHLINE_RUNS says how many (200 unless said), THROUGHLINE_SEED from where; the seed is printed.
/// </summary>
public class HistoryTests
{
    /// <summary>A council's years run on while it plays; a new one begins before its children are grown.</summary>
    private const int RunsACouncil = 40;

    /// <summary>What only an act of these kinds does.</summary>
    private static readonly string[] ChangesOfHolder =
    [
        "child added",
        "worker changed",
        "worker put back",
        "case closed",
        "case opened again",
        "transfer accepted",
        "move recorded afterwards",
        "transfer put back",
        "extract taken in",
    ];

    /// <summary>Histories in which these never come off would prove nothing.</summary>
    private static readonly Verb[] MustHappen =
    [
        Verb.AddChild,
        Verb.ChangeWorker,
        Verb.CloseCase,
        Verb.Record,
        Verb.Restrict,
        Verb.RecordMove,
        Verb.ProposeMove,
        Verb.AgreeTeam,
        Verb.Request,
        Verb.Accept,
        Verb.TakeExtract,
    ];

    [Theory, OnBoth]
    public async Task Whatever_people_try_each_child_has_one_holder_no_must_is_passed_and_the_journal_tells_it_all(
        Database kind
    )
    {
        var runs = Setting("THROUGHLINE_RUNS", 200);
        var seed = (ulong)Setting("THROUGHLINE_SEED", Random.Shared.Next());
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"THROUGHLINE_SEED={seed} THROUGHLINE_RUNS={runs}"
        );
        var done = new Dictionary<Verb, int>();
        var refused = new Dictionary<(Verb, string), int>();
        var stopped = 0;
        for (var played = 0; played < runs; played += RunsACouncil)
        {
            await using var house = await House.On(kind);
            var player = await Player.In(house);
            // FsCheck runs a property to its end before the next; this thread waits for each history.
            Prop.ForAll(
                    Move.Histories,
                    history =>
                    {
                        var wrong = Task.Run(() => player.Play(history)).GetAwaiter().GetResult();
                        return (wrong.Count == 0).Label(string.Join("\n", wrong));
                    }
                )
                .Check(
                    Config
                        .QuickThrowOnFailure.WithMaxTest(Math.Min(RunsACouncil, runs - played))
                        .WithReplay(
                            FSharpOption<Replay>.Some(
                                new Replay(new Rnd(seed + (ulong)played), FSharpOption<int>.None)
                            )
                        )
                );
            await TheJournalTellsItAll(house);
            stopped += player.StoppedAtAMust;
            foreach (var (verb, times) in player.Done)
                done[verb] = done.GetValueOrDefault(verb) + times;
            foreach (var (what, times) in player.Refused)
                refused[what] = refused.GetValueOrDefault(what) + times;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Join(", ", done.OrderBy(d => d.Key))
        );
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Join(", ", refused.OrderBy(r => r.Key))
        );
        if (runs < 200)
            return;
        Assert.Empty(MustHappen.Except(done.Keys));
        // It would say nothing of musts had none ever stopped anybody.
        Assert.True(stopped > 0);
    }

    private static async Task TheJournalTellsItAll(House house)
    {
        await using var db = house.Database.Open();
        Assert.Empty(await ChainCheck.Run(db));
        Assert.Empty(await Fold.Differences(db));
        var kinds = await db
            .Acts.Where(a => a.Payload!.Contains("\"Table\":\"responsibility\""))
            .Select(a => a.Kind)
            .Distinct()
            .ToListAsync();
        Assert.Empty(kinds.Except(ChangesOfHolder));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(name),
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : otherwise;
}
