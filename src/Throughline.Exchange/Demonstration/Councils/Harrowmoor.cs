using Throughline.Casework.People;
using Throughline.Casework.Teams;

namespace Throughline.Exchange.Demonstration.Councils;

/// <summary>
/// Runs Lancashire's procedure: no meeting; managers agree; conferences, first reviews, 28 days and court are the points.
/// </summary>
internal sealed class Harrowmoor : Lives
{
    private readonly Team service;

    public Harrowmoor(DateOnly today)
        : base(today, "harrowmoor")
    {
        service = Staff.Service("Children's Social Care");
        North = Staff.Team("Assessment North", service, "Assessment & Safeguarding");
        South = Staff.Team("Assessment South", service, "Assessment & Safeguarding");
        Court = Staff.Team("CP & Court", service);
        InOurCare = Staff.Team("Children in Our Care", service, "CIOC");
        Leaving = Staff.Team("Leaving Care", service);
    }

    protected override string Procedure => "lancashire";
    protected override string Name => "Harrowmoor County Council";

    private Team North { get; }
    private Team South { get; }
    private Team Court { get; }
    private Team InOurCare { get; }
    private Team Leaving { get; }

    protected override void Hire()
    {
        Staff.Hire(null, PostKind.HeadOfService, "Head of Service");
        var senior = Staff.Hire(null, PostKind.ServiceManager, "Senior Manager");
        Staff.AddPost(senior, null, PostKind.ProcedureOwner, "Procedure owner");
        foreach (var team in Staff.Teams.Where(t => t.HoldsChildren).ToList())
        {
            Staff.Hire(team, PostKind.TeamManager, "Team Manager");
            Staff.Hire(team, PostKind.AssistantManager, "Practice Manager");
            Staff.Workers(team, team == Leaving ? 2 : 5);
        }
        Staff.Hire(Leaving, PostKind.PersonalAdviser, "Personal adviser");
        Staff.Hire(Leaving, PostKind.PersonalAdviser, "Personal adviser");
        Staff.Hire(null, PostKind.ReviewingOfficer, "IRO");
        Staff.Hire(service, PostKind.BusinessSupport, "Business Support");
        Staff.Hire(null, PostKind.DataOfficer, "Data and quality officer");
        Staff.Administer();
        Staff.ManagerAway(South);
        Staff.WorkerAway(Court, -26, null);
        Staff.Leaver(North);
        Staff.Leaver(InOurCare);
    }

    protected override void Write()
    {
        Times(14, _ => Assessing(Dice.Between(3, 48)));
        Conferences();
        NotYetBorn();
        Complex();
        Accommodated();
        BeforeTheCourt();
        InCare();
        CameBack();
        while (Nursery.Children.Count < 150)
            OnPlan(Dice.Between(60, 420));
    }

    private Team AnyAssessment() => Dice.OneIn(2) ? North : South;

    private Household Assessing(int daysAgo, int youngest = 0, int oldest = 16, int? size = null)
    {
        var day = Ago(daysAgo);
        return Refer(Nursery.Family(size ?? Size(), youngest, oldest), AnyAssessment(), day)
            .Happened("decision on referral", After(day, 1), "assessment")
            .Fact("closing team", "no team", day)
            .Fact("needs are complex", "no", day)
            .Fact("assessment kind", "full", day)
            .Done("assessment", "started", After(day, 1));
    }

    /// <summary>In the diary, held with a plan and with none, and past its day with nothing recorded.</summary>
    private void Conferences()
    {
        for (var i = 0; i < 6; i++)
        {
            var house = Enquired(16 + i)
                .Planned("initial child protection conference", Ahead(2 + i * 2), Ago(9));
            Papers(house, lapsed: i == 3);
            if (i < 3)
                Way(house, Court, Stage.Proposed);
        }
        for (var i = 0; i < 4; i++)
        {
            var house = Enquired(24 + i)
                .Held("initial child protection conference", Ago(8 + i), "plan made")
                .Fact("plan", "child protection", Ago(8 + i));
            Papers(house, lapsed: false);
            if (i < 2)
                Way(house, Court, Stage.WorkerAgreed);
        }
        Enquired(25).Held("initial child protection conference", Ago(3), "no plan");
        Enquired(26).Planned("initial child protection conference", Ago(4), Ago(15));
    }

