using Throughline.Deciding.Tests.Scenarios;
using Throughline.Procedures.Deciding;

namespace Throughline.Deciding.Tests.Routes;

public sealed class AskedTests
{
    [Fact]
    public void Every_rule_that_an_answer_was_read_from_is_told_of_and_no_other()
    {
        var edition = Oak.Of(
            "route\nid: go\nforce: must\nfrom: Ash\nwhen: { plan: child protection }\nmoves to: Birch",
            "route\nid: go-on\nexception to: go\nforce: must\nwhen: { family in crisis: yes }\nmoves to: Cedar",
            "route\nid: of-others\nforce: must\nfrom: Birch\nwhen: { plan: none }\nmoves to: Dell",
            "route\nid: begun-under\nforce: must\nfrom: Cedar\nwhen: { plan: none }\nmoves to: Dell",
            "duty\nid: visit\nfor: every child\nforce: must\nwho: allocated worker\ndoes: visit\ndue: within 2 days of talk",
            "duty\nid: visit-in-crisis\nexception to: visit\nforce: must\nwhen: { family in crisis: yes }\nwho: Team Manager",
            "duty\nid: talk\nfor: of-others\nforce: must\nwho: allocated worker\ndoes: talk",
            "duty\nid: listen\nfor: of-others\nforce: must\nwho: allocated worker\ndoes: listen"
        );
        HashSet<string> asked = [];
        var plan = new Plan(edition) { Asked = id => asked.Add(id) };
        var facts = Oak.Case(
            edition,
            "child: { team: Ash, plan: child protection }\ntransfer: { route: begun-under }"
        );
        Decider.Decide(plan, facts, new(2026, 3, 2));
        Assert.Equal(
            ["begun-under", "go", "go-on", "talk", "visit", "visit-in-crisis"],
            asked.Order(StringComparer.Ordinal)
        );
    }
}
