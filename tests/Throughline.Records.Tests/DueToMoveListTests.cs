using Throughline.Casework.Facts;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Testing;

namespace Throughline.Records.Tests;

public class DueToMoveListTests
{
    private static readonly Lazy<Edition> Wokingham = new(() =>
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
            if (File.Exists(Path.Combine(folder.FullName, "procedures", "vocabulary.yaml")))
                return Library
                    .Load(Path.Combine(folder.FullName, "procedures"))
                    .Of("wokingham")
                    .First();
        throw new DirectoryNotFoundException("No folder of procedures above the tests.");
    });

    [Theory, OnBoth]
    public async Task A_child_with_a_conference_in_the_diary_is_due_to_move_at_it(Database kind)
    {
        await using var house = await House.On(kind);
        var child = await house.Child(house.Assessment);
        await Plan(house, child, house.Today.AddDays(4));

        var line = Assert.Single(await Due(house, house.Assessment.Manager)).Line;

        Assert.Equal(child, line.ChildId);
        Assert.Equal(Headline.Moves, line.Headline);
        Assert.Equal(["Brambles", "Conifers", "CWD"], line.Teams);
        Assert.Equal("initial child protection conference", line.Point);
        Assert.Equal(house.Today.AddDays(4), line.Day);
        Assert.Equal("wok-cp", Assert.Single(line.Because).Id);
        Assert.NotNull(line.FactsAsOf);
        Assert.False(line.Moving);
    }

    [Theory, OnBoth]
    public async Task Nobody_sees_on_the_list_a_child_whom_they_may_not_see(Database kind)
    {
        await using var house = await House.On(kind);
        var child = await house.Child(house.Assessment);
        await Plan(house, child, house.Today.AddDays(4));

        Assert.Empty(await Due(house, house.LongTerm.Manager));
    }

    [Theory, OnBoth]
    public async Task The_list_can_be_asked_for_as_it_was_known_before_the_conference_was_put_in(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var child = await house.Child(house.Assessment);
        await Fact(house, child, "plan", "none");
        await Fact(house, child, "looked after", "no");
        var before = house.Database.Clock.Instant();
        house.Database.Clock.Forward(TimeSpan.FromMinutes(5));
        await Plan(house, child, house.Today.AddDays(4));

        Assert.Empty(await Due(house, house.Assessment.Manager, before));
        Assert.Single(await Due(house, house.Assessment.Manager));
    }

    private static async Task Plan(House house, string child, DateOnly day) =>
        _ = (
            await house.Door.RecordStatement(
                new(child, "initial child protection conference", null, StatementKind.Planned, day),
                house.By(house.Assessment.Manager)
            )
        ).Value;

    private static async Task Fact(House house, string child, string word, string value) =>
        _ = (
            await house.Door.RecordStatement(
                new(child, word, value, StatementKind.Fact, house.Today),
                house.By(house.Assessment.Manager)
            )
        ).Value;

    private static async Task<IReadOnlyList<DueChild>> Due(
        House house,
        string viewer,
        DateTime? knownAt = null
    ) =>
        await new DueToMoveList(house.Database.Databases, Shipped.Editions).Of(
            await house.Viewer(viewer),
            house.Today,
            Wokingham.Value,
            knownAt
        );
}
