using Throughline.Independent.Tests.Reading;

namespace Throughline.Independent.Tests.Councils;

/// <summary>
/// Transfer and Closure of Cases as amended in November 2021, and the readings R6, R12, R18, R20, R21, R22 and R24;
/// R46, R48 to R50, R53, R55, R56, R58 and R61 of the edition were followed where the text alone left it open.
/// </summary>
internal sealed partial class Gateshead : IByHand
{
    private const string Front = "IRT";
    private const string Intervention = "A&I";
    private const string CarePlanning = "SGCP";
    private const string Edge = "Edge of Care";
    private const string Schools = "SWIS";
    private const string InCare = "LAC";
    private const string Disabilities = "CWD";
    private const string EarlyHelp = "Early Help";
    private const string NoTeam = "no team";

    public string Council => "Gateshead";

    public IReadOnlyList<string> Routes { get; } =
    [
        "2 IRT in",
        "2 A&I assessment",
        "2 SDIRT",
        "2 SGCP back",
        "2 CWD criteria",
        "2 CWD not met",
        "2 SWIS or ordinary",
        "2 private fostering",
        "2 EoC over 11",
        "2 EoC dynamics",
        "2 SGCP conference",
        "2 SGCP first review",
        "2 SGCP letter",
        "2 supervision order",
        "2 family assistance order",
        "2 LAC care order",
        "2 LAC section 20",
        "2 EoC keeps",
        "2 EoC R20",
        "2 SWIS looked after",
        "2 CWD inside",
        "2 SGCP retains",
        "several",
        "2 CWD keeps",
        "2 step down",
        "2 escalation",
        "2 escalation, held before",
        "2 closed, report",
        "2 closed, report, no link",
        "2 from elsewhere, plan",
        "2 from elsewhere, in need",
        "3 moved away",
    ];

    public Answer Decide(Child child) =>
        child.Team switch
        {
            NoTeam => Nobody(child),
            "another authority" => FromElsewhere(child),
            Front => FromFront(child),
            Intervention => FromIntervention(child).Settle(child, "2 A&I keeps"),
            CarePlanning => FromCarePlanning(child).Settle(child, "2 SGCP keeps"),
            Edge => FromEdge(child),
            Schools => FromSchools(child).Settle(child, "2 SWIS holds"),
            Disabilities => FromDisabilities(child),
            InCare => Beyond(child).Where(m => m.Choice).ToList().Settle(child, "2 LAC holds"),
            EarlyHelp => FromEarlyHelp(child),
            _ => Answer.Stays("no clause moves the child"),
        };

    private static bool InCareNow(Child child) => child.Is("looked after", "yes");

    /// <summary>A conference that made a plan, or the plan itself on record.</summary>
    private static bool Protection(Child child) =>
        child.Is("plan", "child protection")
        || child.Last("initial child protection conference") is { } conference
            && (conference.Planned || conference.Says("outcome", "plan made"));

    private static Move Conference(Child child) =>
        new(
            "2 SGCP conference",
            CarePlanning,
            "conference",
            child.Last("initial child protection conference")?.Day
        );

    /// <summary>A court report on a closed case says where it goes; any other referral comes in by the front door.</summary>
    private static Answer Nobody(Child child)
    {
        if (child.Is("court report directed", "section 7", "section 37"))
            return child.Is("real link with closing team", "no")
                ? Answer.Moves("2 closed, report, no link", null, Intervention)
                : Answer.Moves("2 closed, report", null, child.Said("closing team")!);
        var referral = child.Last("referral");
        // A referral from before the case was closed brings nobody in.
        var spent =
            child.Recorded("social work last ended")
            && child.Day("social work last ended") > referral?.Day;
        if (referral is not { Held: true } || spent)
            return Answer.Stays("closed");
        return child.Last("decision on referral") is null
            ? Answer.Moves("2 IRT in", referral.Day, Front)
            : FromFront(child);
    }

