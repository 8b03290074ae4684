using Throughline.Procedures.Deciding;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Scenarios;

/// <summary>What a scenario expects of the next meeting, and of the ladder for a dispute.</summary>
internal static class SittingComparison
{
    public static void Compare(Plan plan, Scenario scenario, Differences differences)
    {
        if (scenario.Expect.Meeting is { } meeting)
            Meeting(plan, scenario, meeting, differences);
        if (scenario.Expect is { Ladder: not null } or { Rungs: not null } or { Holds: not null })
            Ladder(plan, scenario, differences);
    }

    private static void Meeting(
        Plan plan,
        Scenario scenario,
        IReadOnlyDictionary<string, string> expected,
        Differences differences
    )
    {
        var meeting = plan.Edition.Meetings.FirstOrDefault(m => m.Id == scenario.Meeting);
        if (meeting?.Every is null)
        {
            differences.Add("meeting", scenario.Meeting ?? "one named", "none with a cadence");
            return;
        }
        var sitting = MeetingDates.Next(meeting, scenario.AsOf, plan.WorkingDays);
        foreach (var (key, value) in expected)
            differences.Text($"meeting {key}", value, Said(plan, scenario, meeting, sitting, key));
    }

    private static string? Said(
        Plan plan,
        Scenario scenario,
        Meeting meeting,
        Sitting sitting,
        string key
    ) =>
        key switch
        {
            "on" => Differences.Show(sitting.Day),
            "at" => Differences.Show(sitting.Time),
            "cut-off" =>
                $"{Differences.Show(sitting.CutOffDay)} {Differences.Show(sitting.CutOffTime)}".TrimEnd(),
            "holiday" => sitting.Holiday,
            "late" => meeting.Late is { } late ? Names.Of(Names.Late, late) : null,
            "booked by" => Clocked(MeetingDates.Due(meeting.Booked, sitting, plan.WorkingDays)),
            "circulated by" => Clocked(
                MeetingDates.Due(meeting.Circulated, sitting, plan.WorkingDays)
            ),
            "minutes by" => Clocked(MeetingDates.Due(meeting.Minutes, sitting, plan.WorkingDays)),
            "chair" => meeting.Chair?.Text,
            "attends" => Each(meeting.Attends),
            "may attend" => Each(meeting.MayAttend),
            "settles" => string.Join(", ", meeting.Settles),
            "booked who" => meeting.Booked?.Who.Text,
            "circulated who" => meeting.Circulated?.Who.Text,
            "minutes who" => meeting.Minutes?.Who.Text,
            "minutes tells" => Each(meeting.Minutes?.Tells),
            "first" => MeetingDates.ComesFirst(plan, meeting, scenario.Given, scenario.AsOf) switch
            {
                Truth.True => "yes",
                Truth.False => "no",
                Truth.Unknown => "cannot tell",
            },
            _ => null,
        };

    /// <summary>Everybody who comes, by commas.</summary>
    private static string? Each(Who? who) =>
        who is Who.All all ? string.Join(", ", all.People.Select(p => p.Text)) : who?.Text;

    private static string? Clocked((DateOnly Day, TimeOnly? Time)? due) =>
        due is { } by ? $"{Differences.Show(by.Day)} {Differences.Show(by.Time)}".TrimEnd() : null;

    private static void Ladder(Plan plan, Scenario scenario, Differences differences)
    {
        var expect = scenario.Expect;
        var ladder = scenario.Dispute is { } about
            ? Ladders.For(plan, scenario.Given, scenario.AsOf, about)
            : null;
        if (expect.Ladder is { } id)
            differences.Text(
                "ladder",
                id,
                ladder is null ? null : string.Join(" and ", ladder.Rivals.Prepend(ladder.Id))
            );
        if (expect.Rungs is { } rungs)
            differences.Text(
                "rungs",
                string.Join(", ", rungs),
                string.Join(", ", ladder?.Rungs.Select(r => r.Who.Text) ?? [])
            );
        if (expect.Holds is { } holds)
            differences.Text("holds", holds, ladder?.Meanwhile?.Text ?? "sender");
    }
}
