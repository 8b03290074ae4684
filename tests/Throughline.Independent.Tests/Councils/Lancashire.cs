using Throughline.Independent.Tests.Reading;

namespace Throughline.Independent.Tests.Councils;

/// <summary>
/// Transfer Process of August 2019, and the readings R6, R7, R8, R9, R19 and R23; R63, R65 and R66 of the edition were
/// followed where the text alone left it open.
/// </summary>
internal sealed partial class Lancashire : IByHand
{
    private const string Assessment = "Assessment & Safeguarding";
    private const string Court = "CP & Court";
    private const string InCare = "CIOC";

    public string Council => "Lancashire";

    public IReadOnlyList<string> Routes { get; } =
    [
        "2a plan",
        "2a pre-birth",
        "2a plan, looked after",
        "2a complex needs",
        "2a step down instead",
        "2b section 20",
        "2b return home imminent",
        "2b proceedings",
        "2c",
        "several",
        "5 in",
        "5 closing team",
        "CIOC with Leaving Care",
    ];

    public Answer Decide(Child child) =>
        child.Team switch
        {
            "no team" => ReReferred(child),
            Assessment => FromAssessment(child),
            Court => FromCourt(child),
            InCare => FromInCare(child),
            _ => Answer.Stays("no clause moves the child"),
        };

    /// <summary>5, R6: the same day of the third month is still inside.</summary>
    private static Answer ReReferred(Child child)
    {
        if (child.Last("referral") is not { Held: true } referral)
            return Answer.Stays("5: no referral");
        if (
            child.Recorded("social work last ended")
            && child.Day("social work last ended") > referral.Day
        )
            return Answer.Stays("5: a referral from before the case was closed");
        // R63: what was decided on otherwise is no longer on the way in.
        var decision = child.Last("decision on referral");
        if (decision is { Held: true } && !decision.Says("outcome", "assessment"))
            return Answer.Stays("5: the referral ended otherwise");
        // R6: of whom neither is recorded is taken for one who was never with a team.
        var known = child.Recorded("social work last ended") || child.Recorded("closing team");
        var inside =
            known
            && child.Day("social work last ended") is { } ended
            && ended <= referral.Day
            && referral.Day <= ended.AddMonths(3);
        return inside
            ? Answer.Moves("5 closing team", referral.Day, child.Said("closing team")!)
            : Answer.Moves("5 in", referral.Day, Assessment);
    }

    private static Answer FromAssessment(Child child)
    {
        List<Move> moves = [];
        var conference = child.Last("initial child protection conference");
        var review = child.First("looked-after review");
        var inCare = child.Is("looked after", "yes");
        var assessed = child.Document("assessment", "completed");

        // R65: while the conference is in the diary the case is on its way; the plan is made where it passes.
        if (
            child.Is("plan", "child protection")
            || conference is { Planned: true }
            || conference?.Says("outcome", "plan made") == true
        )
            moves.Add(
                child.Unborn
                    ? new(
                        "2a pre-birth",
                        Court,
                        "conference, 24 weeks",
                        Later(
                            conference?.Day,
                            child.Day("expected date of birth")?.AddDays(-16 * 7)
                        )
                    )
                : inCare
                    ? new(
                        "2a plan, looked after",
                        Court,
                        "conference and review",
                        Later(conference?.Day, review?.Day)
                    )
                : new("2a plan", Court, "conference", conference?.Day)
            );
        // A child in need case, which is neither in care nor in court nor on the way to a conference (R66).
        else if (
            child.Is("plan", "none", "child in need")
            && !inCare
            && !child.Held("care proceedings issued")
            && child.Is("needs are complex", "yes")
        )
            moves.Add(
                // Not where universal or targeted help would do.
                child.Is("help still needed", "none", "early help")
                    ? new("2a step down instead", Assessment)
                    : new("2a complex needs", Court, "assessment", assessed)
            );
        // R19: day 28 is inside. R7: two headings, two teams; a return home that is agreed and close stays.
        if (
            inCare
            && child.Is("legal status", "section 20")
            && child.Day("looked after since")?.AddDays(28) < child.Today
        )
        {
            var done = Later(review?.Day, assessed);
            if (child.Is("return home", "imminent and agreed"))
                moves.Add(new("2b return home imminent", Assessment));
            else
                moves.AddRange([
                    new("2b section 20", Court, "review and assessment", done),
                    new("2b section 20", InCare, "review and assessment", done),
                ]);
        }
        if (child.Held("care proceedings issued"))
            moves.Add(new("2b proceedings", Court, "hearing", child.First("court hearing")?.Day));
        return moves.Settle(child, "2a, 2b: none of them");
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) =>
        one is null || other is null ? null
        : one > other ? one
        : other;

    /// <summary>2c: the handover is talked over before the final hearing, so the move is known while proceedings run.</summary>
    private static Answer FromCourt(Child child) =>
        child.Held("care proceedings issued")
        && child.Is(
            "permanence plan",
            "return to family",
            "long-term fostering",
            "long-term residential",
            "kinship care"
        )
            ? Answer.Moves("2c", child.Last("care proceedings concluded")?.Day, InCare)
            : Answer.Stays("2c: no permanence of that kind");

    /// <summary>From 15 and three quarters a personal adviser beside; the social worker leads until 18 (R23 after that).</summary>
    private static Answer FromInCare(Child child) =>
        child.Is("looked after", "yes")
        && child.Day("date of birth") is { } born
        && born.AddMonths((15 * 12) + 9) <= child.Today
        && child.Today < born.AddYears(18)
            ? Answer.Stays("CIOC with Leaving Care") with
            {
                Beside = "Leaving Care",
            }
            : Answer.Stays("CIOC");
}
