using Throughline.Deciding.Tests.Scenarios;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Rules;

namespace Throughline.Deciding.Tests.Saying;

public sealed class DutyWordsTests
{
    private static readonly DateOnly Day = new(2026, 3, 6);
    private static readonly DateOnly Fresh = new(2026, 2, 1);

    [Fact]
    public void A_duty_says_its_state_who_owes_it_how_strongly_and_what_waits_for_it()
    {
        Assert.Equal(
            "Not met: sending worker must write the case summary (summary)",
            DutyWords.Of(Told.Duty(DutyState.NotMet))
        );
        Assert.Equal(
            "Not met: sending worker must write the case summary, before transfer (summary)",
            DutyWords.Of(Told.Duty(DutyState.NotMet) with { Before = "transfer" })
        );
    }

    [Fact]
    public void What_only_may_be_done_holds_up_nothing() =>
        Assert.Equal(
            "Not met: sending worker may write the case summary (summary)",
            DutyWords.Of(Told.Duty(DutyState.NotMet) with { Before = "transfer", Force = "may" })
        );

    [Theory]
    [InlineData(DutyState.Met, "Met on 6 March 2026")]
    [InlineData(DutyState.NotMet, "Not met, due 6 March 2026")]
    [InlineData(DutyState.Overdue, "Overdue, was due 6 March 2026")]
    [InlineData(DutyState.NotYet, "Not yet, waits for first core group")]
    [InlineData(DutyState.CannotTell, "Cannot be told: plan and legal status is not known")]
    [InlineData(DutyState.NotOwed, "Not owed")]
    [InlineData(DutyState.Waived, "Waived")]
    [InlineData(DutyState.DepartedFrom, "Departed from")]
    public void Each_state_is_said_with_the_day_or_the_thing_that_it_turns_on(
        DutyState state,
        string said
    ) =>
        Assert.Equal(
            said,
            DutyWords.State(
                Told.Duty(state) with
                {
                    Due = Day,
                    Done = state == DutyState.Met ? Day : null,
                    WaitsFor = "first core group",
                    Missing =
                    [
                        new("plan", "", "one reason"),
                        new("legal status", "", ""),
                        new("plan", "", "another"),
                    ],
                }
            )
        );

    [Theory]
    [InlineData(DutyState.Met, "Met")]
    [InlineData(DutyState.NotMet, "Not met")]
    [InlineData(DutyState.Overdue, "Overdue")]
    [InlineData(DutyState.NotYet, "Not yet")]
    public void Without_a_day_the_bare_state_is_said(DutyState state, string said) =>
        Assert.Equal(said, DutyWords.State(Told.Duty(state)));

    [Fact]
    public void A_due_hour_is_said_and_what_there_is_but_has_gone_stale()
    {
        Assert.Equal(
            "Not met, due 6 March 2026 at 14:30",
            DutyWords.State(Told.Duty(DutyState.NotMet) with { Due = Day, DueTime = new(14, 30) })
        );
        var stale = Told.Duty(DutyState.NotMet) with { FreshUntil = Fresh, Done = Fresh };
        Assert.Equal(
            "Not met, what there is was good until 1 February 2026",
            DutyWords.State(stale)
        );
        Assert.Equal(
            "Overdue, was due 6 March 2026, what there is was good until 1 February 2026",
            DutyWords.State(stale with { State = DutyState.Overdue, Due = Day })
        );
        Assert.Equal("Not met", DutyWords.State(stale with { Done = null }));
    }

    [Fact]
    public void A_standing_is_written_as_scenarios_write_it()
    {
        var duty = Told.Duty(DutyState.NotMet) with { Due = Day, FreshUntil = Fresh };
        Assert.Equal("not met, fresh until 2026-02-01, due 2026-03-06", duty.Words);
        Assert.Equal("not met", Told.Duty(DutyState.NotMet).Words);
        Assert.Equal(
            "overdue, fresh until 2026-02-01, due 2026-03-06",
            (duty with { State = DutyState.Overdue }).Words
        );
        Assert.Equal(
            ["met", "not yet", "cannot tell", "not owed", "waived", "departed from"],
            new[]
            {
                DutyState.Met,
                DutyState.NotYet,
                DutyState.CannotTell,
                DutyState.NotOwed,
                DutyState.Waived,
                DutyState.DepartedFrom,
            }.Select(s => (duty with { State = s }).Words)
        );
    }

    [Theory]
    [InlineData("child", true)]
    [InlineData("sending worker", false)]
    [InlineData("Team Manager", false)]
    [InlineData("{ all of: [sending worker, child] }", true)]
    [InlineData("{ all of: [sending worker, Team Manager] }", false)]
    [InlineData("{ any of: [sending worker, child] }", true)]
    [InlineData("{ any of: [sending worker, Team Manager] }", false)]
    [InlineData("{ at least 1 of: [sending worker, child] }", true)]
    [InlineData("{ at least 1 of: [sending worker, Team Manager] }", false)]
    [InlineData("{ who: child, failing whom: sending worker }", true)]
    [InlineData("{ who: sending worker, failing whom: child }", true)]
    [InlineData("{ who: sending worker, failing whom: Team Manager }", false)]
    public void Who_is_no_part_and_no_post_of_the_council_is_outside(string told, bool outside)
    {
        var edition = Oak.Of(
            $"duty\nid: tell\nfor: every child\nforce: must\nwho: allocated worker\ntells: {told}"
        );
        var tells = Assert.IsType<Act.Tells>(Assert.Single(edition.Duties).Act);
        Assert.Equal(outside, WhoWords.NamesOutside(tells.Whom, edition));
    }

    [Fact]
    public void People_are_named_as_a_person_names_them()
    {
        Who worker = new Who.Person(Place.Nowhere, "sending worker", "sending worker", false);
        Who manager = new Who.Role(
            Place.Nowhere,
            "Team Manager of Oaks",
            "Team Manager",
            OfTeam.Named,
            null,
            false
        );
        Assert.Equal("", WhoWords.Of(null));
        Assert.Equal("Team Manager of Oaks", WhoWords.Of(manager));
        Assert.Equal(
            "sending worker and Team Manager of Oaks",
            WhoWords.Of(new Who.All(Place.Nowhere, "?", [worker, manager]))
        );
        Assert.Equal(
            "sending worker or Team Manager of Oaks",
            WhoWords.Of(new Who.Any(Place.Nowhere, "?", [worker, manager]))
        );
        Assert.Equal(
            "at least 1 of sending worker and Team Manager of Oaks",
            WhoWords.Of(new Who.AtLeast(Place.Nowhere, "?", 1, [worker, manager]))
        );
        Assert.Equal(
            "sending worker, failing whom Team Manager of Oaks",
            WhoWords.Of(new Who.Failing(Place.Nowhere, "?", worker, manager))
        );
    }
}
