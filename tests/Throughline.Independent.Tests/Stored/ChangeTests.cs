using Throughline.Independent.Tests.Reading;
using Throughline.Procedures.Deciding;

namespace Throughline.Independent.Tests.Stored;

/// <summary>
/// What the rules answer for a stored set of children stays what it was, until somebody has looked at each difference
/// and accepts it: with THROUGHLINE_WRITE=1 the answers are written anew, for the same children. Take the file away
/// first, and other children are drawn.
/// </summary>
public sealed class ChangeTests
{
    private const int Seed = 17;
    private const int Children = 5_000;
    private const int Named = 40;

    public static TheoryData<string> Councils => AgreementTests.Councils;

    [Theory]
    [MemberData(nameof(Councils))]
    public void The_answers_for_the_stored_children_are_those_that_were_accepted(string council)
    {
        var file = Path.Combine(Checkout.Here, "Stored", $"{council.ToLowerInvariant()}.txt");
        var edition = Editions.Of(council);
        var plan = new Plan(edition);
        if (Environment.GetEnvironmentVariable("THROUGHLINE_WRITE") is "1")
            File.WriteAllText(
                file,
                StoredChildren.Write(
                    council,
                    Drawn(file, council)
                        .Select(c => c with { Answer = Answered(plan, c.Facts, c.AsOf) })
                )
            );

        var stored = StoredChildren.Read(File.ReadAllText(file));
        var changes = stored
            .Select(c => (Child: c, Now: Answered(plan, c.Facts, c.AsOf)))
            .Where(c => c.Now != c.Child.Answer)
            .ToList();

        Assert.Equal(Children, stored.Count);
        Assert.True(
            changes.Count == 0,
            $"{changes.Count} of {council}'s stored children have another answer. Look at each; if it is meant, accept it with THROUGHLINE_WRITE=1.\n"
                + string.Join('\n', changes.Take(Named).Select(c => Told(council, c.Child, c.Now)))
                + $"\nAll of them: {string.Join(", ", changes.Select(c => c.Child.Number))}"
        );
    }

    private static IEnumerable<StoredChild> Drawn(string file, string council) =>
        File.Exists(file)
            ? StoredChildren.Read(File.ReadAllText(file))
            : Enumerable
                .Range(1, Children)
                .Select(n =>
                {
                    var draw = new Draw(Seed, n);
                    return new StoredChild(n, draw.Today, AgreementTests.Draw(council, draw), "");
                });

    /// <summary>Everything but the duties and the explanation.</summary>
    private static string Answered(Plan plan, CaseFacts facts, DateOnly asOf)
    {
        var decision = Decider.Decide(plan, facts, asOf);
        var answer = Answer.Of(decision);
        return string.Join(
            "; ",
            new (string Name, IEnumerable<string> Says)[]
            {
                ("", [answer.ToString()]),
                ("because", decision.Because.Select(r => r.Id)),
                ("unless", decision.Unless.Select(r => r.Id)),
                ("offers", decision.Offers.Select(o => o.Rule.Id)),
                ("turns on", decision.TurnsOn.Select(t => t.Judgement)),
                ("missing", decision.Missing.Select(m => m.What)),
                ("journey", decision.Journey?.Id is { } journey ? [journey] : []),
                ("until", decision.StandsUntil is { } day ? [day.Text()] : []),
            }
                .Where(p => p.Says.Any())
                .Select(p => $"{p.Name} {string.Join(", ", p.Says)}".TrimStart())
        );
    }

    private static string Told(string council, StoredChild child, string now) =>
        $"{council} {child.Number} on {child.AsOf.Text()}: {Tell.Of(child.Facts)}\n  was {child.Answer}\n  is  {now}";
}
