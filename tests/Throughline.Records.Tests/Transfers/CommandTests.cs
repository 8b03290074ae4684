using Throughline.Records.Queries;
using Throughline.Testing;

namespace Throughline.Records.Tests.Transfers;

/// <summary>A page of many children asks the database no oftener than a page of few.</summary>
public class CommandTests
{
    private static readonly DateOnly Friday = new(2026, 5, 15);

    [Theory, OnBoth]
    public async Task Twelve_families_on_the_move_take_as_many_commands_as_two(Database kind)
    {
        await using var it = await TransferHouse.On(kind);
        await List(it);
        await it.Family("b1", "b2");
        await List(it);
        // The first time of each statement, a model or a sitting may be made that the next finds.
        _ = await Asked(it);
        var two = await Asked(it);
        for (var family = 3; family <= 12; family++)
        {
            await it.Family($"{family}a", $"{family}b");
            await List(it);
        }

        var twelve = await Asked(it);

        Assert.Equal(two.Select(p => p.Page), twelve.Select(p => p.Page));
        Assert.All(
            two.Zip(twelve),
            p =>
            {
                Assert.Equal(p.First.Commands, p.Second.Commands);
                Assert.True(
                    p.Second.Things > p.First.Things,
                    $"{p.First.Page} shows {p.Second.Things} where it showed {p.First.Things}"
                );
            }
        );
    }

    private static async Task<IReadOnlyList<(string Page, int Commands, int Things)>> Asked(
        TransferHouse it
    )
    {
        var databases = it.House.Database.Databases;
        var sender = await it.Viewer(it.Assessment.Manager);
        var receiver = await it.Viewer(it.Brambles.Manager);
        var day = it.Today;
        var sitting = (await it.MeetingPages.Sittings(sender, day))
            .Single(s => s.Day == Friday)
            .Id!;
        var pages = new List<(string, int, int)>();
        await Page("my work", async () => (await it.Work.Of(sender, day)).Count);
        await Page(
            "meeting",
            async () => (await it.MeetingPages.Meeting(receiver, day, sitting))!.Families.Count
        );
        await Page("transfers", async () => (await it.Pages.All(sender, day)).Count);
        await Page(
            "due to move",
            async () =>
                (
                    await new DueToMoveList(databases, Shipped.Editions).Of(
                        sender,
                        day,
                        Shipped.Wokingham
                    )
                ).Count
        );
        return pages;

        async Task Page(string name, Func<Task<int>> things)
        {
            var shown = 0;
            var commands = await Commands.Of(async () => shown = await things());
            pages.Add((name, commands, shown));
        }
    }

    private static async Task List(TransferHouse it)
    {
        await it.Propose();
        var by = it.House.By(it.Assessment.Manager);
        TransferHouse.Ok(await it.Meetings.List(by, it.Transfer, Friday, "Neglect"));
    }
}
