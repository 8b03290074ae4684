using Throughline.Procedures.Deciding;
using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Rules;

namespace Throughline.Deciding.Tests.Scenarios;

/// <summary>How long an answer stands, though nothing new is recorded.</summary>
public sealed class EveTests
{
    [Fact]
    public void On_the_eve_of_the_day_that_it_names_the_answer_of_every_scenario_is_what_it_was()
    {
        var turned = new List<string>();
        foreach (var edition in Editions())
        {
            var plan = new Plan(edition);
            foreach (var scenario in edition.Scenarios.Where(NothingIsStillToBeRecorded))
            {
                var first = Decider.Decide(plan, scenario.Given, scenario.AsOf);
                var eve = first.StandsUntil?.AddDays(-1) ?? scenario.AsOf.AddDays(50);
                var then = Decider.Decide(plan, scenario.Given, eve);
                if (Answer(then) != Answer(first))
                    turned.Add(
                        $"{scenario.Name}: on {eve:yyyy-MM-dd} {Answer(then)}, not {Answer(first)}"
                    );
            }
        }
        Assert.True(turned.Count == 0, string.Join("\n", turned));
    }

    private static bool NothingIsStillToBeRecorded(Scenario scenario) =>
        scenario.Given.Choices.All(c => c.On <= scenario.AsOf)
        && scenario.Given.Events.All(e => e.On is null || e.On <= scenario.AsOf);

    private static IEnumerable<Edition> Editions() =>
        Fragments
            .Councils.Select(c => Fragments.Load(c).Edition!)
            .Concat(Fragments.Shipped.Editions.Select(e => e.Edition!));

    /// <summary>The team and the day. A point that is planned and one that has come are the same answer.</summary>
    private static string Answer(Decision decision) =>
        $"{AnswerWords.Short(decision)} {decision.Point.At} {decision.Point.Day} {string.Join(' ', decision.Because.Select(b => b.Id))} {string.Join(' ', decision.Offers.Select(o => o.Rule.Id))}";
}
