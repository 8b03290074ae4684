using Microsoft.EntityFrameworkCore;
using Throughline.Exchange.Demonstration;
using Throughline.Records.Model;
using Throughline.Testing;

namespace Throughline.Exchange.Tests.Demonstration;

public class FounderTests
{
    [Theory, OnBoth]
    public async Task A_demonstration_holds_the_whole_world_and_an_act_for_each_child(Database kind)
    {
        await using var database = await TestDatabase.Fresh(kind);

        var world = await Founder.Found(database.Door, database.Clock);

        await using var db = database.Open();
        Assert.Equal(InstallationKind.Demonstration, (await db.Installations.SingleAsync()).Kind);
        Assert.Equal(400, await db.Children.CountAsync());
        Assert.Equal(world.Statements.Count, await db.Statements.CountAsync());
        Assert.Equal(world.Ledger.Count, await db.Responsibilities.CountAsync());
        Assert.Equal(400, await db.Links.CountAsync(l => l.Chain.StartsWith("child:")));
        Assert.Equal(70, await db.People.CountAsync(p => p.LeftOn == null));
    }

    [Fact]
    public async Task A_second_founding_is_refused()
    {
        await using var database = await TestDatabase.Fresh(Database.Sqlite);
        await Founder.Found(database.Door, database.Clock);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Founder.Found(database.Door, database.Clock)
        );
    }
}
