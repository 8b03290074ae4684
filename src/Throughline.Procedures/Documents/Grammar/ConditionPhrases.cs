using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents.Grammar;

internal sealed partial class Phrases
{
    private static readonly IReadOnlyDictionary<string, Comparison> Comparisons = new Dictionary<
        string,
        Comparison
    >
    {
        ["at least"] = Comparison.AtLeast,
        ["at most"] = Comparison.AtMost,
        ["over"] = Comparison.Over,
        ["under"] = Comparison.Under,
    };

    private static readonly IReadOnlyDictionary<string, Ago> Agos = new Dictionary<string, Ago>
    {
        ["more than"] = Ago.MoreThan,
        ["at least"] = Ago.AtLeast,
        ["less than"] = Ago.LessThan,
    };

    private static readonly IReadOnlyDictionary<string, DateOrder> Orders = new Dictionary<
        string,
        DateOrder
    >
    {
        ["on or before "] = DateOrder.OnOrBefore,
        ["on or after "] = DateOrder.OnOrAfter,
        ["before "] = DateOrder.Before,
        ["after "] = DateOrder.After,
    };

    private Condition? Condition(FactWord fact, YamlText value)
    {
        switch (value.Value)
        {
            case "known":
                return new Condition.Known(value.Place, value.Value, false);
            case "not known":
                return new Condition.Known(value.Place, value.Value, true);
            case "not judged" when fact.IsJudgement:
                return new Condition.NotJudged(value.Place, value.Value);
        }
        return fact.Type switch
        {
            FactType.YesNo => YesNo(fact, value),
            FactType.Choice => Choice(fact.Name, fact.Values, value),
            FactType.Team => InTeams(value),
            FactType.Date => OfDate(value),
            FactType.Age or FactType.Number => OfNumber(fact, value),
        };
    }

    private Condition? AttributeCondition(AttributeWord attribute, YamlText value)
    {
        if (value.Value is "known" or "not known")
            return new Condition.Known(value.Place, value.Value, value.Value == "not known");
        return attribute.Type switch
        {
            AttributeType.Choice => Choice(attribute.Name, attribute.Values, value),
            AttributeType.Team => InTeams(value),
            AttributeType.Date => OfDate(value),
            AttributeType.People => Attended(value),
        };
    }

    private Condition? YesNo(FactWord fact, YamlText value)
    {
        var word = Table.WordOf(value, $"answer to '{fact.Name}'", ["yes", "no"], problems);
        return word is null ? null : new Condition.OneOf(value.Place, value.Value, [word], false);
    }

    private Condition? Choice(string name, IReadOnlyList<string> known, YamlText value)
    {
        var not = Cut(value.Value, "not ", out var rest);
        var words = Alternatives(rest)
            .Select(w =>
                Table.WordOf(value with { Value = w }, $"value of '{name}'", known, problems)
            )
            .ToArray();
        return words.Any(w => w is null)
            ? null
            : new Condition.OneOf(value.Place, value.Value, words!, not);
    }

    private Condition? InTeams(YamlText value)
    {
        var not = Cut(value.Value, "not ", out var rest);
        return Teams(value with { Value = rest }, "team") is { } teams
            ? new Condition.InTeams(value.Place, value.Value, teams, not)
            : null;
    }

    private Condition? Attended(YamlText value)
    {
        var not = Cut(value.Value, "not ", out var rest);
        var people = Alternatives(rest).Select(p => People(p, value.Place)).ToArray();
        return people.Any(p => p is null)
            ? null
            : new Condition.People(value.Place, value.Value, people!, not);
    }

    private Condition? OfDate(YamlText value)
    {
        var text = value.Value;
        var ago = AgoPattern().Match(text);
        if (ago.Success && LengthOf(ago.Groups["length"].Value) is { } since)
            return new Condition.SinceToday(
                value.Place,
                text,
                Agos[ago.Groups["sense"].Value],
                since
            );
        var window = WindowPattern().Match(text);
        if (window.Success)
        {
            var length = LengthOrSay(window.Groups["length"].Value, value.Place);
            var point = PointOf(window.Groups["point"].Value, value.Place);
            var side = window.Groups["side"].Value == "before" ? Side.Before : Side.After;
            return length is null || point is null
                ? null
                : new Condition.Window(value.Place, text, length.Value, side, point);
        }
        foreach (var (word, order) in Orders)
        {
            if (Cut(text, word, out var point))
            {
                return PointOf(point, value.Place) is { } p
                    ? new Condition.Order(value.Place, text, order, p)
                    : null;
            }
        }
        problems.Add(
            value.Place,
            $"'{text}' tests no date; say within N UNIT before or after POINT, before, on or before, after, or on or after POINT, more than, at least or less than N UNIT ago, known or not known"
        );
        return null;
    }

    private Condition? OfNumber(FactWord fact, YamlText value)
    {
        var match = NumberPattern().Match(value.Value);
        if (match.Success && (!match.Groups["y"].Success || fact.Type == FactType.Age))
        {
            var months = match.Groups["m"].Success ? Int(match.Groups["m"]) : 0;
            var sense = Comparisons[match.Groups["sense"].Value];
            var count = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
            return new Condition.Number(value.Place, value.Value, sense, count, months);
        }
        problems.Add(
            value.Place,
            $"'{value.Value}' tests no {(fact.Type == FactType.Age ? "age" : "number")}; say at least, at most, over or under N, known or not known"
        );
        return null;
    }

    [GeneratedRegex(
        "^(?<sense>more than|at least|less than) (?<length>.+) ago$",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex AgoPattern();

    [GeneratedRegex(
        "^within (?<length>[0-9]+ .+?) (?<side>before|after) (?<point>.+)$",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex WindowPattern();

    [GeneratedRegex(
        "^(?<sense>at least|at most|over|under) (?<n>[0-9]{1,4})(?<y> years?( (?<m>[0-9]{1,2}) months?)?)?$",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex NumberPattern();
}
