using Throughline.Independent.Tests.Reading;
using Throughline.Procedures.Deciding;

namespace Throughline.Independent.Tests.Councils;

internal sealed partial class Gateshead
{
    private static readonly string[] Holders =
    [
        Intervention,
        CarePlanning,
        Edge,
        Schools,
        Disabilities,
    ];
    private static readonly string[] Plans =
    [
        "none",
        "child in need",
        "child protection",
        "early help",
    ];

    public IReadOnlyDictionary<string, Func<CaseFacts, IEnumerable<string>>> Unknowns { get; } =
        new Dictionary<string, Func<CaseFacts, IEnumerable<string>>>
        {
            ["plan"] = _ => Plans,
            ["looked after"] = _ => ["yes", "no"],
            ["legal status"] = _ =>
                [
                    "none",
                    "section 20",
                    "care order",
                    "supervision order",
                    "family assistance order",
                ],
            ["permanence plan"] = _ => ["return to family", "long-term fostering"],
            ["date of birth"] = _ => ["2010-01-01", "2024-01-01"],
            ["social work last ended"] = child =>
                child
                    .Events.Where(e => e.What is "referral" or "step-up request")
                    .SelectMany(e =>
                        new[] { e.On!.Value.AddYears(-5).Text(), e.On.Value.AddDays(-20).Text() }
                    )
                    .DefaultIfEmpty("2020-01-01"),
            ["closing team"] = _ => Holders,
        };

    public IReadOnlySet<string> Awaited { get; } =
        new HashSet<string>
        {
            "initial child protection conference",
            "decision on referral",
            "legal gateway meeting",
        };

    public IReadOnlyDictionary<(string Event, string Attribute), string[]> Outcomes { get; } =
        new Dictionary<(string, string), string[]>
        {
            [("decision on referral", "outcome")] =
            [
                "assessment",
                "signposted",
                "early help",
                "closed",
            ],
            [("initial child protection conference", "outcome")] = ["plan made", "no plan"],
            [("legal gateway meeting", "outcome")] = ["proceedings", "proceedings not needed"],
            [("notice from another authority", "plan")] =
            [
                "none",
                "child in need",
                "child protection",
            ],
            [("move of address", "kind")] = ["temporary", "permanent"],
            [("move of address", "area")] = ["ours", "another authority"],
        };

    public CaseFacts Draw(Draw draw)
    {
        var team = draw.Of(
            Front,
            Front,
            Front,
            Front,
            Front,
            Front,
            Intervention,
            Intervention,
            CarePlanning,
            CarePlanning,
            Edge,
            Schools,
            Disabilities,
            EarlyHelp,
            NoTeam,
            NoTeam,
            draw.Of("another authority", InCare, "another authority")
        );
        draw.Set("team", team);
        if (draw.Chance(3))
            draw.Set("born", "no");
        else if (!draw.Chance(5))
            draw.Set(
                "date of birth",
                draw.Chance(60) ? draw.Edge(draw.Today.AddYears(-11)) : draw.Near(6000, 0)
            );
        var referral = draw.Near(draw.Of(5, 60, 120), 0);
        if (team is not (NoTeam or EarlyHelp) || draw.Chance(60))
            draw.Held("referral", referral);
        switch (team)
        {
            case Front or NoTeam:
                Coming(draw, referral);
                break;
            case EarlyHelp:
                Closed(draw, referral);
                if (draw.Chance(75))
                    draw.Held("step-up request", draw.Chance(70) ? referral : draw.Near(30, 0));
                draw.Pick(
                    "help still needed",
                    25,
                    "social work",
                    "social work",
                    "early help",
                    "none"
                );
                break;
            case "another authority":
                if (draw.Chance(85))
                    draw.Held(
                        "notice from another authority",
                        draw.Near(30, 0),
                        ("plan", draw.Of("none", "child in need", "child protection", null))
                    );
                break;
            default:
                Held(draw, team);
                break;
        }
        return draw.Child;
    }

