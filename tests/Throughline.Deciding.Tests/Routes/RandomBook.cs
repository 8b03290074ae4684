using FsCheck;
using FsCheck.Fluent;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Deciding.Tests.Routes;

/// <summary>A rule book and a case that nobody would write, and every way of filling in what the case leaves out.</summary>
public sealed record RandomBook(IReadOnlyList<Route> Routes, CaseFacts Case)
{
    public static readonly DateOnly Day = new(2026, 3, 2);

    private static readonly string[] Teams = ["A", "B", "C", "D"];
    private static readonly string[] Choices = ["f0", "f1", "f2", "f3"];
    private static readonly string[] Values = ["x", "y"];

    public static Edition EditionOf(IReadOnlyList<Route> routes) =>
        Blank.Edition(Words, Teams) with
        {
            Routes = routes,
        };

    public Decision Decide() => Decider.Decide(EditionOf(Routes), Case, Day);

    public Decision Decide(CaseFacts filled) => Decider.Decide(EditionOf(Routes), filled, Day);

    /// <summary>Every way of filling in the facts that are not known. Judgements stay as they are: nobody has made them.</summary>
    public IEnumerable<CaseFacts> Fillings()
    {
        IEnumerable<Dictionary<string, string>> all = [new(Case.Child.Facts)];
        foreach (var fact in Choices)
            if (!Case.Child.Facts.ContainsKey(fact))
                all = all.SelectMany(f => Values.Select(v => With(f, fact, v)));
        foreach (var fact in new[] { "team", "old team" })
            if (Case.Child.Facts[fact] == PersonFacts.NotKnown)
                all = all.SelectMany(f => Teams.Select(t => With(f, fact, t)));
        return all.Select(f => Case with { Child = new PersonFacts(f, []) });
    }

    public override string ToString() =>
        string.Join(
            "\n",
            Routes
                .Select(r => r.Text)
                .Append(string.Join(", ", Case.Child.Facts.Select(f => $"{f.Key}: {f.Value}")))
        );

    public static readonly Arbitrary<RandomBook> Any = (
        from count in Gen.Choose(1, 6)
        from routes in RoutesOf(count)
        from facts in Facts
        select new RandomBook(routes, CaseFacts.Empty with { Child = new PersonFacts(facts, []) })
    ).ToArbitrary();

    private static readonly Vocabulary Words = new(
        Choices
            .Select(c => Blank.Fact(c, FactType.Choice, Silence.Unknown, Values))
            .Append(Blank.Fact("judged", FactType.YesNo, Silence.NotJudged, ["yes", "no"]))
            .Append(
                Blank.Fact("assumed", FactType.YesNo, new(SilenceKind.Value, "no"), ["yes", "no"])
            )
            .Append(Blank.Fact("team", FactType.Team, Silence.Unknown, []))
            .Append(Blank.Fact("old team", FactType.Team, Silence.Unknown, []))
            .ToDictionary(f => f.Name),
        new Dictionary<string, EventWord>(),
        new Dictionary<string, DocumentWord>(),
        new Dictionary<string, PersonWord>()
    );

    private static Dictionary<string, string> With(
        Dictionary<string, string> facts,
        string word,
        string value
    ) => new(facts) { [word] = value };

    private static Gen<Dictionary<string, string>> Facts =>
        from known in Gen.ArrayOf(Gen.Elements(Values.Append(null)), Choices.Length)
        from team in Gen.Frequency(
            (6, Gen.Elements(Teams)),
            (1, Gen.Constant(PersonFacts.NotKnown))
        )
        from old in Gen.Elements([.. Teams, PersonFacts.NotKnown])
        from judged in Gen.Elements<string?>("yes", "no", null)
        select Choices
            .Zip(known)
            .Append(("team", team))
            .Append(("old team", old))
            .Append(("judged", judged))
            .Where(f => f.Item2 is not null)
            .ToDictionary(f => f.Item1, f => f.Item2!);

