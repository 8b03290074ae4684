using Throughline.Casework.Clocks;
using Throughline.Procedures.Deciding;

namespace Throughline.Casework.Tests.Clocks;

public class StatutoryClockTests
{
    private static readonly Plan Law = new(Shipped.Law);

    [Fact]
    public void A_clock_says_its_day_what_it_counts_from_and_its_clause()
    {
        var clock = Clocks(
                On(2026, 3, 5),
                Facts(("team", "Referral & Assessment")),
                Event("referral", On(2026, 2, 2)),
                Event("strategy discussion", On(2026, 3, 2), outcome: "section 47 enquiry")
            )
            .Single(c => c.Rule == "eng-conference");

        Assert.Equal(
            (ClockState.Running, On(2026, 3, 23), On(2026, 3, 2)),
            (clock.State, clock.Due, clock.CountedFrom)
        );
        Assert.Equal(["ENG-WT-3"], clock.Clauses);
        Assert.StartsWith("within 15 working days of", clock.Limit, StringComparison.Ordinal);
    }

    [Fact]
    public void Past_its_day_it_is_overdue_and_stands_first()
    {
        var clocks = Clocks(
            On(2026, 3, 24),
            Facts(("team", "Referral & Assessment")),
            Event("referral", On(2026, 3, 16)),
            Event("strategy discussion", On(2026, 3, 18), outcome: "section 47 enquiry")
        );

        Assert.Equal(("eng-referral", ClockState.Overdue), (clocks[0].Rule, clocks[0].State));
        Assert.Equal(("eng-conference", ClockState.Running), (clocks[1].Rule, clocks[1].State));
    }

    [Fact]
    public void One_that_comes_round_again_shows_the_next_day_after_it_was_done()
    {
        var clock = Clocks(
                On(2026, 3, 3),
                Facts(
                    ("team", "Brambles"),
                    ("looked after", "yes"),
                    ("looked after since", "2026-01-05")
                ),
                Event("placement", On(2026, 1, 5)),
                Event("statutory visit", On(2026, 2, 16))
            )
            .Single(c => c.Rule == "eng-visits");

        Assert.Equal(
            (ClockState.Running, On(2026, 3, 30), On(2026, 2, 16), true),
            (clock.State, clock.Due, clock.CountedFrom, clock.WasDone)
        );
    }

    [Fact]
    public void A_day_and_a_working_day_stand_beside_each_other_and_the_hour_is_said_to_be_missing()
    {
        var friday = On(2026, 3, 6);
        var known = Referred(new TimeOnly(16, 30));
        var unknown = Referred(null);

        Assert.Equal(
            (On(2026, 3, 9), On(2026, 3, 7), new TimeOnly(16, 30), false),
            (known.Due, known.Beside!.Due, known.Beside.DueAt, known.Beside.ByTheHour)
        );
        Assert.Equal(
            (On(2026, 3, 9), On(2026, 3, 9), true),
            (unknown.Due, unknown.Beside!.Due, unknown.Beside.ByTheHour)
        );
        Assert.Equal("wok-mash-decides", unknown.Beside.Rule);

        StatutoryClock Referred(TimeOnly? at) =>
            Clocks(friday, Facts(("team", "MASH")), Event("referral", friday, at: at))
                .Single(c => c.Rule == "eng-referral");
    }

    [Fact]
    public void A_clock_that_cannot_be_reckoned_is_listed_with_what_is_missing_and_who_would_know()
    {
        var clocks = Clocks(
            On(2026, 3, 5),
            Facts(("team", "Brambles"), ("plan", "child protection"))
        );

        var review = clocks.Single(c => c.Rule == "eng-review-conference");
        Assert.Equal(ClockState.CannotReckon, review.State);
        Assert.Equal(
            ("initial child protection conference", "chair of the conference"),
            (review.Missing.Single().What, review.Missing.Single().WhoWouldKnow)
        );
        Assert.All(
            clocks.Where(c => c.Clauses.Contains("ENG-CPR-33-1")),
            c => Assert.Contains(c.Missing, m => m.What == "looked after")
        );
        Assert.Contains(clocks, c => c.Clauses.Contains("ENG-CPR-33-1"));
    }

    [Fact]
    public void What_is_done_once_and_for_all_is_a_clock_no_longer()
    {
        var clocks = Clocks(
            On(2026, 3, 10),
            Facts(("team", "MASH"), ("looked after", "no"), ("plan", "none")),
            Event("referral", On(2026, 3, 6)),
            Event("decision on referral", On(2026, 3, 6), outcome: "closed")
        );

        Assert.Empty(clocks);
    }

    [Fact]
    public void No_step_of_a_transfer_moves_a_clock()
    {
        var day = On(2026, 3, 24);
        var facts = Case(
            Facts(("team", "Brambles"), ("arrival", "2026-03-20"), ("plan", "child protection")),
            Event("referral", On(2026, 2, 2)),
            Event("initial child protection conference", On(2026, 3, 2), outcome: "plan made"),
            Event("notice from another authority", On(2026, 2, 2), plan: "child protection"),
            Event("transfer-in conference", On(2026, 2, 16), outcome: "plan made")
        );
        var moving = facts with
        {
            Transfer = new(
                null,
                null,
                On(2026, 3, 9),
                On(2026, 3, 20),
                new Dictionary<string, DateOnly> { ["transfer"] = On(2026, 3, 20) },
                new Dictionary<string, string>()
            ),
        };
        var elsewhere = Case(
            Facts(("team", "MASH"), ("arrival", "2026-02-02"), ("plan", "child protection")),
            [.. facts.Events]
        );

        Assert.Equal(Told(Of(facts, day)), Told(Of(moving, day)));
        Assert.Equal(Told(Of(facts, day)), Told(Of(elsewhere, day)));
        Assert.DoesNotContain(Of(facts, day), c => c.Rule == "eng-transfer-in");

        static IEnumerable<(string, ClockState, DateOnly?, DateOnly?)> Told(
            IEnumerable<StatutoryClock> clocks
        ) => clocks.Select(c => (c.Rule, c.State, c.Due, c.CountedFrom));
    }

    private static IReadOnlyList<StatutoryClock> Clocks(
        DateOnly day,
        PersonFacts child,
        params EventFact[] events
    ) => Of(Case(child, events), day);

    private static IReadOnlyList<StatutoryClock> Of(CaseFacts facts, DateOnly day) =>
        StatutoryClocks.Of(
            Law,
            facts,
            Shipped.Wokingham,
            Decider.Decide(Shipped.Wokingham, facts, day),
            day
        );

    private static CaseFacts Case(PersonFacts child, params EventFact[] events) =>
        CaseFacts.Empty with
        {
            Child = child,
            Events = events,
        };

    private static PersonFacts Facts(params (string Word, string Value)[] facts) =>
        new(facts.ToDictionary(f => f.Word, f => f.Value), []);

    private static EventFact Event(
        string what,
        DateOnly on,
        string? outcome = null,
        string? plan = null,
        TimeOnly? at = null
    )
    {
        var said = new Dictionary<string, string>();
        if (outcome is not null)
            said["outcome"] = outcome;
        if (plan is not null)
            said["plan"] = plan;
        return new(what, on, null, null, said, Time: at);
    }

    private static DateOnly On(int year, int month, int day) => new(year, month, day);
}