    private Household Enquired(int daysAgo) =>
        Assessing(daysAgo + 8)
            .Held("strategy discussion", Ago(daysAgo), "section 47 enquiry")
            .Fact("section 47 enquiry", "closed", After(Ago(daysAgo), 6));

    /// <summary>Conferences before the birth: one before 24 weeks of the pregnancy, one after.</summary>
    private void NotYetBorn()
    {
        foreach (var (days, planned) in new[] { (145, 12), (60, 9), (95, 5) })
        {
            var day = Ago(28);
            Refer(Nursery.Expect(null, days), North, day)
                .Happened("decision on referral", After(day, 1), "assessment")
                .Fact("born", "no", day)
                .Fact("closing team", "no team", day)
                .Fact("expected date of birth", Text(Today.AddDays(days)), day)
                .Held("strategy discussion", Ago(11), "section 47 enquiry")
                .Planned("initial child protection conference", Ahead(planned), Ago(10));
        }
    }

    private void Complex() =>
        Times(
            5,
            i =>
            {
                var house = Assessing(42 + i);
                house
                    .Fact("needs are complex", "yes", Ago(6))
                    .Fact("plan", "child in need", Ago(6))
                    .Fact("help still needed", i == 4 ? "early help" : "social work", Ago(6));
                if (i > 0)
                    house.Done("assessment", "completed", Ago(5));
                if (i > 1)
                    house.Done("outline plan", "completed", Ago(4));
                Papers(house, lapsed: i == 2);
                if (i is 2 or 3)
                    Way(house, Court, Stage.Proposed);
            }
        );

    /// <summary>Section 20: inside 28 days, past them, and past them with a return home agreed.</summary>
    private void Accommodated()
    {
        int[] since = [9, 22, 33, 41, 36];
        for (var i = 0; i < since.Length; i++)
        {
            var day = Ago(since[i]);
            var house = Assessing(since[i] + 14, 3, 15, 1)
                .Fact("looked after", "yes", day)
                .Fact("looked after since", Text(day), day)
                .Fact("legal status", "section 20", day)
                .Attribute("placement", day, ("area", i == 2 ? "another authority" : "ours"));
            house.Done("assessment", "completed", Ago(i + 2));
            if (since[i] > 28)
                house.Held("looked-after review", Ago(since[i] - 24), by: "IRO");
            else
                house.Planned("looked-after review", Ahead(26 - since[i]), day);
            if (i == 4)
                house.Fact("return home", "imminent and agreed", Ago(3));
            Visits(house, day);
            Papers(house, lapsed: false);
        }
    }

    private void BeforeTheCourt() =>
        Times(
            4,
            i =>
            {
                var issued = Ago(6 + i);
                var house = Assessing(55 + i, 0, 12)
                    .Done("assessment", "completed", Ago(20))
                    .Happened("care proceedings issued", issued);
                if (i < 2)
                    house.Planned("court hearing", Ahead(2 + i * 3), issued);
                else
                    house
                        .Held("court hearing", Ago(2))
                        .Fact("legal status", "interim care order", Ago(2));
                Papers(house, lapsed: false);
                if (i == 3)
                    Way(house, Court, Stage.Proposed);
            }
        );

    private void InCare()
    {
        // A final hearing ahead: the talk is due six weeks before.
        Times(
            5,
            i =>
                Cared(Court, 170 + i * 8, 1, 12)
                    .Planned("final hearing", Ahead(20 + i * 11), Ago(9))
        );
        // Concluded, with permanence by staying looked after.
        for (var i = 0; i < 4; i++)
        {
            var house = Concluded(Cared(Court, 230 + i * 10, 2, 12), Ago(7 + i));
            Papers(house, lapsed: i == 2);
            if (i < 2)
                Way(house, InOurCare, Stage.WorkerAgreed);
        }
        Times(12, _ => Settled(Dice.Between(300, 500), 3, 15));
        Times(3, _ => Settled(Dice.Between(320, 480), 15, 17));
        Times(3, i => LeftCare(i));
    }

