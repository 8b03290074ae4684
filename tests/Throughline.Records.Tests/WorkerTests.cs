using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Ledger;
using Throughline.Records.Acts;
using Throughline.Testing;

namespace Throughline.Records.Tests;

public class WorkerTests
{
    [Theory, OnBoth]
    public async Task The_manager_gives_the_child_to_another_worker_of_the_team(Database kind)
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var child = await house.Child(team);

        var done = await house.Door.ChangeWorker(
            new(child, team.Workers[1], ChangeReason.MANAGE),
            house.By(team.Manager)
        );

        Assert.Null(done.Refusal);
        await using var db = house.Database.Open();
        var rows = await db.Responsibilities.OrderBy(r => r.From).ToListAsync();
        Assert.Equal([team.Workers[0], team.Workers[1]], rows.Select(r => r.WorkerId));
        Assert.Equal([house.Today, null], rows.Select(r => r.Until));
        Assert.Equal([ChangeReason.FCONTA, ChangeReason.MANAGE], rows.Select(r => r.Reason));
    }
}
