using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Extracts;
using Throughline.Casework.Transfers;
using Throughline.Records.Acts;
using Throughline.Records.Tests.Transfers;
using Throughline.Testing;

namespace Throughline.Records.Tests.Extracts;

/// <summary>What the case system's extracts do to transfers that are under way here.</summary>
public class ExtractTransferTests
{
    private static readonly Editions Editions = Shipped.Editions;

    /// <summary>An extract of today in which both children stand under that team and worker.</summary>
    private static async Task<TakenIn> Say(TransferHouse it, string team, string worker)
    {
        var extract = new Extract(
            it.Today,
            "a.xlsx",
            $"{it.Today}{team}",
            [new ListCount("List 6", "List_6", 2, 2)],
            [Child("001"), Child("002")],
            []
        );
        var taken = await it.House.Door.TakeInExtract(
            new(extract, false),
            it.House.By(it.House.Administrator),
            Editions
        );
        Assert.Null(taken.Refusal);
        return taken.Value;

        ChildSaid Child(string number) =>
            new(number)
            {
                IsListed = true,
                Team = team,
                Worker = worker,
            };
    }

    private static void Later(TransferHouse it, int days) =>
        it.House.Database.Clock.Set(it.Today.AddDays(days));

    [Theory, OnBoth]
    public async Task A_move_found_in_an_extract_overtakes_the_open_transfer(Database kind)
    {
        await using var it = await TransferHouse.On(kind);
        Later(it, 1);
        await Say(it, it.Assessment.Name, "Jo Marsh");
        await it.Agree();
        Later(it, 7);

        await Say(it, "Brambles", "Amir Shah");

        await using var db = it.House.Database.Open();
        var transfer = await db.Transfers.Include(t => t.Lines).SingleAsync();
        Assert.Equal(TransferState.Overtaken, transfer.State);
        Assert.All(transfer.Lines, l => Assert.Equal(LineState.Ended, l.State));
        var open = await db.Responsibilities.Where(r => r.Until == null).ToListAsync();
        Assert.All(
            open,
            r => Assert.Equal((it.Brambles.Id, it.Brambles.Workers[0]), (r.TeamId, r.WorkerId))
        );
        Assert.Equal(
            2,
            await db.ExtractFindings.CountAsync(f =>
                f.Cause == FindingCause.ChangedThere && f.EndedOn == null
            )
        );
        Assert.Empty(await Fold.Differences(db));
    }

    [Theory, OnBoth]
    public async Task A_change_of_worker_inside_the_sending_team_does_not_end_it(Database kind)
    {
        await using var it = await TransferHouse.On(kind);
        Later(it, 1);
        await Say(it, it.Assessment.Name, "Jo Marsh");
        await it.Agree();
        Later(it, 7);

        await Say(it, it.Assessment.Name, "Sam Pike");

        await using var db = it.House.Database.Open();
        Assert.True((await db.Transfers.SingleAsync()).State.IsOpen);
        Assert.All(
            await db.Responsibilities.Where(r => r.Until == null).ToListAsync(),
            r => Assert.Equal(it.Assessment.Workers[1], r.WorkerId)
        );
    }

    [Theory, OnBoth]
    public async Task An_extract_that_shows_the_new_holder_confirms_the_acceptance(Database kind)
    {
        await using var it = await TransferHouse.On(kind);
        Later(it, 1);
        await Say(it, it.Assessment.Name, "Jo Marsh");
        await it.Request();
        await it.Did(it.Brambles.Manager, await it.Acceptance());
        Later(it, 7);
        await Say(it, it.Assessment.Name, "Jo Marsh");
        await using (var db = it.House.Database.Open())
        {
            Assert.Null((await db.Transfers.SingleAsync()).CaseSystemChangedOn);
            Assert.Equal(
                2,
                await db.ExtractFindings.CountAsync(f =>
                    f.Cause == FindingCause.NotYetInCaseSystem && f.EndedOn == null
                )
            );
        }
        Later(it, 7);

        await Say(it, "Brambles", "Amir Shah");

        await using var after = it.House.Database.Open();
        Assert.Equal(it.Today, (await after.Transfers.SingleAsync()).CaseSystemChangedOn);
        Assert.Equal(0, await after.ExtractFindings.CountAsync(f => f.EndedOn == null));
        Assert.Empty(await Fold.Differences(after));
    }
}
