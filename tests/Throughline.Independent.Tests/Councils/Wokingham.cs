using Throughline.Independent.Tests.Reading;

namespace Throughline.Independent.Tests.Councils;

/// <summary>
/// Case Transfer Procedure 1.4 of November 2023, and the readings R4, R5, R6 and R25; R27, R30, R33 and R36 of the
/// edition were followed where the text alone left it open.
/// </summary>
internal sealed partial class Wokingham : IByHand
{
    private const string Assessment = "Referral & Assessment";
    private static readonly string[] LongTerm = ["Brambles", "CWD", "Conifers"];

    public string Council => "Wokingham";

    public IReadOnlyList<string> Routes { get; } =
    [
        "3-1",
        "3-4",
        "3-4 ends",
        "3-5",
        "5(i)",
        "5(i) nobody there",
        "5(ii)",
        "5(iii)",
        "5 two points",
        "5 transfer in",
        "5 re-referral",
        "5 pregnancy",
        "5 both",
        "6",
        "6 adoption",
    ];

    public Answer Decide(Child child) =>
        child.Team switch
        {
            "no team" or "MASH" => FrontDoor(child),
            Assessment => FromAssessment(child),
            "another authority" => FromElsewhere(child),
            "Brambles" or "Conifers" or "CWD" => FromLongTerm(child),
            _ => Answer.Stays("no clause moves the child"),
        };

    /// <summary>Section 3, and two of the exceptions at the end of section 5.</summary>
    private static Answer FrontDoor(Child child)
    {
        var referral = child.Last("referral");
        // R36: a referral from before the case was closed brings nobody in.
        var spent =
            child.Recorded("social work last ended")
            && child.Day("social work last ended") > referral?.Day;
        if (child.Team == "no team" && (referral is null || spent))
            return Answer.Stays("3: no referral");
        var decision = child.Last("decision on referral");
        if (decision is null)
            return child.Team == "MASH"
                ? Answer.Stays("3: MASH decides")
                : Answer.Moves("3-1", referral!.Day, "MASH");
        if (decision.Says("outcome", "early help"))
            return Answer.Moves("3-4", decision.Day, "IEHS");
        if (!decision.Says("outcome", "assessment"))
            return child.Team == "MASH"
                ? Answer.Moves("3-4 ends", decision.Day, "no team")
                : Answer.Stays("3: signposted or closed");

        List<string> exceptions = [];
        // R5: the siblings' worker, from 12 weeks; 40 weeks end on the expected day.
        var baby = child.Unborn && child.AnySibling(("case", "open"), ("same household", "yes"));
        if (baby)
            exceptions.Add(child.Said("siblings' team")!);
        // R6: the same day of the month is still inside.
        if (
            child.Day("social work last ended") is { } ended
            && ended <= referral?.Day
            && referral.Day <= ended.AddMonths(3)
            && LongTerm.Contains(child.Said("closing team"))
        )
            exceptions.Add(child.Said("closing team")!);
        var ripe = Later(decision.Day, child.Day("expected date of birth")?.AddDays(-28 * 7));
        return exceptions.Distinct().ToList() switch
        {
            [] => Answer.Moves("3-5", decision.Day, Assessment),
            [var here] when here == child.Team => Answer.Stays("5 pregnancy"),
            [var only] when exceptions.Count == 1 => Answer.Moves(
                baby ? "5 pregnancy" : "5 re-referral",
                baby ? ripe : decision.Day,
                only
            ),
            // One team by two clauses, each with its day, and neither ranks.
            [var one] => ripe == decision.Day
                ? Answer.Moves("5 both", decision.Day, one)
                : Answer.MovesWhenAgreed("5 both", one),
            var several => Answer.Between("5 both", [.. several]),
        };
    }

    private static DateOnly? Later(DateOnly day, DateOnly? other) =>
        other is null ? null
        : other > day ? other
        : day;

    /// <summary>R33: until the receiving manager accepts, the other council holds the child.</summary>
    private static Answer FromElsewhere(Child child) =>
        child.Last("notice from another authority")?.Says("plan", "child protection") == true
            ? Answer.Moves("5 transfer in", child.Last("transfer-in conference")?.Day, LongTerm)
            : Answer.Stays("5: no request for a transfer-in conference");

    /// <summary>Section 5 (i) to (iii), and the transfer-in conference: one destination, and each clause its point.</summary>
    private static Answer FromAssessment(Child child)
    {
        List<(string Clause, DateOnly? Day)> points = [];
        var conference = child.Last("initial child protection conference");
        var transferIn = child.Last("transfer-in conference");
        var coming =
            transferIn is { Planned: true } || transferIn?.Says("outcome", "plan made") == true;
        var protection =
            coming
            || child.Is("plan", "child protection")
            || conference is { Planned: true }
            || conference?.Says("outcome", "plan made") == true;
        // R4: somebody of the receiving team was there, or the managers agree another introduction.
        var nobody =
            conference is { Held: true }
            && !conference.Says("attended by", "receiving worker")
            && !conference.Says("attended by", "receiving manager");
        var requested =
            coming
            || child.Last("notice from another authority")?.Says("plan", "child protection")
                == true;

        if (protection && requested)
            points.Add(("5 transfer in", transferIn?.Day));
        if (protection && nobody)
            points.Add(("5(i) nobody there", null));
        else if (protection && !requested)
            points.Add(("5(i)", conference?.Day));
        // 3-9: whoever needs no social work any more is not passed on.
        if (
            (
                child.Is("plan", "child in need")
                || child.First("child in need meeting") is { Planned: true }
            ) && !child.Is("help still needed", "none", "early help")
        )
            points.Add(("5(ii)", child.First("child in need meeting")?.Day));
        if (child.Is("looked after", "yes"))
            points.Add(("5(iii)", child.Last("placement planning meeting")?.Day));

        // R25 of being in care and on a plan; no clause ranks the others either.
        return points switch
        {
            [] => Answer.Stays("5: none of the three"),
            [("5(i) nobody there", _)] => Answer.MovesWhenAgreed("5(i) nobody there", LongTerm),
            [var (clause, day)] => Answer.Moves(clause, day, LongTerm),
            _ when points[0].Day is { } day && points.TrueForAll(p => p.Day == day) => Answer.Moves(
                "5 two points",
                day,
                LongTerm
            ),
            _ => Answer.MovesWhenAgreed("5 two points", LongTerm),
        };
    }

    /// <summary>Section 6. R30: the older child who could go as well is offered, which moves nobody.</summary>
    private static Answer FromLongTerm(Child child)
    {
        var staysInCare =
            child.Is("permanence plan", "long-term fostering", "long-term residential")
            || child.Is("permanence is to stay looked after", "yes");
        if (!child.Is("looked after", "yes") || !staysInCare)
            return child.Is("looked after", "yes") && child.Is("permanence plan", "adoption")
                ? Answer.Stays("6 adoption")
                : Answer.Stays("6: no permanence in care");
        return child.Is("permanence plan", "adoption")
            ? Answer.Stays("6 adoption")
            : Answer.Moves("6", null, "Here4U");
    }
}
