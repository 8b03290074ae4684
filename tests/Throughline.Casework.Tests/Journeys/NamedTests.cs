using Throughline.Casework.Duties;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Team = Throughline.Casework.Teams.Team;

namespace Throughline.Casework.Tests.Journeys;

/// <summary>People whom the procedure names by a role of their own, whatever team sends or receives.</summary>
public class NamedTests
{
    private static Bench Closed()
    {
        var bench = new Bench("assessment", "assessment worker");
        bench.Done("assessment worker", new Propose([Bench.Ivy], "fel-closing"));
        bench.Done("assessment worker", new CompleteStep("summary written"));
        bench.Done("clerk", new PassAudit("file checked"));
        return bench;
    }

    [Fact]
    public void A_journey_that_people_ask_for_rests_on_no_route()
    {
        var bench = new Bench("assessment", "assessment worker");
        bench.Fact("help still needed", "early help");
        bench.Done("assessment worker", new Propose([Bench.Ivy], "fel-closing"));

        Assert.Empty(bench.Transfer!.Because);
    }

    [Fact]
    public void Whoever_a_duty_names_records_it_and_nobody_else_outside_the_two_teams()
    {
        var bench = new Bench("assessment", "assessment worker");
        bench.Fact("help still needed", "early help");
        bench.Done("assessment worker", new Propose([Bench.Ivy]));
        bench.Done("assessment worker", new RequestAcceptance());

        bench.Done("duty manager", new RecordEvidence("fel-consent"));
        Assert.Equal("not-allowed", bench.Do("clerk", new RecordEvidence("fel-consent")));
    }

    [Fact]
    public void A_unit_that_holds_no_children_is_meant_wherever_they_are_and_a_clerk_in_the_own_service_alone()
    {
        var teams = new Dictionary<string, Team>
        {
            ["sgcp"] = new() { Id = "sgcp", Name = "SGCP" },
            ["help"] = new() { Id = "help", Name = "Early Help" },
            ["unit"] = new()
            {
                Id = "unit",
                Name = "Safeguarding Children's Unit",
                HoldsChildren = false,
            },
        };
        bool Plays(string rule, string role, string team) =>
            WhoIs.Plays(
                Shipped.Gateshead.WholeDuty(rule)!.Who!,
                new Cast(
                    new(
                        "somebody",
                        "Somebody",
                        new(2026, 5, 13),
                        [
                            new Hat(
                                "post",
                                PostKind.BusinessSupport,
                                role,
                                team,
                                new HashSet<string> { team },
                                null
                            ),
                        ]
                    ),
                    new HashSet<Part>(),
                    Shipped.Gateshead,
                    teams,
                    "elsewhere",
                    "sgcp"
                )
            );

        Assert.True(Plays("gat-unit-alerts", "Safeguarding Children's Unit", "unit"));
        Assert.False(Plays("gat-unit-alerts", "Designated Administrator", "unit"));
        Assert.True(Plays("gat-audit-at-transfer", "Business Support", "sgcp"));
        Assert.False(Plays("gat-audit-at-transfer", "Business Support", "help"));
    }

    [Fact]
    public void What_is_owed_once_a_case_is_closed_can_still_be_recorded()
    {
        var bench = Closed();
        bench.Done("assessment worker", new RecordEvidence("fel-told"));
        bench.Done("assessment manager", new CloseCases());

        bench.Done("assessment manager", new RecordEvidence("fel-told"));
        Assert.Equal(
            "day-ahead",
            bench.Do(
                "assessment manager",
                new RecordEvidence("fel-told"),
                day: bench.Today.AddDays(1)
            )
        );
    }
}
