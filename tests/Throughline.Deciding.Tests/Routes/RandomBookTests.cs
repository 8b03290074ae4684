using FsCheck;
using FsCheck.Fluent;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Deciding.Tests.Routes;

public sealed class RandomBookTests
{
    private static readonly int Runs = int.Parse(
        Environment.GetEnvironmentVariable("THROUGHLINE_RUNS") ?? "400",
        System.Globalization.CultureInfo.InvariantCulture
    );

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(Runs);

    [Fact]
    public void A_settled_answer_is_contradicted_by_no_way_of_filling_in_what_is_missing() =>
        Prop.ForAll(
                RandomBook.Any,
                book =>
                {
                    var decision = book.Decide();
                    return decision.Headline == Headline.CannotTell
                        || book.Fillings()
                            .All(f => Answer(book.Decide(f), f) == Answer(decision, book.Case));
                }
            )
            .Check(Many);

    [Fact]
    public void The_order_of_the_rules_does_not_matter() =>
        Prop.ForAll(
                RandomBook.Any,
                book =>
                {
                    var turned = book with { Routes = [.. book.Routes.Reverse()] };
                    return Everything(book.Decide()) == Everything(turned.Decide());
                }
            )
            .Check(Many);

    [Fact]
    public void A_may_that_nobody_took_up_settles_nothing() =>
        Prop.ForAll(
                RandomBook.Any,
                book =>
                {
                    var optional = book.Routes.Where(r => r.Force == Force.May).Select(r => r.Id);
                    var without = book.Routes.ToList();
                    foreach (var id in optional)
                        Drop(without, id);
                    var bare = book with { Routes = without };
                    return Everything(book.Decide()) == Everything(bare.Decide());
                }
            )
            .Check(Many);

    [Fact]
    public void No_answer_names_a_team_that_no_rule_in_because_names() =>
        Prop.ForAll(
                RandomBook.Any,
                book =>
                {
                    var decision = book.Decide();
                    var because = decision.Because.Select(b => b.Id).ToHashSet();
                    var named = book
                        .Routes.Where(r => because.Contains(r.Id))
                        .SelectMany(r => Named(r, book.Case))
                        .ToHashSet();
                    return Teams(decision).All(named.Contains);
                }
            )
            .Check(Many);

    [Fact]
    public void The_same_facts_give_the_same_decision_with_the_same_explanation() =>
        Prop.ForAll(
                RandomBook.Any,
                book =>
                    System.Text.Json.JsonSerializer.Serialize(book.Decide())
                    == System.Text.Json.JsonSerializer.Serialize(book.Decide())
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Every_rule_in_because_is_among_the_rules_that_were_considered() =>
        Prop.ForAll(
                RandomBook.Any,
                book =>
                {
                    var decision = book.Decide();
                    return decision.Because.All(b =>
                        decision.Why.Any(w =>
                            w.Rule.Id == b.Id
                            && w.Outcome is RuleOutcome.Applies or RuleOutcome.MayHold
                        )
                    );
                }
            )
            .Check(Many);

    private static void Drop(List<Route> routes, string id)
    {
        routes.RemoveAll(r => r.Id == id);
        foreach (var child in routes.Where(r => r.ExceptionTo.Contains(id)).ToList())
            Drop(routes, child.Id);
    }

    private static string Answer(Decision decision, CaseFacts given) =>
        decision.Team switch
        {
            TeamAnswer.Moves moves => $"moves {Sorted(moves.Teams)}",
            TeamAnswer.ManagersDecide => "managers decide",
            // Staying by a rule that may hold, and by none because it does not, is the same answer.
            TeamAnswer.Stays => "stays",
            TeamAnswer.StaysUntil => "until",
            _ => $"cannot tell {given}",
        };

    private static string Everything(Decision decision) =>
        $"{decision.Headline} {Sorted(Teams(decision))} {Sorted(decision.Because.Select(b => b.Id))} {Sorted(decision.Missing.Select(m => m.What))}";

    private static IEnumerable<string> Teams(Decision decision) =>
        decision.Team switch
        {
            TeamAnswer.Moves moves => moves.Teams,
            TeamAnswer.ManagersDecide decide => decide.Between,
            TeamAnswer.CannotTell untold => untold.Possible,
            _ => [],
        };

    private static IEnumerable<string> Named(Route route, CaseFacts given) =>
        route.Teams switch
        {
            TeamSet.Named named => named.Teams,
            TeamSet.Chosen chosen => chosen.Options.Cast<TeamSet.Named>().SelectMany(n => n.Teams),
            TeamSet.OfFact => [given.Child.Facts["old team"]],
            _ => [given.Child.Facts["team"]],
        };

    private static string Sorted(IEnumerable<string> of) =>
        string.Join(",", of.Distinct().Order(StringComparer.Ordinal));
}
