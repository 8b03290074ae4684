using Throughline.Deciding.Tests.Scenarios;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Deciding.Tests.Together;

/// <summary>Who settles a difference, and who has it on which day.</summary>
public sealed class LadderTests
{
    private const string ForAll = """
        ladder
        id: for-all
        about: [destination]
        rungs:
          - { who: managers of both teams }
          - { who: Team Manager of Cedar, after: 5 working days }
          - { who: Team Manager of Dell, after: 1 week, decides: finally }
        """;

    private const string ForSome = """
        ladder
        id: for-some
        about: [destination, threshold]
        when: { looked after: yes }
        rungs: [ { who: chair }, { who: Team Manager } ]
        meanwhile: receiving manager
        """;

    [Theory]
    [InlineData("2026-03-02", "managers of both teams")]
    [InlineData("2026-03-06", "managers of both teams")]
    [InlineData("2026-03-09", "Team Manager of Cedar")]
    [InlineData("2026-03-15", "Team Manager of Cedar")]
    [InlineData("2026-03-16", "Team Manager of Dell")]
    [InlineData("2026-09-01", "Team Manager of Dell")]
    public void A_difference_rises_a_rung_when_the_time_on_the_one_below_is_over(
        string day,
        string who
    )
    {
        var edition = Oak.Of(ForAll);
        var ladder = For(edition, DisputeAbout.Destination, "no")!;
        Assert.Equal(
            who,
            ladder.On(new(2026, 3, 2), DateOnly.Parse(day, null), edition.WorkingDays).Who.Text
        );
    }

    [Fact]
    public void A_rung_without_a_time_is_climbed_by_people_and_not_by_the_calendar()
    {
        var edition = Oak.Of(ForSome);
        var ladder = For(edition, DisputeAbout.Threshold, "yes")!;
        Assert.Equal(
            "chair",
            ladder.On(new(2026, 3, 2), new(2027, 3, 2), edition.WorkingDays).Who.Text
        );
        Assert.Equal("receiving manager", ladder.Meanwhile?.Text);
        Assert.Equal(["OAK-1"], ladder.Clauses);
    }

    [Fact]
    public void A_ladder_for_some_children_is_meant_before_one_for_all()
    {
        var edition = Oak.Of(ForAll, ForSome);
        Assert.Equal("for-some", For(edition, DisputeAbout.Destination, "yes")?.Id);
        Assert.Equal("for-all", For(edition, DisputeAbout.Destination, "no")?.Id);
        Assert.Empty(For(edition, DisputeAbout.Destination, "yes")!.Rivals);
    }

    [Fact]
    public void A_subject_that_no_ladder_speaks_of_has_none()
    {
        var edition = Oak.Of(ForAll, ForSome);
        Assert.Null(For(edition, DisputeAbout.Capacity, "yes"));
        Assert.Null(For(edition, DisputeAbout.Threshold, "no"));
    }

    [Fact]
    public void Two_ladders_for_one_subject_are_rivals()
    {
        var edition = Oak.Of(
            ForAll,
            ForAll.Replace("for-all", "other", StringComparison.Ordinal),
            ForSome
        );
        var ladder = For(edition, DisputeAbout.Destination, "no")!;
        Assert.Equal("for-all", ladder.Id);
        Assert.Equal(["other"], ladder.Rivals);
        Assert.Empty(For(edition, DisputeAbout.Destination, "yes")!.Rivals);
    }

    private static LadderAnswer? For(Edition edition, DisputeAbout about, string lookedAfter) =>
        Ladders.For(
            new Plan(edition),
            Oak.Case(edition, $"child: {{ team: Ash, looked after: {lookedAfter} }}"),
            new(2026, 3, 2),
            about
        );
}
