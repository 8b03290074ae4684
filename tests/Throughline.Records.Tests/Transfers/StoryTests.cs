using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Transfers;
using Throughline.Records.Acts;
using Throughline.Testing;

namespace Throughline.Records.Tests.Transfers;

/// <summary>Random histories, played through the door into a real database.</summary>
public class StoryTests
{
    private const int Tries = 14;

    /// <summary>A story takes as long as a whole history and more, so fewer are told.</summary>
    private const int Few = 6;

    private static readonly int Runs = Environment.GetEnvironmentVariable("THROUGHLINE_RUNS")
        is { } runs
        ? Math.Max(Few, int.Parse(runs, CultureInfo.InvariantCulture) / 30)
        : Few;

    private static readonly Func<TransferHouse, TransferCommand>[] Commands =
    [
        it => new AskTeam(it.Brambles.Id),
        it => new AgreeTeam(it.Brambles.Id, it.Brambles.Workers[0], null),
        _ => new CompleteStep("prepared"),
        _ => new SendBack("audited"),
        _ => new RequestAcceptance(),
        _ => new ReturnRequest(),
        _ => new Decline(),
        _ => new Withdraw(),
        _ => new PutBack(),
        it => new Accept(
            it.Brambles.Workers[0],
            [Named(it.Ivy, "Ivy", it), Named(it.Max, "Max", it)],
            null
        ),
        it => new Accept(it.Brambles.Workers[1], [Named(it.Ivy, "Ivy", it)], null),
    ];

    private static readonly Gen<(bool Requested, (int Who, int Command)[] Tries)> Stories =
        from requested in Gen.Elements(true, true, false)
        from tries in Gen.Zip(Gen.Choose(0, 3), Gen.Choose(0, Commands.Length - 1)).ArrayOf(Tries)
        select (requested, tries);

    [Theory, OnBoth]
    public async Task After_any_history_the_ledger_is_whole_and_the_journal_gives_the_tables(
        Database kind
    )
    {
        await using var it = await TransferHouse.On(kind);
        var number = 100;
        Prop.ForAll(
                Stories.ToArbitrary(),
                story =>
                {
                    Play(it, story, number).GetAwaiter().GetResult();
                    number += 2;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

        await using var db = it.House.Database.Open();
        Assert.Empty(await Fold.Differences(db));
        Assert.Empty(await ChainCheck.Run(db));
    }

    private static async Task Play(
        TransferHouse it,
        (bool Requested, (int Who, int Command)[] Tries) story,
        int number
    )
    {
        await it.Family($"{number}", $"{number + 1}");
        if (story.Requested)
            await it.Request();
        else
            await it.Propose();
        foreach (var (who, index) in story.Tries)
        {
            var command = Commands[index](it);
            var before = await Holders(it);
            var result = await it.Try(People(it)[who], command, "For the children");
            var after = await Holders(it);

            Assert.Equal(2, after.Count);
            if (result.Refusal is not null || command is not (Accept or PutBack))
                Assert.Equal(before, after);
            Assert.True(await OpenLines(it) <= 2);
        }
    }

    private static string[] People(TransferHouse it) =>
        [
            it.Assessment.Manager,
            it.Brambles.Manager,
            it.House.ServiceManager,
            it.Assessment.Workers[0],
        ];

    private static NamedChild Named(string id, string name, TransferHouse it) =>
        new(id, $"{name} Ashdown", new(2016, 3, 9), it.NumberOf(id));

    private static async Task<IReadOnlyList<string>> Holders(TransferHouse it)
    {
        await using var db = it.House.Database.Open();
        return await db
            .Responsibilities.Where(r =>
                r.Until == null && (r.ChildId == it.Ivy || r.ChildId == it.Max)
            )
            .OrderBy(r => r.ChildId)
            .Select(r => r.ChildId + r.TeamId + r.WorkerId)
            .ToListAsync();
    }

    private static async Task<int> OpenLines(TransferHouse it)
    {
        await using var db = it.House.Database.Open();
        return await db.TransferLines.CountAsync(l =>
            l.State == LineState.Open && (l.ChildId == it.Ivy || l.ChildId == it.Max)
        );
    }
}
