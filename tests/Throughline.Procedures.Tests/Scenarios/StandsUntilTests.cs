using System.Text.Json;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Throughline.Procedures.Tests.Mutations;

namespace Throughline.Procedures.Tests.Scenarios;

public sealed class StandsUntilTests
{
    private const int Ahead = 50;

    [Fact]
    public void Until_the_day_it_names_the_answer_of_every_scenario_stays_as_it_is()
    {
        var turned = new List<string>();
        foreach (var edition in Shared.Library.Editions.Select(e => e.Edition!))
        {
            var plan = new Plan(edition);
            foreach (var scenario in edition.Scenarios.Where(NothingIsStillToBeRecorded))
            {
                var first = Decider.Decide(plan, scenario.Given, scenario.AsOf);
                var last = first.StandsUntil ?? scenario.AsOf.AddDays(Ahead);
                for (
                    var day = scenario.AsOf;
                    day < last && day < scenario.AsOf.AddDays(Ahead);
                    day = day.AddDays(1)
                )
                    if (
                        Answer(Decider.Decide(plan, scenario.Given, day)) is var later
                        && later != Answer(first)
                    )
                    {
                        turned.Add(
                            $"{scenario.Name}: on {day:yyyy-MM-dd} {later}, not {Answer(first)}"
                        );
                        break;
                    }
            }
        }
        Assert.True(turned.Count == 0, string.Join("\n", turned));
    }

    private static bool NothingIsStillToBeRecorded(Scenario scenario) =>
        scenario.Given.Choices.All(c => c.On <= scenario.AsOf)
        && scenario.Given.Events.All(e => e.On is null || e.On <= scenario.AsOf);

    /// <summary>The team and the day. A point that is planned and one that has come are the same answer.</summary>
    private static string Answer(Decision decision) =>
        JsonSerializer.Serialize(
            new
            {
                decision.Headline,
                Team = (object)decision.Team,
                decision.Point.At,
                decision.Point.Day,
                Because = decision.Because.Select(b => b.Id),
                Offers = decision.Offers.Select(o => o.Rule.Id),
            }
        );
}
