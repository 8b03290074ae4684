using Throughline.Independent.Tests.Councils;
using Throughline.Independent.Tests.Reading;
using Throughline.Procedures.Deciding;

namespace Throughline.Independent.Tests;

/// <summary>The rules and the hand-written decisions agree on every one of many random children.</summary>
public sealed class AgreementTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;
    private const int Children = 20_000;

    /// <summary>Fewer than this at any route of a text, and the children were drawn too narrowly to say anything.</summary>
    private const int AtLeast = 25;

    /// <summary>
    /// Tests are joined one by one, so that a rule may ask for a fact which in truth makes no difference. So many
    /// children at the most may be asked for such a one.
    /// </summary>
    private const int Cautious = 40;

    private static readonly Dictionary<string, IByHand> ByHand = new IByHand[]
    {
        new Wokingham(),
        new Lancashire(),
        new Stockport(),
        new Gateshead(),
    }.ToDictionary(h => h.Council);

    public static TheoryData<string> Councils => [.. ByHand.Keys];

    internal static CaseFacts Draw(string council, Draw draw) => ByHand[council].Draw(draw);

    [Theory]
    [MemberData(nameof(Councils))]
    public void The_rules_and_the_decisions_by_hand_agree(string council)
    {
        var hand = ByHand[council];
        var edition = Editions.Of(council);
        var plan = new Plan(edition);
        var differences = new List<string>();
        var reached = hand.Routes.ToDictionary(r => r, _ => 0);
        var cautious = new List<string>();
        var settled = 0;
        for (var n = 0; n < Children; n++)
        {
            var draw = new Draw(Seed, n);
            var facts = hand.Draw(draw);
            var ours = FillIn.Decide(hand, facts, edition.Vocabulary, draw.Today);
            var theirs = Answer.Of(Decider.Decide(plan, facts, draw.Today));
            if (!Asks(ours.Answer))
            {
                settled++;
                foreach (var route in ours.Each.Select(a => a.Because).Distinct())
                    if (reached.TryGetValue(route, out var count))
                        reached[route] = count + 1;
            }
            if (Agree(ours, theirs, dated: !facts.Events.Any(e => e.LatestOnly)))
                continue;
            (Asks(theirs) && ours.Answer.Kind is not Kind.CannotTell ? cautious : differences).Add(
                $"child {n} on {draw.Today.Text()}: {Tell.Of(facts)}\n  rules   {theirs}\n  by hand {ours}"
            );
        }
        output.WriteLine(
            $"seed {Seed}: {Children} children, {settled} settled, {cautious.Count} asked for more than they needed, {differences.Count} differ"
        );
        foreach (var (route, count) in reached)
            output.WriteLine($"{count, 6} {route}");
        Assert.True(
            differences.Count == 0,
            $"{differences.Count} differ:\n{string.Join('\n', differences.Take(Shown))}"
        );
        Assert.True(
            cautious.Count <= Cautious,
            $"{cautious.Count} asked for more than they needed:\n{string.Join('\n', cautious.Take(Shown))}"
        );
        Assert.All(
            reached,
            r => Assert.True(r.Value >= AtLeast, $"{r.Key} was reached {r.Value} times")
        );
    }

    private static bool Asks(Answer answer) => answer.Kind is Kind.CannotTell or Kind.StaysUntil;

    private static int Shown =>
        int.TryParse(
            Environment.GetEnvironmentVariable("THROUGHLINE_SHOW"),
            System.Globalization.CultureInfo.InvariantCulture,
            out var n
        )
            ? n
            : 20;

    /// <summary>
    /// The same place; and the same company and point, where what is missing cannot change them. Not the point where a
    /// source keeps only the latest of something: then its day is not known.
    /// </summary>
    private static bool Agree(Told ours, Answer theirs, bool dated)
    {
        var points = ours.Each.Select(a => (a.Day, a.PointOpen)).Distinct().ToList();
        return LeavesItToPeopleEitherWay(ours, theirs)
            || ours.Answer.Where == theirs.Where
                && (
                    theirs.Beside == ours.Answer.Beside
                    || ours.Each.DistinctBy(a => a.Beside).Count() > 1
                )
                && theirs.Kind switch
                {
                    Kind.StaysUntil => ours.Answer.Day == theirs.Day,
                    Kind.Moves when dated && points is [var (day, open)] => theirs.PointOpen == open
                        && (day == theirs.Day || (day is null && !open)),
                    _ => true,
                };
    }

    /// <summary>Clauses differ already, so that what is missing could but bring a further team to choose from.</summary>
    private static bool LeavesItToPeopleEitherWay(Told ours, Answer theirs) =>
        theirs.Kind is Kind.ManagersDecide
        && ours.Each.All(a =>
            a.Kind is Kind.ManagersDecide
            && theirs.Teams.Split(" or ").All(a.Teams.Split(" or ").Contains)
        );
}
