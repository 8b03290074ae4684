using Throughline.Casework.Teams;

namespace Throughline.Exchange.Demonstration.Councils;

/// <summary>Edge of Care, the long-term teams and children looked after.</summary>
internal sealed partial class Saltgarth
{
    private void OnEdge()
    {
        for (var i = 0; i < 6; i++)
        {
            var began = Ago(120 + i * 20);
            var house = Assessing(120 + i * 20, 11, 16)
                .Fact("risk of entering care", "imminent", After(began, 20));
            Settle(house, Edge, After(began, 22));
            if (i < 2)
                house.Fact("family in crisis", "yes", Ago(3));
            if (i is 2 or 3)
                house
                    .Fact("looked after", "yes", Ago(20))
                    .Fact("looked after since", Text(Ago(20)), Ago(20))
                    .Fact("legal status", "section 20", Ago(20))
                    .Fact("return home", i == 2 ? "realistic" : "no plan to return", Ago(8));
        }
        for (var i = 0; i < 5; i++)
        {
            var house = Assessing(100 + i * 30, 5, 15)
                .Fact("attends a linked school", "yes", Ago(100));
            Settle(house, Schools, Ago(60));
            if (i == 0)
                house
                    .Fact("looked after", "yes", Ago(9))
                    .Fact("looked after since", Text(Ago(9)), Ago(9))
                    .Fact("legal status", "section 20", Ago(9));
        }
    }

    private void LongTerm()
    {
        Times(16, _ => OnPlan(Planning, Dice.Between(60, 420)));
        Times(12, _ => OnPlan(Second, Dice.Between(60, 420)));
        // The plan came down to child in need: some pass to A&I at the review, under the supervision order managers decide.
        for (var i = 0; i < 7; i++)
        {
            var down = Ago(40 + i * 4);
            var house = OnPlan(Planning, 300 + i * 15)
                .Fact("plan", "child in need", down)
                .Fact("previous plan", "child protection", down)
                .Planned("child in need review", Ahead(4 + i * 3), Ago(8));
            if (i is 0 or 1 or 5)
                house.Fact("change of worker would do harm", "no", Ago(6));
            if (i == 2)
                house.Fact("legal status", "supervision order", Ago(20));
            if (i == 3)
                house.Fact("help still needed", "early help", Ago(4));
            Papers(house, lapsed: false);
            if (i == 1)
                Way(house, Assessment, Stage.Proposed);
        }
        Times(
            8,
            i =>
            {
                var house = Assessing(150 + i * 25)
                    .Fact("meets disability team criteria", "yes", Ago(140));
                house.Fact("plan", "child in need", Ago(120));
                Settle(house, Disabilities, Ago(118));
            }
        );
    }

    private Household OnPlan(Team team, int daysAgo)
    {
        var referral = Ago(daysAgo);
        var house = Assessing(daysAgo);
        var conference = After(referral, 32);
        house
            .Held("strategy discussion", After(referral, 14), "section 47 enquiry")
            .Fact("section 47 enquiry", "closed", After(referral, 22))
            .Held("initial child protection conference", conference, "plan made")
            .Fact("plan", "child protection", conference)
            .Done("assessment", "authorised", After(referral, 36));
        Settle(house, team, After(conference, 5));
        for (var day = After(conference, 9); day < Ago(1); day = day.AddDays(42))
            house.Held("core group", WeekdayBefore(day), by: "allocated worker");
        house.Planned("core group", Ahead(Dice.Between(3, 30)), Ago(5));
        return ReviewConferences(house, conference, Today);
    }

    private void InCare()
    {
        // Proceedings concluded with a care order: the move to the looked after service is due.
        for (var i = 0; i < 5; i++)
        {
            var house = Cared(Planning, 260 + i * 12, Ago(9 + i));
            if (i > 1)
                house.Done("request to transfer", "completed", Ago(6));
            house.Planned("care team meeting", Ahead(4 + i * 2), Ago(6));
            Papers(house, lapsed: i == 1);
            if (i > 2)
                Way(house, LookedAfter, i == 3 ? Stage.Proposed : Stage.WorkerAgreed);
        }
        Times(
            5,
            i =>
                Cared(Second, 120 + i * 15, null)
                    .Planned("final hearing", Ahead(15 + i * 12), Ago(9))
        );
        Times(
            14,
            _ =>
            {
                var daysAgo = Dice.Between(320, 520);
                var concluded = Ago(daysAgo - 220);
                var house = Cared(Planning, daysAgo, concluded);
                Settle(house, LookedAfter, After(concluded, 9));
            }
        );
    }

    private Household Cared(Team team, int daysAgo, DateOnly? concluded)
    {
        var since = Ago(daysAgo);
        var issued = After(since, 22);
        var house = Assessing(daysAgo + 35, 1, 13)
            .Done("assessment", "authorised", since)
            .Fact("looked after", "yes", since)
            .Fact("looked after since", Text(since), since)
            .Attribute(
                "placement",
                since,
                ("area", Dice.Percent(15) ? "another authority" : "ours")
            )
            .Happened("care proceedings issued", issued)
            .Fact("legal status", "interim care order", After(issued, 5));
        Settle(house, team, After(since, 26), concluded);
        Reviews(house, since);
        Visits(house, since);
        return concluded is not { } day
            ? house
            : house
                .Held("final hearing", day)
                .Happened("care proceedings concluded", day)
                .Fact("legal status", "care order", day)
                .Fact("permanence plan", "long-term fostering", day);
    }
}
