using System.Globalization;
using Throughline.Casework.Extracts;
using Throughline.Casework.Facts;
using Throughline.Exchange.AnnexA;
using Throughline.Procedures.Rules;

namespace Throughline.Exchange.Statements;

/// <summary>The vocabulary's words, list by list: what each row states, and from which day.</summary>
internal static class StatementsOf
{
    private static readonly string[] OfCare =
    [
        "looked after since",
        "legal status",
        "permanence plan",
    ];

    public static (IReadOnlyList<Said> Says, IReadOnlyList<string> NoLonger) Child(
        ChildRows rows,
        DateOnly? closed
    )
    {
        var says = new List<Said>();
        var noLonger = new List<string>();
        Referrals(rows, says);
        Assessments(rows, says, noLonger);
        Enquiries(rows, says);
        Case(rows, closed, says);
        Past(rows, closed, says, noLonger);
        Plan(rows, closed, says);
        Care(rows, says, noLonger);
        return (says, noLonger);
    }

    private static void Referrals(ChildRows rows, List<Said> says)
    {
        foreach (var row in rows.Referrals)
        {
            var day = row.Day("referral")!.Value;
            says.Add(new Said("referral", null, StatementKind.Happened, day, Sources.List(3)));
            if (row.YesNo("no further action") is true)
                says.Add(
                    Event(
                        "decision on referral",
                        StatementKind.Happened,
                        day,
                        row,
                        ("outcome", "closed")
                    )
                );
        }
    }

    private static void Assessments(ChildRows rows, List<Said> says, List<string> noLonger)
    {
        foreach (var row in rows.Assessments)
        {
            says.Add(
                new Said(
                    "assessment",
                    "started",
                    StatementKind.Done,
                    row.Day("assessment started")!.Value,
                    Sources.List(4)
                )
            );
            if (row.Day("assessment authorised") is { } authorised)
                says.Add(
                    new Said(
                        "assessment",
                        "authorised",
                        StatementKind.Done,
                        authorised,
                        Sources.List(4)
                    )
                );
        }
        // That an assessment found no need of social work does not say whether early help is wanted.
        if (
            rows.Assessments.LastOrDefault(r => r.Day("assessment authorised") is not null)
            is not { } last
        )
            return;
        if (last.YesNo("support needed") is true)
            says.Add(
                new Said(
                    "help still needed",
                    "social work",
                    StatementKind.Fact,
                    last.Day("assessment authorised")!.Value,
                    Sources.List(4)
                )
            );
        else
            noLonger.Add("help still needed");
    }

    private static void Enquiries(ChildRows rows, List<Said> says)
    {
        foreach (var row in rows.Enquiries)
        {
            if (row.Day("strategy discussion") is { } discussed)
                says.Add(
                    Event(
                        "strategy discussion",
                        StatementKind.Held,
                        discussed,
                        row,
                        ("outcome", "section 47 enquiry")
                    )
                );
            if (row.Day("conference") is { } day)
                says.Add(Conference(day, row));
        }
        if (rows.Enquiries is not [.., var latest])
            return;
        if (latest.YesNo("conference unnecessary") is true || latest.YesNo("plan made") is not null)
        {
            var closed =
                latest.Day("conference") is { } held && held <= rows.AsOf ? held : (DateOnly?)null;
            says.Add(Fact("section 47 enquiry", "closed", closed ?? rows.AsOf, 5, closed is null));
        }
        else if (latest.Day("strategy discussion") is { } since)
            says.Add(Fact("section 47 enquiry", "open", since, 5));
    }

    /// <summary>A conference without an outcome is known only to have been in the diary, whichever side of today its day lies.</summary>
    private static Said Conference(DateOnly day, KeptRow row) =>
        row.YesNo("plan made") is { } made
            ? Event(
                "initial child protection conference",
                StatementKind.Held,
                day,
                row,
                ("outcome", made ? "plan made" : "no plan")
            )
            : new Said(
                "initial child protection conference",
                null,
                StatementKind.Planned,
                day,
                Sources.List(5)
            );

    private static void Case(ChildRows rows, DateOnly? closed, List<Said> says)
    {
        if (rows.Listed is not { } row)
            return;
        if (closed is { } day)
        {
            says.Add(Fact("case", "closed", day, 6));
            says.Add(Fact("social work last ended", Written(day), day, 6));
            says.Add(new Said("closure", null, StatementKind.Happened, day, Sources.List(6)));
        }
        else
            says.Add(Fact("case", "open", Began(row) ?? rows.AsOf, row.List, Began(row) is null));

        static DateOnly? Began(KeptRow row) => row.Day("need started") ?? row.Day("referral");
    }

