using Throughline.Independent.Tests.Reading;
using Throughline.Procedures.Deciding;

namespace Throughline.Independent.Tests.Councils;

internal sealed partial class Wokingham
{
    private static readonly string[] Plans =
    [
        "none",
        "child in need",
        "child protection",
        "early help",
    ];
    private static readonly string[] Teams = ["Brambles", "Conifers", "CWD", Assessment, "Here4U"];

    public IReadOnlyDictionary<string, Func<CaseFacts, IEnumerable<string>>> Unknowns { get; } =
        new Dictionary<string, Func<CaseFacts, IEnumerable<string>>>
        {
            ["plan"] = _ => Plans,
            ["looked after"] = _ => ["yes", "no"],
            ["permanence plan"] = _ => ["return to family", "adoption", "long-term fostering"],
            ["social work last ended"] = child =>
                child
                    .Events.Where(e => e.What == "referral")
                    .SelectMany(e => new[] { e.On ?? e.Planned!.Value })
                    .SelectMany(d => new[] { d.AddYears(-5).Text(), d.AddDays(-20).Text() })
                    .DefaultIfEmpty("2020-01-01"),
            ["closing team"] = _ => Teams,
            ["siblings' team"] = _ => Teams,
            ["case"] = _ => ["open", "closed"],
            ["same household"] = _ => ["yes", "no"],
        };

    public IReadOnlySet<string> Awaited { get; } = new HashSet<string> { "decision on referral" };

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
            [("initial child protection conference", "attended by")] =
            [
                "receiving worker",
                "sending worker",
            ],
            [("transfer-in conference", "outcome")] = ["plan made", "no plan"],
            [("notice from another authority", "plan")] = ["child in need", "child protection"],
        };

    public CaseFacts Draw(Draw draw)
    {
        var team = draw.Of(
            "MASH",
            "MASH",
            "MASH",
            "MASH",
            Assessment,
            Assessment,
            Assessment,
            Assessment,
            "Brambles",
            "Conifers",
            "CWD",
            "no team",
            draw.Of("Here4U", "IEHS", "Compass", "another authority")
        );
        draw.Set("team", team);
        var referral = draw.Near(draw.Of(3, 60, 120), 0);
        if (team == "no team" && draw.Chance(20))
            return draw.Child;
        draw.Held("referral", referral);
        if (draw.Chance(15))
            draw.Held("referral", referral.AddDays(-draw.Between(1, 400)));
        if (team is "MASH" or "no team")
            FrontDoor(draw, referral);
        else
            Held(draw, team);
        return draw.Child;
    }

    private static void FrontDoor(Draw draw, DateOnly referral)
    {
        if (draw.Chance(70))
            draw.Event(
                "decision on referral",
                referral.AddDays(draw.Between(-3, 2)),
                (
                    "outcome",
                    draw.Chance(3)
                        ? null
                        : draw.Of(
                            "assessment",
                            "assessment",
                            "assessment",
                            "assessment",
                            "assessment",
                            "signposted",
                            "early help",
                            "closed"
                        )
                )
            );
        if (draw.Chance(55))
        {
            draw.Set(
                "social work last ended",
                draw.Chance(60)
                    ? draw.Edge(referral.AddMonths(-3))
                    : referral.AddDays(draw.Between(-200, 1))
            );
            draw.Pick("closing team", 8, [.. LongTerm, .. Teams]);
        }
        if (draw.Chance(45))
        {
            draw.Set("born", "no");
            draw.Set(
                "expected date of birth",
                draw.Edge(draw.Today.AddDays(7 * (40 - draw.Of(6, 12, 12, 20))))
            );
        }
        for (var n = draw.Of(0, 1, 1, 2); n > 0; n--)
            draw.Sibling(
                ("case", draw.Of("open", "open", "open", "closed", null)),
                ("same household", draw.Of("yes", "yes", "yes", "no", null))
            );
        draw.Pick("siblings' team", 10, Teams);
    }

    private static void Held(Draw draw, string team)
    {
        draw.Set("arrival", draw.Near(150, 0));
        draw.Pick("allocated worker is", 30, "in post", "in post", "leaving", "away");
        draw.Pick("help still needed", 30, "social work", "social work", "early help", "none");
        if (draw.Pick("looked after", 6, "yes", "no", "no") == "yes")
            draw.Set("looked after since", draw.Near(60, 0));
        draw.Pick("legal status", 30, "none", "section 20", "care order", "interim care order");
        draw.Pick(
            "permanence plan",
            30,
            "return to family",
            "adoption",
            "long-term fostering",
            "long-term residential",
            "kinship care"
        );
        draw.Pick("permanence is to stay looked after", 60, "yes", "no");
        draw.Pick("looked after until independence", 60, "yes", "no");
        if (team == "another authority")
        {
            if (draw.Chance(80))
                draw.Held(
                    "notice from another authority",
                    draw.Near(40, 0),
                    ("plan", draw.Of("none", "child protection", "child protection", null))
                );
            if (draw.Chance(60))
                draw.Event("transfer-in conference", draw.Near(15, 15));
        }
        if (team != Assessment)
        {
            draw.Pick("plan", 10, Plans);
            return;
        }
        var outcome = draw.Of("plan made", "no plan", null);
        if (draw.Chance(45))
        {
            draw.Event(
                "initial child protection conference",
                draw.Near(20, 12),
                ("outcome", outcome),
                (
                    "attended by",
                    draw.Of(
                        null,
                        "receiving worker",
                        "receiving manager",
                        "sending worker",
                        "receiving worker, receiving manager"
                    )
                )
            );
            draw.Pick(
                "plan",
                10,
                outcome == "plan made" ? ["child protection"] : ["none", "child in need"]
            );
        }
        else
            draw.Pick("plan", 10, Plans);
        if (draw.Chance(12))
            draw.Held(
                "notice from another authority",
                draw.Near(20, 0),
                (
                    "plan",
                    draw.Of("none", "child in need", "child protection", "child protection", null)
                )
            );
        if (draw.Chance(12))
            draw.Event(
                "transfer-in conference",
                draw.Near(15, 15),
                ("outcome", draw.Of("plan made", "no plan", null))
            );
        if (draw.Chance(50))
            draw.Event(
                "child in need meeting",
                draw.Near(20, 20),
                (
                    "attended by",
                    draw.Of(null, "receiving worker", "sending worker, receiving worker")
                )
            );
        if (draw.Chance(60))
            draw.Event(
                "placement planning meeting",
                draw.Near(12, 12),
                ("attended by", draw.Of(null, "receiving worker", "sending worker"))
            );
        if (draw.Chance(30))
            draw.Event("joint visit", draw.Near(12, 12));
        if (draw.Chance(30))
            draw.Event("core group", draw.Near(12, 12));
    }
}
