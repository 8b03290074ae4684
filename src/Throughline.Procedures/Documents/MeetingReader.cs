using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Procedures.Documents.Grammar;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

internal sealed partial class MeetingReader(Phrases phrases, Problems problems)
{
    public Meeting? Read(YamlNode? node)
    {
        if (
            Table.Of(node, Blocks.Meeting, problems) is not { } table
            || RuleHead.Of(table) is not { } head
        )
            return null;
        var before = problems.Count;
        var meeting = new Meeting(
            head.Id,
            head.Clauses,
            head.Readings,
            table.Text("name") ?? "",
            CadenceOf(table),
            CutOff(table),
            table.Choice("late", Names.Late),
            phrases.Who(table.Node("chair"), "chair"),
            phrases.Who(table.Node("attends"), "attends"),
            [.. table.TextOrList("brings").Select(t => t.Value)],
            [.. table.TextOrList("list shows").Select(t => t.Value)],
            table.Has("first") ? phrases.Tests(table.Node("first"), "first") : null,
            [
                .. table
                    .TextOrList("settles")
                    .Select(t =>
                        Table.WordOf(t, "thing a meeting settles", Names.Settles, problems)
                    )
                    .OfType<string>(),
            ],
            [.. table.TextOrList("weighs").Select(t => t.Value)],
            MinutesOf(table.Node("minutes")),
            table.Text("on a bank holiday"),
            table.Place,
            table.Written
        )
        {
            Booked = TaskOf(table.Node("booked")),
            Circulated = TaskOf(table.Node("circulated")),
            MayAttend = phrases.Who(table.Node("may attend"), "may attend"),
            MayDiscuss = [.. table.TextOrList("may discuss").Select(t => t.Value)],
        };
        if (meeting.Late is not null && meeting.CutOff is null)
            problems.Add(table.PlaceOf("late"), "nothing can be late without a 'cut-off'");
        return problems.Count == before ? meeting : null;
    }

    private Cadence? CadenceOf(Table table)
    {
        if (table.Scalar("every") is not { } text)
            return null;
        var match = Every().Match(text.Value);
        if (!match.Success)
        {
            problems.Add(
                text.Place,
                $"'{text.Value}' does not say how often; say a weekday, perhaps 'at 09:00', or 'second' weekday 'from' a day.{Nearest.Hint(text.Value, Names.Weekdays.Keys)}"
            );
            return null;
        }
        var weeks = match.Groups["nth"].Value switch
        {
            "second " => 2,
            "third " => 3,
            "fourth " => 4,
            _ => 1,
        };
        var from = match.Groups["from"].Success
            ? Table.DayOf(text with { Value = match.Groups["from"].Value }, problems)
            : null;
        if (weeks > 1 && from is null)
            problems.Add(text.Place, "say from which day the weeks are counted: 'from 2026-01-06'");
        var day = Names.Weekdays[match.Groups["day"].Value];
        if (from is { } start && start.DayOfWeek != day)
            problems.Add(
                text.Place,
                $"{match.Groups["from"].Value} is a {start.DayOfWeek}, not a {day}"
            );
        TimeOnly? time = null;
        if (match.Groups["time"].Success)
        {
            if (
                TimeOnly.TryParseExact(
                    match.Groups["time"].Value,
                    "HH:mm",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var at
                )
            )
                time = at;
            else
                problems.Add(text.Place, $"'{match.Groups["time"].Value}' is no time of day");
        }
        return new(text.Place, text.Value, weeks, day, time, from);
    }

    private Length? CutOff(Table table)
    {
        if (table.Scalar("cut-off") is not { } text)
            return null;
        if (text.Value.EndsWith(" before", StringComparison.Ordinal))
            return phrases.Length(text with { Value = text.Value[..^" before".Length] });
        problems.Add(text.Place, $"'{text.Value}' is no cut-off; say N UNIT before");
        return null;
    }

    private Minutes? MinutesOf(YamlNode? node)
    {
        if (node is null || Table.Of(node, Blocks.Minutes, problems) is not { } table)
            return null;
        Length? within = null;
        Clock? due = null;
        if (table.Scalar("due") is { } text)
        {
            if (Within().Match(text.Value) is { Success: true } match)
                within = phrases.Length(text with { Value = match.Groups["length"].Value });
            else
                due = phrases.Clock(text, "due");
        }
        var who = phrases.Who(table.Node("who"), "who");
        var tells = phrases.Who(table.Node("tells"), "tells");
        return who is null
            ? null
            : new(node.Place, node.Written, who, due, within, tells, table.Text("how"))
            {
                With = [.. table.TextOrList("with").Select(t => t.Value)],
                LeavesOut = [.. table.TextOrList("leaves out").Select(t => t.Value)],
            };
    }

    private MeetingTask? TaskOf(YamlNode? node)
    {
        if (node is null || Table.Of(node, Blocks.MeetingTask, problems) is not { } table)
            return null;
        Length? before = null;
        if (table.Scalar("due") is { } text)
        {
            var length = text.Value.StartsWith("at least ", StringComparison.Ordinal)
                ? text.Value["at least ".Length..]
                : text.Value;
            if (length.EndsWith(" before", StringComparison.Ordinal))
                before = phrases.Length(text with { Value = length[..^" before".Length] });
            else
                problems.Add(
                    text.Place,
                    $"'{text.Value}' is not ahead of the meeting; say N UNIT before"
                );
        }
        var who = phrases.Who(table.Node("who"), "who");
        var tells = phrases.Who(table.Node("tells"), "tells");
        return who is null
            ? null
            : new(node.Place, node.Written, who, before, tells, table.Text("how"));
    }

    [GeneratedRegex(
        "^(?<nth>second |third |fourth )?(?<day>Monday|Tuesday|Wednesday|Thursday|Friday)( at (?<time>[0-9]{2}:[0-9]{2}))?( from (?<from>[0-9-]+))?$",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex Every();

    [GeneratedRegex(
        "^within (?<length>[0-9]+ [a-z ]+) after$",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex Within();
}
