using BenchmarkDotNet.Attributes;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Bench;

/// <summary>
/// Decisions over 10,000 invented children under each council's rules: team, point, duties and explanation. Of a child
/// about two in three of the facts are known of which some rule of that council asks, and half of the events.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(Short))]
public class Deciding
{
    private const int Children = 10_000;
    private static readonly DateOnly Day = new(2026, 3, 2);

    private Plan plan = null!;
    private CaseFacts[] cases = [];

    [Params("gateshead", "lancashire", "stockport", "wokingham")]
    public string Council { get; set; } = "";

    [GlobalSetup]
    public void Invent()
    {
        var library = Library.Load(Folder());
        var edition = library.InForce(Council, Day)!;
        plan = new Plan(edition);
        var dice = new Random(20260302);
        var words = edition.Vocabulary;
        FactWord[] facts =
        [
            .. words.Facts.Values.Where(f => f.Of == Subject.Child && !f.Derived && Asked(f.Name)),
        ];
        EventWord[] events = [.. words.Events.Values.Where(e => Asked(e.Name))];
        cases = [.. Enumerable.Range(0, Children).Select(_ => Child(edition, facts, events, dice))];

        bool Asked(string word) =>
            edition.Rules.Any(r => r.Text.Contains(word, StringComparison.Ordinal));
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

    private static CaseFacts Child(
        Edition edition,
        FactWord[] words,
        EventWord[] happenings,
        Random dice
    )
    {
        string Ago(int most) => $"{Day.AddDays(-dice.Next(most)):yyyy-MM-dd}";
        string Team() => edition.Teams[dice.Next(edition.Teams.Count)].Name;
        var facts = new Dictionary<string, string>();
        foreach (var word in words.Where(_ => dice.Next(3) > 0))
            facts[word.Name] = word.Type switch
            {
                FactType.YesNo or FactType.Choice => word.Values[dice.Next(word.Values.Count)],
                FactType.Team => Team(),
                FactType.Date => Ago(400),
                FactType.Age => $"{dice.Next(18)}",
                FactType.Number => $"{dice.Next(10)}",
            };
        facts["team"] = Team();
        facts["arrival"] = Ago(300);
        facts["date of birth"] = Ago(6000);
        var events = new List<EventFact>();
        foreach (var word in happenings.Where(_ => dice.Next(2) == 0))
        {
            var day = Day.AddDays(dice.Next(-90, 30));
            var said = word
                .Attributes.Where(a => a.Type == AttributeType.Choice && dice.Next(2) == 0)
                .ToDictionary(a => a.Name, a => a.Values[dice.Next(a.Values.Count)]);
            events.Add(new(word.Name, day < Day ? day : null, day < Day ? null : day, null, said));
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
