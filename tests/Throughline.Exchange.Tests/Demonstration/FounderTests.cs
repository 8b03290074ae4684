using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Exchange.Demonstration;
using Throughline.Procedures.Documents;
using Throughline.Records;
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

    [Theory]
    [InlineData("wokingham", "2026-05-15")]
    [InlineData("wokingham", "2026-12-29")]
    [InlineData("gateshead", "2026-05-15")]
    [InlineData("gateshead", "2026-12-29")]
    [InlineData("lancashire", "2026-12-29")]
    [InlineData("stockport", "2026-05-15")]
    public async Task Every_transfer_is_carried_to_its_stage_whatever_the_day(
        string procedure,
        string day
    )
    {
        await using var database = await TestDatabase.Fresh(Database.Sqlite);
        database.Clock.Set(DateOnly.Parse(day, null));
        var world = await Founder.Found(database.Door, database.Clock, procedure);
        using var services = Services(database, procedure);

        var refused = await ActivatorUtilities
            .CreateInstance<Carriage>(services, world)
            .Carry(TestContext.Current.CancellationToken);

        Assert.True(refused.Count == 0, string.Join("\n", refused));
    }

    private static ServiceProvider Services(TestDatabase database, string procedure)
    {
        var procedures = Path.Combine(AppContext.BaseDirectory, "../../../../procedures");
        var editions = Library.Load(procedures).Of(procedure);
        return new ServiceCollection()
            .AddSingleton<TimeProvider>(database.Clock)
            .AddRecords(database.Place)
            .AddSingleton(new Editions([.. editions]))
            .BuildServiceProvider();
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