    private static void Coming(Draw draw, DateOnly referral)
    {
        if (!draw.Chance(40))
            Closed(draw, referral);
        if (draw["team"] == NoTeam)
        {
            if (draw.Chance(35))
            {
                draw.Set("court report directed", draw.Of("section 7", "section 37"));
                draw.Set("case", "closed");
                draw.Pick("real link with closing team", 25, "yes", "no");
            }
            return;
        }
        if (draw.Chance(75))
            draw.Event(
                "decision on referral",
                referral.AddDays(draw.Between(0, 3)),
                (
                    "outcome",
                    draw.Of(
                        "assessment",
                        "assessment",
                        "assessment",
                        "early help",
                        "early help",
                        "signposted",
                        "closed",
                        null
                    )
                )
            );
        draw.Pick("meets disability team criteria", 75, "yes", "no");
        draw.Pick("attends a linked school", 65, "yes", "no", "no");
        draw.Pick("privately fostered", 70, "yes", "no");
        draw.Pick(
            "risk of entering care",
            60,
            "imminent",
            "imminent",
            "high from family dynamics",
            "neither"
        );
        if (draw.Chance(25))
            draw.Sibling(("attends a linked school", draw.Of("yes", "no", null)));
    }

    private static void Closed(Draw draw, DateOnly referral)
    {
        if (!draw.Chance(10))
            draw.Set(
                "social work last ended",
                draw.Chance(60)
                    ? draw.Edge(referral.AddMonths(-3))
                    : referral.AddDays(draw.Between(-200, 1))
            );
        draw.Pick("closing team", 8, [CarePlanning, CarePlanning, .. Holders]);
    }

    private static void Held(Draw draw, string team)
    {
        draw.Set("arrival", draw.Near(150, 0));
        var outcome = draw.Of("plan made", "no plan", null);
        if (draw.Chance(35))
        {
            draw.Event(
                "initial child protection conference",
                draw.Near(20, 12),
                ("outcome", outcome)
            );
            draw.Pick(
                "plan",
                10,
                outcome == "plan made" ? ["child protection"] : ["none", "child in need"]
            );
        }
        else
            draw.Pick("plan", 6, "none", "child in need", "child in need", "child protection");
        draw.Pick("previous plan", 50, "none", "child protection");
        draw.Pick("help still needed", 50, "social work", "social work", "early help", "none");
        draw.Pick("assessment kind", 40, "full", "short");
        draw.Pick("risk of entering care", 75, "imminent", "high from family dynamics", "neither");
        draw.Pick("meets disability team criteria", 92, "yes", "no");
        draw.Pick("change of worker would do harm", 60, "yes", "no");
        if (draw.Chance(60))
            draw.Held(
                "move of address",
                draw.Near(30, 0),
                ("kind", draw.Of("permanent", "permanent", "temporary", null)),
                ("area", draw.Of("another authority", "another authority", "ours", null))
            );
        if (draw.Chance(10))
            draw.Event("letter before proceedings sent", draw.Near(20, 5));
        if (draw.Pick("looked after", 5, "yes", "yes", "no") != "yes")
        {
            draw.Pick(
                "legal status",
                10,
                "none",
                "none",
                "none",
                "supervision order",
                "family assistance order"
            );
            return;
        }
        var since = draw.Near(200, 0);
        draw.Set("looked after since", since);
        draw.Pick(
            "legal status",
            5,
            "section 20",
            "section 20",
            "care order",
            "interim care order"
        );
        draw.Pick(
            "permanence plan",
            8,
            "long-term fostering",
            "long-term fostering",
            "return to family",
            "adoption"
        );
        draw.Pick(
            "return home",
            25,
            "no plan to return",
            "realistic",
            "realistic",
            "imminent and agreed"
        );
        if (draw.Chance(80))
            draw.Event("looked-after review", since.AddDays(draw.Between(5, 40)));
        if (draw.Chance(45))
            draw.Event("looked-after review", since.AddDays(draw.Between(60, 130)));
        if (draw.Chance(45))
            draw.Event(
                "legal gateway meeting",
                draw.Edge(since.AddDays(draw.Between(5, 60))),
                (
                    "outcome",
                    draw.Of(
                        "proceedings",
                        "letter before proceedings",
                        "proceedings not needed",
                        "proceedings not needed",
                        null
                    )
                )
            );
        if (draw.Chance(35))
        {
            var issued = draw.Near(150, 0);
            draw.Held("care proceedings issued", issued);
            if (draw.Chance(60))
                draw.Event("care proceedings concluded", issued.AddDays(draw.Between(20, 160)));
        }
    }
}
