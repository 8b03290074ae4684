using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;

namespace Throughline.Casework.Tests.Journeys;

/// <summary>A worker cannot go on, and nothing can be planned.</summary>
public class EmergencyTests
{
    private const string Why = "Jo was taken to hospital this morning";

    private static MoveAtOnce Within(params string[] done) =>
        new([Bench.Ivy], "fel-emergency", "assessment", "second worker", done);

    [Fact]
    public void Another_worker_of_the_team_takes_over_in_one_act()
    {
        var bench = new Bench("assessment", "assessment worker");
        bench.Done("assessment manager", Within("look within"), Why);

        Assert.Equal(("assessment", "second worker"), (bench.Team, bench.Worker));
        Assert.Equal(TransferState.Transferred, bench.Transfer!.State);
    }

    [Fact]
    public void It_is_not_done_without_a_reason_and_by_nobody_but_the_team_manager()
    {
        var bench = new Bench("assessment", "assessment worker");

        Assert.Equal("reason-needed", bench.Do("assessment manager", Within("look within")));
        Assert.Equal("not-allowed", bench.Do("assessment worker", Within("look within"), Why));
        Assert.Equal("not-allowed", bench.Do("care manager", Within("look within"), Why));
        Assert.Equal("assessment worker", bench.Worker);
    }

    [Fact]
    public void What_is_owed_afterwards_runs_from_the_day_of_the_move()
    {
        var bench = new Bench("assessment", "assessment worker");
        bench.Done("assessment manager", Within("look within"), Why);

        Assert.Equal(bench.Today, bench.Decision.Duty("fel-why")!.Due);
        Assert.Equal(bench.Today.AddDays(2), bench.Decision.Duty("fel-remedy")!.Due);
        bench.Done("assessment manager", new RecordEvidence("fel-why"));
        bench.Paper("reason for no handover", "completed");
        Assert.Equal(DutyState.Met, bench.Decision.Duty("fel-why")!.State);
    }

    [Fact]
    public void A_look_within_the_team_that_was_left_out_is_a_departure_with_the_same_reason()
    {
        var bench = new Bench("assessment", "assessment worker");
        bench.Done("assessment manager", Within(), Why);

        var departed = Assert.Single(bench.Transfer!.Detail.Choices);
        Assert.Equal(("look within", Why), (departed.DepartsFrom, departed.Why));
    }

    [Fact]
    public void Another_team_takes_over_when_its_own_manager_accepts_and_nothing_else_stands_between()
    {
        var bench = new Bench("assessment", "assessment worker");
        bench.Done(
            "assessment manager",
            new MoveAtOnce([Bench.Ivy], "fel-emergency", "family", null, ["look within"]),
            Why
        );
        Assert.Equal("assessment", bench.Team);

        Assert.Equal("not-allowed", bench.Do("care manager", bench.Accept("family worker")));
        bench.Done("family manager", bench.Accept("family worker"));
        Assert.Equal(("family", "family worker"), (bench.Team, bench.Worker));
    }

    [Fact]
    public void The_sending_manager_cannot_put_a_child_into_another_team()
    {
        var bench = new Bench("assessment", "assessment worker");
        bench.Done(
            "assessment manager",
            new MoveAtOnce([Bench.Ivy], "fel-emergency", "family", null, ["look within"]),
            Why
        );

        Assert.Equal(
            "receiver-has-not-spoken",
            bench.Do("assessment manager", bench.Accept("family worker"))
        );
    }
}