    /// <summary>
    /// What IRT decides. The teams that take children out of the ordinary intake of A&amp;I compete with one another.
    /// </summary>
    private static Answer FromFront(Child child)
    {
        var decision = child.Last("decision on referral");
        if (decision?.Says("outcome", "early help") == true)
            return Answer.Moves("2 SDIRT", decision.Day, EarlyHelp);
        if (decision?.Says("outcome", "assessment") != true)
            return Answer.Stays("2 IRT: nothing decided");
        List<Move> moves = [.. ToEdge(child)];
        if (Back(child))
            moves.Add(new("2 SGCP back", CarePlanning));
        if (child.Is("meets disability team criteria", "yes"))
            moves.Add(new("2 CWD criteria", Disabilities));
        if (child.Is("meets disability team criteria", "no"))
            moves.Add(Move.OneOf("2 CWD not met", Intervention, CarePlanning, EarlyHelp));
        // R24: a linked school, the child's own or a brother's or sister's, against ordinary intake.
        if (
            child.Is("attends a linked school", "yes")
            || child.AnySibling(("attends a linked school", "yes"))
        )
            moves.Add(Move.OneOf("2 SWIS or ordinary", Schools, Intervention));
        if (child.Is("privately fostered", "yes"))
            moves.Add(new("2 private fostering", Intervention));
        if (moves.Count == 0)
            moves.Add(new("2 A&I assessment", Intervention));
        return moves.Settle(child, "") is { Kind: Kind.Moves } to
            ? to with
            {
                Day = decision.Day,
            }
            : moves.Settle(child, "");
    }

    /// <summary>Within three months of SGCP closing (R6).</summary>
    private static bool Back(Child child) =>
        child.Last("referral") is { } referral
        && child.Day("social work last ended") is { } ended
        && ended <= referral.Day
        && referral.Day <= ended.AddMonths(3)
        && child.Is("closing team", CarePlanning);

    /// <summary>R18: over 11 is from the day after the birthday. SGCP is named for the dynamics alone.</summary>
    private static IEnumerable<Move> ToEdge(Child child)
    {
        // A child in care is past that danger; of one who is coming in nobody asks yet.
        if (child.Team is Intervention or CarePlanning && InCareNow(child))
            yield break;
        if (
            child.Team != CarePlanning
            && child.Is("risk of entering care", "imminent")
            && !child.Unborn
            && child.Day("date of birth")?.AddYears(11) < child.Today
        )
            yield return new("2 EoC over 11", Edge);
        if (child.Is("risk of entering care", "high from family dynamics"))
            yield return new("2 EoC dynamics", Edge);
    }

    /// <summary>A family that needs social work still and has moved away for good.</summary>
    private static bool MovedAway(Child child) =>
        child.Is("plan", "child in need")
        && child.Is("help still needed", "social work")
        && child.Last("move of address") is { Held: true } move
        && move.Says("kind", "permanent")
        && move.Says("area", "another authority");

    /// <summary>What may lead any team's child elsewhere; the step down has no form for Edge of Care and SWIS.</summary>
    private static List<Move> Beyond(Child child)
    {
        List<Move> moves = [];
        if (MovedAway(child))
            moves.Add(new("3 moved away", "another authority"));
        if (child.Team is not (Edge or Schools) && child.Is("help still needed", "early help"))
            moves.Add(new("2 step down", EarlyHelp));
        // R55: moves into CWD follow the managers' discussion.
        if (child.Team != Disabilities && child.Is("meets disability team criteria", "yes"))
            moves.Add(Move.OneOf("2 CWD inside", Disabilities, child.Team));
        return moves;
    }

    private static List<Move> FromIntervention(Child child)
    {
        var moves = Beyond(child);
        if (Protection(child))
            moves.Add(Conference(child));
        if (InCareNow(child))
            moves.Add(
                new(
                    "2 SGCP first review",
                    CarePlanning,
                    "review",
                    child.First("looked-after review")?.Day
                )
            );
        if (Letter(child) is { } letter)
            moves.Add(letter);
        moves.AddRange(ToEdge(child));
        return moves;
    }

