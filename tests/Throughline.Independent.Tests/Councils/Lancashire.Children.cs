using Throughline.Independent.Tests.Reading;
using Throughline.Procedures.Deciding;

namespace Throughline.Independent.Tests.Councils;

internal sealed partial class Lancashire
{
    private static readonly string[] Teams = [Assessment, Court, InCare, "Leaving Care"];
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
            ["legal status"] = _ => ["none", "section 20", "care order"],
            ["looked after since"] = _ => ["2020-01-01", "2030-01-01"],
            ["permanence plan"] = _ => ["return to family", "adoption", "kinship care"],
            ["expected date of birth"] = _ => ["2025-01-01", "2029-01-01"],
            ["date of birth"] = _ => ["2005-01-01", "2011-07-01", "2024-01-01"],
            ["social work last ended"] = child =>
                child
                    .Events.Where(e => e.What == "referral")
                    .SelectMany(e =>
                        new[] { e.On!.Value.AddYears(-5).Text(), e.On.Value.AddDays(-20).Text() }
                    ),
            ["closing team"] = _ => Teams,
        };

    public IReadOnlySet<string> Awaited { get; } = new HashSet<string>();

    public IReadOnlyDictionary<(string Event, string Attribute), string[]> Outcomes { get; } =
        new Dictionary<(string, string), string[]>
        {
            [("initial child protection conference", "outcome")] = ["plan made", "no plan"],
            [("decision on referral", "outcome")] = ["assessment", "closed"],
        };

    public CaseFacts Draw(Draw draw)
    {
        var team = draw.Of(
            Assessment,
            Assessment,
            Assessment,
            Assessment,
            Court,
            "no team",
            InCare,
            draw.Of(Teams)
        );
        draw.Set("team", team);
        var referral = draw.Near(draw.Of(5, 60, 150), 0);
        if (team != "no team" || draw.Chance(85))
            draw.Held("referral", referral);
        if (draw.Chance(15))
            draw.Held("referral", referral.AddDays(-draw.Between(1, 400)));
        if (team == "no team")
        {
            if (draw.Chance(15))
                draw.Held(
                    "decision on referral",
                    referral,
                    ("outcome", draw.Of("assessment", "closed", "signposted", null))
                );
            if (!draw.Chance(12))
                draw.Set(
                    "social work last ended",
                    draw.Chance(60)
                        ? draw.Edge(referral.AddMonths(-3))
                        : referral.AddDays(draw.Between(-200, 1))
                );
            draw.Pick("closing team", 8, Teams);
            return draw.Child;
        }
        var unborn = team == Assessment && draw.Chance(12);
        if (unborn)
        {
            draw.Set("born", "no");
            if (!draw.Chance(6))
                draw.Set(
                    "expected date of birth",
                    draw.Edge(draw.Today.AddDays((7 * 16) + draw.Between(-40, 40)))
                );
        }
        else if (!draw.Chance(8))
            draw.Set("date of birth", Born(draw));
        Status(draw, unborn);
        Proceedings(draw);
        return draw.Child;
    }

    /// <summary>Around the birthdays that matter, or any age.</summary>
    private static DateOnly Born(Draw draw) =>
        draw.Of(1, 2, 3) switch
        {
            1 => draw.Edge(draw.Today.AddMonths(-((15 * 12) + 9))),
            2 => draw.Edge(draw.Today.AddYears(-18)),
            _ => draw.Today.AddDays(-draw.Between(0, 6800)),
        };

    private static void Status(Draw draw, bool unborn)
    {
        var outcome = draw.Of("plan made", "no plan", null);
        if (draw.Chance(40))
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
            draw.Pick("plan", 8, Plans);
        draw.Pick("needs are complex", 25, "yes", "yes", "no");
        draw.Pick("help still needed", 40, "social work", "early help", "none");
        if (draw.Chance(10))
            draw.Silent("documents");
        else if (draw.Chance(60))
            draw.Document(
                "assessment",
                draw.Of("completed", "completed", "completed", "started"),
                draw.Near(30, 2)
            );
        if (
            unborn
            || draw.Pick(
                "looked after",
                6,
                "yes",
                "yes",
                draw["team"] == InCare ? "yes" : "no",
                "no"
            ) == "no"
        )
        {
            draw.Pick("legal status", 20, "none", "none", "supervision order");
            return;
        }
        var since = draw.Chance(60) ? draw.Edge(draw.Today.AddDays(-28)) : draw.Near(90, 0);
        if (!draw.Chance(6))
            draw.Set("looked after since", since);
        draw.Pick(
            "legal status",
            6,
            "section 20",
            "section 20",
            "section 20",
            "interim care order",
            "care order"
        );
        draw.Pick("return home", 40, "no plan to return", "realistic", "imminent and agreed");
        if (draw.Chance(65))
            draw.Event("looked-after review", since.AddDays(draw.Between(2, 40)));
        else if (draw.Chance(20) && since < draw.Today.AddDays(-8))
            draw.LatestOnly("looked-after review", draw.Today.AddDays(-draw.Between(1, 4)));
    }

    private static void Proceedings(Draw draw)
    {
        draw.Pick(
            "permanence plan",
            12,
            "return to family",
            "long-term fostering",
            "long-term residential",
            "kinship care",
            "adoption",
            "special guardianship",
            "supported living",
            "other"
        );
        if (!draw.Chance(draw["team"] == Court ? 75 : 20))
            return;
        var issued = draw.Near(60, 0);
        draw.Held("care proceedings issued", issued);
        if (draw.Chance(70))
            draw.Event("court hearing", issued.AddDays(draw.Between(0, 30)));
        if (draw.Chance(50))
            draw.Event("final hearing", draw.Near(10, 60));
        if (draw["team"] == Court && draw.Chance(50))
            draw.Event("care proceedings concluded", draw.Near(10, 30));
    }
}
