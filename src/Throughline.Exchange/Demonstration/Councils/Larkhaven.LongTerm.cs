using Throughline.Casework.Teams;

namespace Throughline.Exchange.Demonstration.Councils;

internal sealed partial class Larkhaven
{
    private void LongTerm()
    {
        Times(26, _ => OnPlan(LongTermTeam(), Size(), Dice.Between(45, 520), 0, 15));
        Times(4, _ => WithNeed(LongTermTeam(), Size(), Dice.Between(70, 520)));
        Times(12, _ => WithNeed(Disabilities, Size(), Dice.Between(90, 540)));
    }

    /// <summary>Most of a council's children are in need and with a long-term team: they make up the number.</summary>
    private void UpTo(int children)
    {
        while (Nursery.Children.Count < children)
            WithNeed(
                LongTermTeam(),
                Math.Min(Size(), children - Nursery.Children.Count),
                Dice.Between(70, 520)
            );
    }

    /// <summary>On a child protection plan with a long-term team, taken at the conference or soon after.</summary>
    private Household OnPlan(Team team, int children, int daysAgo, int youngest, int oldest)
    {
        var referral = Ago(daysAgo);
        var house = ToAssessment(Referred(children, referral, youngest, oldest), referral);
        var strategy = After(referral, 9);
        var conference = After(strategy, Dice.Between(9, 20));
        house
            .Held("strategy discussion", strategy, "section 47 enquiry")
            .Fact("section 47 enquiry", "closed", After(strategy, 7))
            .Held(
                "initial child protection conference",
                conference,
                "plan made",
                Dice.Percent(70)
                    ? "sending worker, receiving worker, receiving manager"
                    : "sending worker"
            )
            .Fact("plan", "child protection", conference)
            .Done("assessment", "authorised", After(conference, 4));
        Settle(house, team, After(conference, Dice.Between(0, 12)));
        for (var day = After(conference, 9); day < Ago(1); day = day.AddDays(42))
            house.Held("core group", WeekdayBefore(day), by: "allocated worker");
        house.Planned("core group", Ahead(Dice.Between(3, 30)), Ago(5));
        if (daysAgo < 400 || Dice.OneIn(2))
            return ReviewConferences(house, conference, Today);
        // The plan came to an end, and help goes on.
        var down = Ago(Dice.Between(20, 110));
        return ReviewConferences(house, conference, down)
            .Fact("plan", "child in need", down)
            .Fact("previous plan", "child protection", down);
    }

    private Household WithNeed(Team team, int children, int daysAgo)
    {
        var referral = Ago(daysAgo);
        var house = ToAssessment(Referred(children, referral), referral);
        var assessed = After(referral, Dice.Between(25, 58));
        house.Done("assessment", "authorised", assessed).Fact("plan", "child in need", assessed);
        var meeting = After(assessed, 6);
        house.Held("child in need meeting", meeting, by: "sending worker, receiving worker");
        if (team == Disabilities)
            house.Fact("meets disability team criteria", "yes", assessed);
        Settle(house, team, After(meeting, Dice.Between(0, 10)));
        for (var day = After(meeting, 60); day < Ago(1); day = day.AddDays(61))
            house.Held("child in need review", WeekdayBefore(day), by: "allocated worker");
        return house;
    }
}