    private Household Cared(
        Team team,
        int daysAgo,
        int youngest,
        int oldest,
        DateOnly? movedOn = null
    )
    {
        var since = Ago(daysAgo);
        var issued = After(since, 20);
        var house = Assessing(daysAgo + 40, youngest, oldest, Dice.OneIn(3) ? 2 : 1)
            .Done("assessment", "completed", since)
            .Fact("looked after", "yes", since)
            .Fact("looked after since", Text(since), since)
            .Attribute(
                "placement",
                since,
                ("area", Dice.Percent(15) ? "another authority" : "ours")
            )
            .Happened("care proceedings issued", issued)
            .Held("court hearing", After(issued, 5))
            .Fact("legal status", "interim care order", After(issued, 5));
        Settle(house, team, After(issued, 9), movedOn);
        Reviews(house, since);
        Visits(house, since);
        return house;
    }

    private Household Concluded(Household house, DateOnly day) =>
        house
            .Held("final hearing", day)
            .Happened("care proceedings concluded", day)
            .Fact("legal status", "care order", day)
            .Fact(
                "permanence plan",
                Dice.OneIn(3) ? "long-term residential" : "long-term fostering",
                day
            );

    private Household Settled(int daysAgo, int youngest, int oldest)
    {
        var concluded = Ago(daysAgo - 190);
        var moved = After(concluded, 8);
        var house = Concluded(Cared(Court, daysAgo, youngest, oldest, moved), concluded);
        Settle(house, InOurCare, moved);
        return house;
    }

    private void LeftCare(int i)
    {
        var began = Ago(480 - i * 30);
        var house = Refer(Nursery.Family(1, 18, 20), Leaving, began)
            .Happened("decision on referral", After(began, 1), "assessment")
            .Fact("looked after since", Text(began), began);
        Involve(house, Staff.Advisers, "personal adviser", began);
    }

    private void OnPlan(int daysAgo)
    {
        var referral = Ago(daysAgo);
        var house = Assessing(daysAgo);
        var conference = After(referral, 30);
        house
            .Done("assessment", "completed", After(referral, 28))
            .Held("strategy discussion", After(referral, 12), "section 47 enquiry")
            .Held("initial child protection conference", conference, "plan made")
            .Fact("plan", "child protection", conference);
        Settle(house, Court, After(conference, 6));
        for (var day = After(conference, 9); day < Ago(1); day = day.AddDays(42))
            house.Held("core group", WeekdayBefore(day), by: "allocated worker");
        house.Planned("core group", Ahead(Dice.Between(3, 30)), Ago(5));
        ReviewConferences(house, conference, Today);
    }

    /// <summary>Closed by the court team and referred again: inside three months, and outside.</summary>
    private void CameBack()
    {
        foreach (var ended in new[] { 35, 70, 130 })
        {
            var house = Refer(Nursery.Family(Size()), Court, Ago(300))
                .Happened("decision on referral", Ago(299), "assessment");
            var day = Ago(ended);
            house
                .Fact("social work last ended", Text(day), day)
                .Fact("closing team", Court.InProcedure, day)
                .Closed(day)
                .Fact("case", "closed", day);
            foreach (var child in house.Children)
                child.ClosedOn = null;
            Refer(house, AnyAssessment(), Ago(3));
        }
    }

    private void Papers(Household house, bool lapsed)
    {
        house
            .Done("chronology", "completed", Ago(lapsed ? 90 : 5))
            .Done("case summary", "completed", Ago(lapsed ? 80 : 4));
        if (Dice.OneIn(2))
            house.Done("transfer summary", "authorised", Ago(3));
    }
}
