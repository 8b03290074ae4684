using Throughline.Procedures.Documents.Grammar;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

internal sealed partial class ScenarioReader(Known known, Phrases phrases, Problems problems)
{
    public static readonly BlockSpec Expect = new(
        "expectation",
        false,
        "the answer that a scenario expects",
        [
            new("moves to", false, "TEAMS", "the case moves there"),
            new("at", false, "POINT", "at that point"),
            new("on", false, "DAY", "on that day"),
            new("because", false, "list of rule ids", "by those rules"),
            new("managers decide", false, "team · point", "what is left to the managers"),
            new("between", false, "list of teams or points", "between what"),
            new("stays", false, "by rule · by no rule · until DAY", "the case stays"),
            new("then", false, "list of teams", "where it may go on that day"),
            new("cannot tell", false, "list of words", "what is missing"),
            new("offers", false, "list of rule ids", "mays that are open"),
            new(
                "turns on",
                false,
                "list of facts",
                "judgements nobody has made that alone keep a rule out"
            ),
            new("also", false, "{ EFFECT: TEAMS, on? } or a list", "what stands beside the answer"),
            new(
                "owed",
                false,
                "table: duty or step to state",
                "duties, such as \"not met, due 2026-03-31\", or a table of state, due, who, gates, force, how, tells, per, kept for, fresh until"
            ),
            new(
                "group",
                false,
                "{ moves to, follows, managers decide, between }",
                "what is said of the child and the siblings together"
            ),
            new(
                "meeting",
                false,
                "table",
                "the next sitting: on, at, cut-off, holiday, first, chair, attends, booked by, circulated by, minutes by"
            ),
            new("journey", false, "{ is, kind }", "which journey carries it out"),
            new(
                "queue",
                false,
                "{ is, step, since, of, kept by, order }",
                "the desk on which it lies; is: none when on none"
            ),
            new("ladder", false, "ladder id", "which ladder settles the dispute"),
            new("rungs", false, "list of WHO", "who stands on its rungs"),
            new("holds", false, "text", "who holds the child meanwhile"),
            new("stands until", false, "DAY", "the first day on which the answer may turn"),
            new("together", false, "text", "what is said of brothers and sisters together"),
        ]
    );

    private readonly CaseReader cases = new(known, phrases, problems);

    public Scenario? Read(YamlNode? node, string? clause)
    {
        if (Table.Of(node, Blocks.Scenario, problems) is not { } table)
            return null;
        var before = problems.Count;
        if (!table.Has("child") && !table.Has("meeting") && !table.Has("dispute"))
            problems.Add(table.Place, "this scenario does not say 'child'");
        var given = cases.Read(table);
        References.To(table, "meeting", ["meeting"], known, problems);
        var asOf = table.Day("as of");
        var expect = ExpectationOf(table.Node("expect"));
        var name = table.Text("name");
        return problems.Count == before && name is not null && asOf is { } day && expect is not null
            ? new(name, clause, given, day, expect, table.Place, table.Written)
            {
                Meeting = table.Text("meeting"),
                Dispute = DisputeOf(table.Node("dispute")),
            }
            : null;
    }

    private DisputeAbout? DisputeOf(YamlNode? node)
    {
        var spec = new BlockSpec("dispute", false, "", [new("about", true, "", "")]);
        return node is not null && Table.Of(node, spec, problems) is { } table
            ? table.Choice("about", Names.Disputes)
            : null;
    }

