using BenchmarkDotNet.Attributes;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Bench;

/// <summary>Decisions over 10,000 invented children under Wokingham's rules: team, point, duties and explanation.</summary>
[MemoryDiagnoser]
[Config(typeof(Short))]
public class Deciding
{
    private const int Children = 10_000;
    private static readonly DateOnly Day = new(2026, 3, 2);

    private Plan plan = null!;
    private CaseFacts[] cases = [];

    [GlobalSetup]
    public void Invent()
    {
        var library = Library.Load(Folder());
        var edition = library.InForce("wokingham", Day)!;
        plan = new Plan(edition);
        var dice = new Random(20260302);
        cases = [.. Enumerable.Range(0, Children).Select(_ => Child(edition, dice))];
    }

    [Benchmark(OperationsPerInvoke = Children)]
    public int Decide()
    {
        var moving = 0;
        foreach (var each in cases)
            if (Decider.Decide(plan, each, Day).Headline == Headline.Moves)
                moving++;
        return moving;
    }

    private static CaseFacts Child(Edition edition, Random dice)
    {
        string Pick(params string[] of) => of[dice.Next(of.Length)];
        string Ago(int most) => $"{Day.AddDays(-dice.Next(most)):yyyy-MM-dd}";
        var facts = new Dictionary<string, string>
        {
            ["team"] = edition.Teams[dice.Next(edition.Teams.Count)].Name,
            ["date of birth"] = Ago(6000),
            ["plan"] = Pick("none", "child in need", "child protection"),
            ["looked after"] = Pick("yes", "no", "no"),
            ["arrival"] = Ago(300),
        };
        if (dice.Next(3) > 0)
            facts["permanence plan"] = Pick("adoption", "long-term fostering", "return to family");
        if (dice.Next(4) == 0)
        {
            facts["social work last ended"] = Ago(400);
            facts["closing team"] = Pick("Brambles", "Conifers");
        }
        var events = new List<EventFact>();
        foreach (
            var what in new[]
            {
                "referral",
                "initial child protection conference",
                "core group",
                "child in need meeting",
                "looked-after review",
            }
        )
            if (dice.Next(2) == 0)
            {
                var day = Day.AddDays(dice.Next(-90, 30));
                events.Add(
                    new(
                        what,
                        day < Day ? day : null,
                        day < Day ? null : day,
                        null,
                        new Dictionary<string, string>()
                    )
                );
            }
        return CaseFacts.Empty with { Child = new PersonFacts(facts, []), Events = events };
    }

    private static string Folder()
    {
        for (
            var above = new DirectoryInfo(AppContext.BaseDirectory);
            above is not null;
            above = above.Parent
        )
            if (File.Exists(Path.Combine(above.FullName, "procedures", "vocabulary.yaml")))
                return Path.Combine(above.FullName, "procedures");
        throw new InvalidOperationException("run this inside a checkout");
    }
}
