using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents.Grammar;

internal sealed partial class Phrases
{
    /// <summary>A moment: an event, a document's state, a date, a step, an age, or several of these joined.</summary>
    public Point? Point(YamlNode? node, string key)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlTable table:
                return ManyPoints(table, key);
            default:
                return Table.AsText(node, key, problems) is { } text
                    ? PointOf(text.Value, text.Place)
                    : null;
        }
    }

    private Point? ManyPoints(YamlTable node, string key)
    {
        if (node.Entries.Any(e => e.Key.Value is "one of" or "agreed by"))
        {
            if (OneOf(node, "choice of points") is not { } choice)
                return null;
            var options = choice.Items.Select(i => Point(i, key)).ToArray();
            return options.Any(o => o is null)
                ? null
                : new Point.Chosen(
                    node.Place,
                    Deciding.Saying.Words.Or([.. options.Select(o => o!.Text)]),
                    options!,
                    choice.By
                );
        }
        var which = node.Entries.Count == 1 ? node.Entries[0].Key.Value : "";
        if (which is not ("whichever first" or "whichever last"))
        {
            problems.Add(
                node.Place,
                "points are joined by 'whichever first', 'whichever last' or 'one of'"
            );
            return null;
        }
        var points = Table
            .Free(node, key, problems)!
            .Items(which)
            .Select(i => Point(i, key))
            .ToArray();
        var sense = which == "whichever first" ? Which.First : Which.Last;
        return points.Length == 0 || points.Any(p => p is null)
            ? null
            : new Point.Whichever(
                node.Place,
                $"the {(sense == Which.First ? "first" : "last")} of {Deciding.Saying.Words.And([.. points.Select(p => p!.Text)])}",
                sense,
                points!
            );
    }

    private Point? PointOf(string text, Place place)
    {
        switch (text)
        {
            case "transfer":
                return new Point.Transfer(place, text);
            case "agreed day":
                return new Point.AgreedDay(place, text);
            case "declined":
                return new Point.Declined(place, text);
            case "today":
                return new Point.Today(place, text);
        }
        if (Words.Facts.GetValueOrDefault(text) is { Type: FactType.Date } fact)
            return new Point.OfFact(place, text, fact);
        if (AgeOrPregnancy(text, place) is { } reckoned)
            return reckoned;
        if (Cut(text, "missed ", out var missed))
            return Missed(missed, text, place);
        if (Offset(text, place, out var offset))
            return offset;
        if (DocumentAndState(text) is { } paper)
            return new Point.OfDocument(place, text, paper.Document, paper.State);
        if (known.Steps.Contains(text))
            return new Point.OfStep(place, text, text);
        if (known.RuleKinds.GetValueOrDefault(text) == "duty")
            return new Point.OfDuty(place, text, text);
        if (known.Meetings.Contains(text))
            return new Point.OfMeeting(place, text, text);
        return EventAt(text) is { } found ? PointOfEvent(found, text, place) : NoPoint(text, place);
    }

    private Point? PointOfEvent(
        (Ordinal Ordinal, EventWord Word, string Name, string After) found,
        string text,
        Place place
    )
    {
        if (EventRef(found, place) is not { } read)
            return null;
        if (read.After.Length == 0)
            return new Point.OfEvent(place, text, read.Event);
        if (found.Word.Attribute(read.After) is { Type: AttributeType.Date } attribute)
            return new Point.OfAttribute(place, text, read.Event, attribute.Name);
        problems.Add(place, $"'{read.After}' means nothing after {found.Name}");
        return null;
    }

    private static Point? AgeOrPregnancy(string text, Place place)
    {
        var age = AgePattern().Match(text);
        if (age.Success)
        {
            var months = age.Groups["m"].Success ? Int(age.Groups["m"]) : 0;
            return new Point.Age(place, text, Int(age.Groups["y"]), months);
        }
        var weeks = PregnancyPattern().Match(text);
        return weeks.Success ? new Point.Pregnancy(place, text, Int(weeks.Groups["w"])) : null;
    }

    private Point? Missed(string name, string text, Place place)
    {
        if (known.Steps.Contains(name) || known.RuleKinds.GetValueOrDefault(name) == "duty")
            return new Point.Missed(place, text, name);
        problems.Add(
            place,
            $"'{name}' is no step and no duty that could be missed.{Nearest.Hint(name, known.Steps.Concat(known.RulesOf("duty")))}"
        );
        return null;
    }

    private bool Offset(string text, Place place, out Point? point)
    {
        var match = OffsetPattern().Match(text);
        point = null;
        if (!match.Success || LengthOf(match.Groups["length"].Value) is not { } length)
            return false;
        var side = match.Groups["side"].Value == "before" ? Side.Before : Side.After;
        if (PointOf(match.Groups["point"].Value, place) is { } from)
            point = new Point.Offset(place, text, length, side, from);
        return true;
    }

    private (string Document, DocumentState State)? DocumentAndState(string text)
    {
        foreach (var (written, state) in Names.DocumentStates)
        {
            if (CutEnd(text, " " + written, out var name) && Words.Documents.ContainsKey(name))
                return (name, state);
        }
        return null;
    }

    private Point? NoPoint(string text, Place place)
    {
        var near = Words
            .Events.Values.SelectMany(e =>
                e.Repeats ? Names.Ordinals.Keys.Select(o => $"{o} {e.Name}") : [e.Name]
            )
            .Concat(
                Words.Documents.Keys.SelectMany(d =>
                    Names.DocumentStates.Keys.Select(s => $"{d} {s}")
                )
            )
            .Concat(Words.Facts.Values.Where(f => f.Type == FactType.Date).Select(f => f.Name))
            .Concat(known.Steps)
            .Concat(known.RulesOf("duty"))
            .Concat(known.Meetings)
            .Concat(["transfer", "agreed day", "declined", "today"]);
        problems.Add(place, $"'{text}' is no point in time.{Nearest.Hint(text, near)}");
        return null;
    }

    private static int Int(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^age (?<y>[0-9]{1,2}) years?( (?<m>[0-9]{1,2}) months?)?$",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex AgePattern();

    [GeneratedRegex(
        "^(?<w>[0-9]{1,2}) weeks of pregnancy$",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex PregnancyPattern();

    [GeneratedRegex(
        "^(?<length>[0-9]+ [a-z]+( [a-z]+)?) (?<side>before|after) (?<point>.+)$",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex OffsetPattern();
}
