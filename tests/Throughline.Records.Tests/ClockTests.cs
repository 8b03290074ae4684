using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Clocks;
using Throughline.Casework.Facts;
using Throughline.Casework.Sweep;
using Throughline.Casework.Transfers;
using Throughline.Records.Queries;
using Throughline.Records.Sweep;
using Throughline.Records.Tests.Transfers;
using Throughline.Testing;

namespace Throughline.Records.Tests;

public class ClockTests
{
    [Theory, OnBoth]
    public async Task A_transfer_accepted_and_put_back_neither_resets_nor_hides_a_clock_of_the_law(
        Database kind
    )
    {
        await using var it = await TransferHouse.On(kind);
        await it.State(it.Ivy, "referral", null, StatementKind.Happened, it.Today.AddDays(-20));
        await it.State(it.Ivy, "plan", "child in need", StatementKind.Fact);
        var before = await Clocks(it);

        await it.Request();
        var requested = (await it.Page(it.Assessment.Manager)).Clocks[it.Ivy];
        await it.Did(it.Brambles.Manager, await it.Acceptance());
        var accepted = await Clocks(it);
        var onThePage = (await it.Page(it.Brambles.Manager)).Clocks[it.Ivy];
        await it.Did(it.Brambles.Manager, new PutBack(), "The wrong family");
        var putBack = await Clocks(it);

        Assert.Contains(before, c => c is ("eng-referral", ClockState.Overdue, not null, not null));
        Assert.Equal(before, Told(requested));
        Assert.Equal(before, accepted);
        Assert.Equal(before, Told(onThePage));
        Assert.Equal(before, putBack);
    }

    [Theory, OnBoth]
    public async Task The_sweep_lists_a_clock_that_cannot_be_reckoned_once_for_all_that_lack_the_same(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var child = await house.Child(house.Assessment);
        await using var db = house.Database.Open();

        _ = await Sweep(house).Run();
        var lacking = await db
            .MorningFindings.AsNoTracking()
            .SingleAsync(f =>
                f.Kind == MorningKind.CannotReckon && f.What.Contains("looked after")
            );
        await Say(house, child, "looked after", "no", StatementKind.Fact);
        _ = await Sweep(house).Run();

        Assert.Contains("Hold the first review", lacking.What, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("ENG-CPR-33-1", lacking.Clauses);
        Assert.DoesNotContain(
            await db.MorningFindings.AsNoTracking().ToListAsync(),
            f => f.What.Contains("looked after", StringComparison.Ordinal)
        );
    }

    [Theory, OnBoth]
    public async Task The_list_of_children_due_names_the_clocks_that_are_overdue_or_cannot_be_reckoned(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var child = await house.Child(house.Assessment);
        await Say(house, child, "looked after", "no", StatementKind.Fact);
        await Say(house, child, "plan", "child protection", StatementKind.Fact);
        await Say(house, child, "referral", null, StatementKind.Happened, -10);

        var (_, clocks) = await new DueToMoveList(
            house.Database.Databases,
            Shipped.Editions
        ).WithClocks(await house.Viewer(house.Assessment.Manager), house.Today, Shipped.Wokingham);

        var its = clocks.Single(c => c.ChildId == child).Clocks;
        Assert.Equal(ClockState.Overdue, its.Single(c => c.Rule == "eng-referral").State);
        Assert.Contains(
            its,
            c => c is { Rule: "eng-review-conference", State: ClockState.CannotReckon }
        );
    }

    private static async Task<IReadOnlyList<(string, ClockState, DateOnly?, DateOnly?)>> Clocks(
        TransferHouse it
    )
    {
        await using var db = it.House.Database.Open();
        var answered = await new Answers().Of(
            db,
            Shipped.Wokingham,
            [it.Ivy],
            null,
            it.Today,
            default
        );
        return Told(Shipped.Editions.ClocksOf(answered[it.Ivy], Shipped.Wokingham, it.Today));
    }

    private static IReadOnlyList<(string, ClockState, DateOnly?, DateOnly?)> Told(
        IEnumerable<StatutoryClock> clocks
    ) => [.. clocks.Select(c => (c.Rule, c.State, c.Due, c.CountedFrom))];

    private static MorningSweep Sweep(House house) =>
        new(house.Database.Databases, new Answers(), Shipped.Editions, house.Database.Clock);

    private static async Task Say(
        House house,
        string child,
        string word,
        string? value,
        StatementKind kind,
        int days = 0
    ) =>
        _ = (
            await Throughline.Records.Acts.FactActs.RecordStatement(
                house.Door,
                new(child, word, value, kind, house.Today.AddDays(days)),
                house.By(house.Assessment.Workers[0])
            )
        ).Value;
}