    private Expectation? ExpectationOf(YamlNode? node)
    {
        if (node is null || Table.Of(node, Expect, problems) is not { } table)
            return null;
        string[] answers =
        [
            "moves to",
            "managers decide",
            "stays",
            "cannot tell",
            "owed",
            "together",
            "also",
            "offers",
            "group",
            "meeting",
            "ladder",
            "journey",
            "queue",
        ];
        if (!answers.Any(table.Has))
            problems.Add(
                table.Place,
                $"this expects no answer; say one of {Table.Listed(answers)}"
            );
        phrases.Teams(table.Node("moves to"), "moves to");
        phrases.Point(table.Node("at"), "at");
        foreach (var id in Both(table, "because").Concat(Both(table, "offers")))
            References.Is(id, ["route"], known, problems);
        foreach (var team in Both(table, "then"))
            phrases.Teams(team, "then");
        var decide = table.Word("managers decide", ["team", "point"]);
        foreach (var option in Both(table, "between"))
        {
            if (decide == "point")
                phrases.Point(option, "between");
            else
                phrases.Teams(option, "between");
        }
        return new(
            table.Text("moves to"),
            table.Text("at"),
            table.Day("on"),
            List(table, "because"),
            decide,
            List(table, "between"),
            StaysOf(table),
            List(table, "then"),
            List(table, "cannot tell"),
            List(table, "offers"),
            List(table, "turns on"),
            AlsoOf(table.Node("also")),
            OwedOf(table),
            table.Day("stands until"),
            table.Text("together"),
            table.Place,
            table.Written
        )
        {
            OwedDetail = DetailOf(table.Node("owed")),
            Group = GroupOf(table.Node("group")),
            Meeting = SittingOf(table.Node("meeting")),
            Journey = JourneyOf(table.Node("journey")),
            Queue = QueueOf(table.Node("queue")),
            Ladder = References.To(table, "ladder", ["ladder"], known, problems) is [var ladder]
                ? ladder
                : null,
            Rungs = RungsOf(table),
            Holds = table.Text("holds"),
        };
    }

    private string? StaysOf(Table table)
    {
        if (table.Scalar("stays") is not { } text)
            return null;
        if (text.Value.StartsWith("until ", StringComparison.Ordinal))
            Table.DayOf(text with { Value = text.Value["until ".Length..] }, problems);
        else
            Table.WordOf(text, "way to stay", ["by rule", "by no rule", "until DAY"], problems);
        return text.Value;
    }

    private List<ExpectedAlso>? AlsoOf(YamlNode? node)
    {
        if (node is null)
            return null;
        var also = new List<ExpectedAlso>();
        foreach (var item in node is YamlList list ? list.Items : [node])
        {
            var spec = new BlockSpec(
                "also",
                false,
                "",
                [
                    .. Names
                        .Effects.Keys.Append("on")
                        .Append("at")
                        .Select(k => new KeySpec(k, false, "", "")),
                ]
            );
            if (Table.Of(item, spec, problems) is not { } table)
                continue;
            var effect = Names.Effects.FirstOrDefault(e => table.Has(e.Key));
            if (effect.Key is null)
                problems.Add(table.Place, $"say one of {Table.Listed(Names.Effects.Keys)}");
            else if (phrases.Teams(table.Node(effect.Key), effect.Key) is not null)
                also.Add(new(effect.Value, table.Text(effect.Key)!, table.Day("on"), table.Place));
        }
        return also;
    }

    private Dictionary<string, string>? OwedOf(Table table)
    {
        if (
            table.Node("owed") is not { } node
            || Table.Free(node, "table of duties", problems) is not { } duties
        )
            return null;
        var owed = new Dictionary<string, string>();
        foreach (var entry in duties.Entries)
        {
            if (
                !cases.DutyOrStep(entry.Key)
                || entry.Value is YamlTable
                || duties.Scalar(entry.Key.Value) is not { } state
            )
                continue;
            State(state);
            owed[entry.Key.Value] = state.Value;
        }
        return owed;
    }

    /// <summary>"because: []" says that there is nothing, which is not the same as saying nothing.</summary>
    private static IReadOnlyList<string>? List(Table table, string key) =>
        table.Has(key) ? [.. Both(table, key).Select(t => t.Value)] : null;

    private static IReadOnlyList<YamlText> Both(Table table, string key) =>
        table.Node(key) is YamlList { Items.Count: 0 } ? [] : table.TextOrList(key);
}