    private static Gen<IReadOnlyList<Route>> RoutesOf(int count)
    {
        var routes = Gen.Constant<IReadOnlyList<Route>>([]);
        for (var i = 0; i < count; i++)
        {
            var id = $"r{i}";
            routes =
                from before in routes
                from route in RouteOf(id, before)
                select (IReadOnlyList<Route>)[.. before, route];
        }
        return routes;
    }

    private static Gen<Route> RouteOf(string id, IReadOnlyList<Route> before) =>
        from parents in before.Count == 0
            ? Gen.Constant<string[]>([])
            : Gen.Frequency(
                (1, Gen.Constant<string[]>([])),
                (2, Gen.Elements(before.Select(r => r.Id)).Select(p => new[] { p }))
            )
        from force in Gen.Frequency((5, Gen.Constant(Force.Must)), (1, Gen.Constant(Force.May)))
        from @from in Gen.Choose(1, 3).SelectMany(n => Some(Teams, n))
        from stays in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from to in Destination
        from test in TestOf(2)
        select Blank.Route(
            id,
            force,
            parents.Length > 0 ? null : Named(@from),
            stays ? Effect.StaysWith : Effect.MovesTo,
            stays ? new TeamSet.Present(Place.Nowhere, "present team") : to,
            test,
            parents
        );

    private static Gen<TeamSet> Destination =>
        Gen.Frequency<TeamSet>(
            (5, Gen.Choose(1, 2).SelectMany(n => Some(Teams, n)).Select(Named)),
            (
                1,
                Gen.Constant<TeamSet>(
                    new TeamSet.OfFact(Place.Nowhere, "old team", Words.Facts["old team"])
                )
            ),
            (
                1,
                Some(Teams, 2)
                    .Select(t =>
                        (TeamSet)
                            new TeamSet.Chosen(
                                Place.Nowhere,
                                string.Join(" or ", t),
                                [.. t.Select(x => Named([x]))],
                                new Who.Person(
                                    Place.Nowhere,
                                    "managers of both teams",
                                    "managers of both teams",
                                    false
                                )
                            )
                    )
            )
        );

    private static TeamSet Named(string[] teams) =>
        new TeamSet.Named(Place.Nowhere, string.Join(" or ", teams), teams, null);

    private static Gen<string[]> Some(string[] of, int count) =>
        Gen.Shuffle(of).Select(s => s.Take(count).ToArray());

    private static Gen<Test?> TestOf(int depth) =>
        depth == 0
            ? Leaf.Select(t => (Test?)t)
            : Gen.Frequency<Test?>(
                (1, Gen.Constant<Test?>(null)),
                (4, Leaf.Select(t => (Test?)t)),
                (
                    3,
                    from kind in Gen.Choose(0, 2)
                    from one in TestOf(depth - 1)
                    from two in Leaf
                    select Join(kind, [one ?? two, two])
                )
            );

    private static Test? Join(int kind, IReadOnlyList<Test> of)
    {
        var text = string.Join(
            kind == 0 ? " and "
                : kind == 1 ? " or "
                : " nor ",
            of.Select(t => t.Text)
        );
        return kind switch
        {
            0 => new Test.AllOf(Place.Nowhere, $"({text})", of),
            1 => new Test.AnyOf(Place.Nowhere, $"({text})", of),
            _ => new Test.NoneOf(Place.Nowhere, $"none({text})", of),
        };
    }

    private static Gen<Test> Leaf =>
        from fact in Gen.Elements([.. Choices, .. Choices, "judged", "assumed"])
        from value in Gen.Elements(Words.Facts[fact].Values.ToArray())
        from not in Gen.Elements(true, false)
        select (Test)
            new Test.OfFact(
                Place.Nowhere,
                $"{fact}: {(not ? "not " : "")}{value}",
                Words.Facts[fact],
                new Condition.OneOf(Place.Nowhere, value, [value], not)
            );
}
