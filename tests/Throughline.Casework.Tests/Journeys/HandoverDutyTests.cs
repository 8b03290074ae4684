using Throughline.Casework.Handovers;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Procedures.Deciding;

namespace Throughline.Casework.Tests.Journeys;

/// <summary>What Stockport's text asks when a team gets another leader: of each worker, and of each open case.</summary>
public class HandoverDutyTests
{
    private static readonly DateOnly Start = new(2026, 4, 1);
    private static readonly OpenCase[] Cases =
    [
        new("ivy", "jo"),
        new("max", "jo"),
        new("noa", "kim"),
    ];
    private DateOnly today = Start;
    private int ids;

    private readonly Handover handover = new()
    {
        Id = "handover",
        TeamId = "east",
        Edition = Shipped.Stockport.Hash,
        Journey = "sto-leaders",
        OutgoingId = "goes",
        IncomingId = "comes",
        ChangeOn = new(2026, 4, 30),
        Began = Start,
        State = HandoverState.Planned,
    };

    private AskedOfHandover Asked(string id) =>
        HandoverDuties
            .Of(Shipped.Stockport, handover, "Children & Families", Cases, today)
            .Single(a => a.Id == id);

    private string? Do(string by, HandoverCommand command, string? why = null)
    {
        HashSet<string> teams = ["east"];
        var viewer = new Viewer(
            by,
            by,
            today,
            by == "above"
                ? [new Hat("post", PostKind.ServiceManager, "locality leader", null, null, null)]
                : [new Hat("post", PostKind.TeamManager, "Team Leader", "east", teams, null)]
        );
        return HandoverDecider
            .Decide(
                handover,
                command,
                new Deed(by, default, today, why),
                new(viewer, today, Shipped.Stockport, "Children & Families", "goes", Cases, false),
                () => $"id-{++ids}"
            )
            .Refusal?.Code;
    }

    [Fact]
    public void The_meeting_is_asked_for_with_each_worker_between_four_and_two_weeks_ahead()
    {
        var meeting = Asked("three-way");

        Assert.Equal(["jo", "kim"], meeting.Of.Select(o => o.Of));
        Assert.All(
            meeting.Of,
            o => Assert.Equal((new(2026, 4, 2), new DateOnly(2026, 4, 16)), (o.Opens, o.Due))
        );
        Assert.Equal(["STO-5-1", "STO-5-2"], meeting.Clauses);
    }

    [Fact]
    public void What_comes_after_the_meeting_with_a_worker_waits_for_that_meeting()
    {
        Assert.Equal(
            "handover-waits",
            Do("goes", new RecordDone("sto-meeting-in-full", ["jo"], null))
        );
        Assert.Null(Do("goes", new RecordDone("three-way", ["jo"], null)));
        Assert.Null(Do("goes", new RecordDone("sto-meeting-in-full", ["jo"], null)));
        Assert.Equal(
            "handover-waits",
            Do("goes", new RecordDone("sto-meeting-in-full", ["kim"], null))
        );
        Assert.Equal(
            [("jo", DutyState.Met), ("kim", DutyState.NotYet)],
            Asked("sto-meeting-in-full").Of.Select(o => (o.Of, o.State))
        );
    }

    [Fact]
    public void Whoever_the_text_names_says_so_and_nobody_of_another_team()
    {
        Assert.Equal(
            "not-allowed",
            Do("goes", new RecordDone("sto-decisions-understood", ["ivy"], null))
        );
        Assert.Null(Do("comes", new RecordDone("sto-decisions-understood", ["ivy", "max"], null)));
        Assert.Equal(1, Asked("sto-decisions-understood").Left);
        Assert.Equal(
            "nobody-named",
            Do("comes", new RecordDone("sto-decisions-understood", ["sam"], null))
        );
        Assert.Equal("nobody-named", Do("goes", new RecordDone("sto-other-work", [], null)));
        Assert.Equal(
            "not-asked-of-handover",
            Do("goes", new RecordDone("sto-every-case", ["ivy"], null))
        );
        Assert.Equal("not-asked-of-handover", Do("comes", new RecordDone("passed", ["jo"], null)));
    }

    [Fact]
    public void Nothing_is_written_of_staff_matters_here()
    {
        Assert.Equal(
            "kept-apart",
            Do("goes", new RecordDone("sto-staff-matters", ["jo"], "She is ill"))
        );
        Assert.Null(Do("goes", new RecordDone("sto-staff-matters", ["jo"], null)));
    }

    [Fact]
    public void Talking_cases_through_is_recorded_of_several_at_once()
    {
        Assert.Null(Do("goes", new TalkThrough(["ivy", "max"], null)));
        Assert.Equal(1, Asked("sto-every-case").Left);
        Assert.Equal("case-not-of-team", Do("goes", new TalkThrough(["sam"], null)));
        Assert.Equal("case-not-of-team", Do("goes", new TalkThrough([], null)));
    }

    [Fact]
    public void The_team_passes_when_what_must_be_is_done_and_what_should_be_is_left_for_a_reason()
    {
        today = handover.ChangeOn;
        Assert.Equal("handover-must-first", Do("comes", new PassHandover(), "No time"));
        Do("comes", new RecordDone("three-way", ["jo", "kim"], null));

        Assert.Equal("handover-left-out", Do("comes", new PassHandover()));
        Assert.Null(Do("comes", new PassHandover(), "She left a week early"));

        Assert.Contains("sto-every-case", Assert.Single(handover.Detail.LeftOut).Rules);
        Assert.DoesNotContain("three-way", handover.Detail.LeftOut[0].Rules);
        Assert.False(Asked("sto-every-case").InTheWay);
    }

    [Fact]
    public void With_everything_done_no_reason_is_wanted()
    {
        today = handover.ChangeOn;
        Do("goes", new TalkThrough(["ivy", "max", "noa"], null));
        Do("comes", new RecordDone("three-way", ["jo", "kim"], null));
        foreach (
            var rule in new[]
            {
                "sto-meeting-in-full",
                "sto-other-work",
                "sto-appraisal",
                "sto-staff-matters",
            }
        )
            Assert.Null(Do("goes", new RecordDone(rule, ["jo", "kim"], null)));
        foreach (var rule in new[] { "sto-decisions-understood", "sto-decisions-on-file" })
            Assert.Null(Do("comes", new RecordDone(rule, ["ivy", "max", "noa"], null)));

        Assert.Null(Do("comes", new PassHandover()));
        Assert.Empty(handover.Detail.LeftOut);
    }
}