    private static Move? Letter(Child child) =>
        child.Last("letter before proceedings sent") is { Held: true } sent
            ? new("2 SGCP letter", CarePlanning, "letter", sent.Day)
            : null;

    private static List<Move> FromCarePlanning(Child child)
    {
        var moves = Beyond(child);
        var order = child.Is("legal status", "supervision order");
        // R12, R22: the order may move or stay; harm by a change of worker is weighed.
        if (order)
            moves.Add(Move.OneOf("2 supervision order", Intervention, CarePlanning));
        if (child.Is("legal status", "family assistance order"))
            moves.Add(new("2 family assistance order", Intervention));
        if (child.Is("legal status", "care order"))
            moves.Add(
                new(
                    "2 LAC care order",
                    InCare,
                    "conclusion",
                    child.Last("care proceedings concluded")?.Day
                )
            );
        if (
            child.Is("legal status", "section 20")
            && child.Is("permanence plan", "long-term fostering")
            && child.Last("legal gateway meeting")?.Says("outcome", "proceedings not needed")
                == true
        )
            moves.Add(new("2 LAC section 20", InCare));
        moves.AddRange(ToEdge(child));
        // Kept until it closes or goes to Early Help; what an order or care settles is settled there.
        if (
            child.Is("plan", "child in need")
            && child.Is("previous plan", "child protection")
            && !child.Is("help still needed", "early help")
            && !MovedAway(child)
            && !InCareNow(child)
            && !order
            && !child.Is("meets disability team criteria", "yes")
        )
            moves.Add(new("2 SGCP retains", CarePlanning));
        return moves;
    }

    /// <summary>Keeps a child it accommodated while going home is realistic before the second review; R20 otherwise.</summary>
    private static Answer FromEdge(Child child)
    {
        var moves = Beyond(child);
        if (Protection(child))
            moves.Add(Conference(child));
        if (Letter(child) is { } letter)
            moves.Add(letter);
        if (
            InCareNow(child)
            && child.Is("return home", "realistic", "imminent and agreed")
            && child.Nth("looked-after review", 2) is not { Held: true }
        )
            moves.Add(new("2 EoC keeps", Edge));
        return moves.Settle(child, InCareNow(child) ? "2 EoC R20" : "2 EoC holds");
    }

    /// <summary>Holds protection cases; R21: the managers set the day when a child comes into care.</summary>
    private static List<Move> FromSchools(Child child)
    {
        var moves = Beyond(child);
        if (InCareNow(child))
            moves.Add(new("2 SWIS looked after", CarePlanning));
        return moves;
    }

    private static Answer FromDisabilities(Child child)
    {
        var moves = Beyond(child);
        var plan =
            child.Is("plan", "child protection")
            || child.Last("initial child protection conference")?.Says("outcome", "plan made")
                == true;
        if (plan || InCareNow(child))
            moves.Add(new("2 CWD keeps", Disabilities));
        return moves.Settle(child, "2 CWD holds");
    }

    /// <summary>Back to whoever held the case within three months of the request, else by IRT to A&amp;I; either once social work is judged to be needed.</summary>
    private static Answer FromEarlyHelp(Child child)
    {
        if (child.Last("step-up request") is not { Held: true } request)
            return Answer.Stays("Early Help holds");
        if (!child.Is("help still needed", "social work"))
            return Answer.Stays("2 escalation: threshold not confirmed");
        var held =
            child.Day("social work last ended") is { } ended
            && ended <= request.Day
            && request.Day <= ended.AddMonths(3);
        return held
            ? Answer.Moves("2 escalation, held before", null, child.Said("closing team")!)
            : Answer.Moves("2 escalation", null, Intervention);
    }

    private static Answer FromElsewhere(Child child)
    {
        var notice = child.Last("notice from another authority");
        if (notice?.Says("plan", "child protection") == true)
            return Answer.Moves("2 from elsewhere, plan", null, CarePlanning);
        return notice?.Says("plan", "child in need") == true
            ? Answer.Moves("2 from elsewhere, in need", null, CarePlanning)
            : Answer.Stays("2 from elsewhere: no notice");
    }
}