    /// <summary>
    /// List 6 keeps an episode for six months after it was closed. Where the list was read whole and shows none, no
    /// team closed the case in those months.
    /// </summary>
    private static void Past(
        ChildRows rows,
        DateOnly? closed,
        List<Said> says,
        List<string> noLonger
    )
    {
        if (closed is not null)
            noLonger.Add("closing team");
        else if (rows.Speaks(6) && (rows.Need ?? rows.AtFrontDoor) is not null)
            says.Add(Fact("closing team", TeamSet.NoTeam, rows.AsOf.AddMonths(-6), 6, true));
    }

    private static void Plan(ChildRows rows, DateOnly? closed, List<Said> says)
    {
        if (rows.Plan?.Day("plan ended") is { } ended)
            says.Add(Fact("previous plan", "child protection", ended, 7));
        if (
            rows.Plan?.Day("latest review conference") is { } review
            && review >= rows.Plan.Day("plan started")
        )
            says.Add(
                new Said(
                    "review child protection conference",
                    null,
                    review > rows.AsOf ? StatementKind.Planned : StatementKind.Held,
                    review,
                    Sources.List(7)
                )
            );
        if (rows.AtFrontDoor is not null && rows.Speaks(7))
            says.Add(Fact("plan", "none", rows.AsOf, 6, true));
        if (rows.PlanOpenSince is { } since)
            says.Add(Fact("plan", "child protection", since, 7));
        else if (rows.Need?.Text("status") is { } status && Current(rows, status) is { } plan)
            says.Add(
                Fact(
                    "plan",
                    plan,
                    closed ?? rows.Plan?.Day("plan ended") ?? rows.AsOf,
                    6,
                    closed is null && rows.Plan?.Day("plan ended") is null
                )
            );
    }

    /// <summary>Case Status names the highest status only: a looked-after child's plan is read from list 7, if that was read whole.</summary>
    private static string? Current(ChildRows rows, string status) =>
        status switch
        {
            "child protection" => rows.Spoilt.Contains(7) ? null : "child protection",
            "child in need" => "child in need",
            "looked after" => rows.Speaks(7) ? "none" : null,
            _ => rows.Spoilt.Contains(7) ? null : "none",
        };

    private static void Care(ChildRows rows, List<Said> says, List<string> noLonger)
    {
        foreach (
            var day in new[] { rows.Plan, rows.Care }
                .Select(r => (r?.List, Day: r?.Day("latest visit")))
                .Where(v => v.Day is not null)
                .DistinctBy(v => v.Day)
        )
            says.Add(
                new Said(
                    "statutory visit",
                    null,
                    StatementKind.Happened,
                    day.Day!.Value,
                    Sources.List(day.List!.Value)
                )
            );
        if (rows.Care is not { } care)
        {
            if (
                rows.Listed is not null
                && rows.Speaks(8)
                && rows.Need?.Text("status") != "looked after"
            )
                says.Add(Fact("looked after", "no", rows.AsOf, 8, true));
            return;
        }
        var started = care.Day("care started")!.Value;
        if (care.Day("latest review") is { } review)
            says.Add(
                new Said(
                    "looked-after review",
                    null,
                    review > rows.AsOf ? StatementKind.Planned : StatementKind.Held,
                    review,
                    Sources.List(8)
                )
            );
        if (care.Day("placement started") is { } placed && care.Text("placement area") is { } area)
            says.Add(Event("placement", StatementKind.Happened, placed, care, ("area", area)));
        if (care.Day("care ceased") is { } ceased)
        {
            says.Add(Fact("looked after", "no", ceased, 8));
            noLonger.AddRange(OfCare);
            return;
        }
        says.Add(Fact("looked after", "yes", started, 8));
        says.Add(Fact("looked after since", Written(started), started, 8));
        if (care.Text("legal status") is { } legal)
            says.Add(Fact("legal status", legal, care.Day("legal status since") ?? started, 8));
        if (care.Text("permanence plan") is { } permanence)
            says.Add(Fact("permanence plan", permanence, rows.AsOf, 8, true));
    }

    private static Said Fact(
        string word,
        string value,
        DateOnly day,
        int list,
        bool extracts = false
    ) => new(word, value, StatementKind.Fact, day, Sources.List(list), extracts);

    private static Said Event(
        string word,
        StatementKind kind,
        DateOnly day,
        KeptRow row,
        params (string Name, string Value)[] attributes
    ) =>
        new(word, null, kind, day, Sources.List(row.List))
        {
            Attributes = attributes.ToDictionary(a => a.Name, a => a.Value),
            In = new(row.Sheet, row.Row),
        };

    private static string Written(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
