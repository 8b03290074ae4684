using Throughline.Procedures.Deciding;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Deciding.Tests.Scenarios;

/// <summary>A council with four teams and no rules but those that a test writes down.</summary>
internal static class Oak
{
    private const string Head = """
        ```yaml procedure
        council: Oakshire
        title: Moving a case
        edition: 2026-01
        in force: 2026-01-01
        calendar: england and wales
        siblings: each alone
        departures: { by: managers of both teams, from: [should, normally] }
        sources: [ { prefix: OAK, title: Moving a case, clauses: 1 } ]
        ```

        ```yaml teams
        - { name: Ash, groups: [area teams] }
        - { name: Birch, groups: [area teams] }
        - { name: Cedar }
        - { name: Dell }
        ```

        ```yaml roles
        - { name: Team Manager }
        - { name: chair }
        ```

        ### OAK-1 · section 1 · must

        Words.

        > **R1, must, should, normally, may** Any force will do here.

        ```yaml scenario
        name: A child in no team
        child: { team: no team }
        as of: 2026-03-02
        expect: { stays: by no rule }
        ```

        """;

    /// <summary>Each rule begins with its kind on a line of its own, as in "route\nid: ..".</summary>
    public static Edition Of(params string[] rules)
    {
        var loaded = Fragments.Read(
            "oakshire",
            Head
                + string.Concat(
                    rules.Select(r =>
                    {
                        var lines = r.Split('\n', 2);
                        return $"\n```yaml {lines[0]}\n{With(lines[1])}\n```\n";
                    })
                )
        );
        Assert.Empty(loaded.Problems.Select(p => p.ToString()));
        return loaded.Edition!;
    }

    /// <summary>A route from Ash to Birch with the test that is given.</summary>
    public static Edition When(string when) =>
        Of($"route\nid: oak\nforce: must\nfrom: Ash\nwhen: {when}\nmoves to: Birch");

    /// <summary>The decision on a case in a scenario's shape.</summary>
    public static Decision Decide(Edition edition, string given, string asOf = "2026-03-02") =>
        Decider.Decide(edition, Case(edition, given), DateOnly.Parse(asOf, null));

    public static CaseFacts Case(Edition edition, string given)
    {
        var (cases, problems) = CaseFile.Read("case", given, edition);
        Assert.Empty(problems.Select(p => p.ToString()));
        return Assert.Single(cases).Case;
    }

    private static string With(string rule) => $"clauses: [OAK-1]\nreading: R1\n{rule}";
}
