using Throughline.Independent.Tests.Reading;
using Throughline.Procedures.Deciding;

namespace Throughline.Independent.Tests.Councils;

/// <summary>
/// Chapter 1.4.2 of May 2017. It says how a case passes and never where it belongs: whatever is known of a child, the
/// child stays until a person decides otherwise. Where a worker goes without warning the leader looks within the team
/// first (4), which moves nobody.
/// </summary>
internal sealed class Stockport : IByHand
{
    public string Council => "Stockport";

    public IReadOnlyList<string> Routes { get; } = ["1 to 5", "4 worker away or leaving"];

    public IReadOnlyDictionary<string, Func<CaseFacts, IEnumerable<string>>> Unknowns { get; } =
        new Dictionary<string, Func<CaseFacts, IEnumerable<string>>>();

    public IReadOnlyDictionary<(string Event, string Attribute), string[]> Outcomes { get; } =
        new Dictionary<(string, string), string[]>();

    public IReadOnlySet<string> Awaited { get; } = new HashSet<string>();

    public Answer Decide(Child child) =>
        Answer.Stays(
            child.Is("allocated worker is", "leaving", "away", "none")
                ? "4 worker away or leaving"
                : "1 to 5"
        );

    public CaseFacts Draw(Draw draw)
    {
        draw.Set(
            "team",
            draw.Of(Editions.Of(Council).Teams.Select(t => t.Name).Append("no team").ToArray())
        );
        draw.Pick("allocated worker is", 20, "in post", "in post", "leaving", "away", "none");
        draw.Pick("plan", 15, "none", "child in need", "child protection", "early help");
        draw.Pick("looked after", 15, "yes", "no");
        draw.Pick("legal status", 30, "none", "section 20", "care order");
        draw.Pick("help still needed", 40, "none", "early help", "social work");
        if (draw.Chance(40))
            draw.Held("referral", draw.Near(100, 0));
        if (draw.Chance(30))
            draw.Event(
                "initial child protection conference",
                draw.Near(20, 20),
                ("outcome", draw.Of("plan made", "no plan"))
            );
        if (draw.Chance(40))
            draw.Event(
                "change of leader",
                draw.Near(40, 40),
                ("cause", draw.Of("worker moves team", "leader leaves"))
            );
        if (draw.Chance(30))
            draw.Event("three-way meeting", draw.Near(40, 40));
        return draw.Child;
    }
}
