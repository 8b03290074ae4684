namespace Throughline.Exchange.Demonstration.Councils;

/// <summary>The front door, assessment, and the two ways between social work and Early Help.</summary>
internal sealed partial class Saltgarth
{
    private void FrontDoor()
    {
        Times(6, i => Referred(Ago(1 + i % 3)));
        // Decided for assessment: at a linked school, with a disability, at risk of care over eleven, and none of these.
        for (var i = 0; i < 8; i++)
        {
            var house = Referred(Ago(3), i == 2 ? 12 : 0)
                .Happened("decision on referral", Ago(1), "assessment");
            if (i == 0)
                house.Fact("attends a linked school", "yes", Ago(2));
            if (i == 1)
                house.Fact("meets disability team criteria", "yes", Ago(2));
            if (i == 2)
                house.Fact("risk of entering care", "imminent", Ago(1));
            if (i == 3)
                house.Fact("privately fostered", "yes", Ago(2));
        }
        Times(3, i => Referred(Ago(2 + i)).Happened("decision on referral", Ago(1), "early help"));
        CameBack();
        foreach (var plan in new[] { "child in need", "child protection" })
            Referred(Ago(6))
                .Attribute(
                    "notice from another authority",
                    Ago(6),
                    ("how", "in writing"),
                    ("plan", plan)
                );
    }

    private Household Referred(DateOnly day, int youngest = 0, int oldest = 16) =>
        Refer(Nursery.Family(Size(), youngest, oldest), Irt, day)
            .Fact("closing team", "no team", day);

    private Household Assessing(
        int daysAgo,
        int youngest = 0,
        int oldest = 16,
        string kind = "full"
    )
    {
        var day = Ago(daysAgo);
        var decided = After(day, 1);
        return Referred(day, youngest, oldest)
            .Happened("decision on referral", decided, "assessment")
            .GivenTo(Assessment, Staff.WorkerOf(Assessment, decided), decided)
            .Fact("assessment kind", kind, decided)
            .Done("assessment", "started", decided);
    }

    private void CameBack()
    {
        foreach (var (ended, team) in new[] { (40, Planning), (75, Planning), (130, Second) })
        {
            var house = Refer(Nursery.Family(Size()), team, Ago(320))
                .Happened("decision on referral", Ago(319), "assessment");
            var day = Ago(ended);
            house
                .Fact("social work last ended", Text(day), day)
                .Fact("closing team", team.InProcedure, day)
                .Closed(day)
                .Fact("case", "closed", day);
            foreach (var child in house.Children)
                child.ClosedOn = null;
            Refer(house, Irt, Ago(4)).Happened("decision on referral", Ago(2), "assessment");
        }
    }

    private void Assessed()
    {
        Times(12, _ => Assessing(Dice.Between(3, 44)));
        for (var i = 0; i < 5; i++)
        {
            var house = Assessing(26 + i)
                .Held("strategy discussion", Ago(16 + i), "section 47 enquiry")
                .Fact("section 47 enquiry", "closed", Ago(10))
                .Planned("initial child protection conference", Ahead(2 + i * 2), Ago(9));
            Papers(house, lapsed: i == 3);
            if (i < 2)
                Way(house, i == 0 ? Planning : Second, Stage.Proposed);
        }
        for (var i = 0; i < 3; i++)
        {
            var house = Assessing(34 + i)
                .Held("strategy discussion", Ago(22 + i), "section 47 enquiry")
                .Held("initial child protection conference", Ago(8 + i), "plan made")
                .Fact("plan", "child protection", Ago(8 + i));
            Papers(house, lapsed: false);
            if (i < 2)
                Way(house, Planning, Stage.WorkerAgreed);
        }
        for (var i = 0; i < 3; i++)
        {
            var since = Ago(12 + i * 6);
            var house = Assessing(40 + i, 3, 14)
                .Fact("looked after", "yes", since)
                .Fact("looked after since", Text(since), since)
                .Fact("legal status", "section 20", since)
                .Attribute("placement", since, ("area", i == 1 ? "another authority" : "ours"))
                .Planned("looked-after review", Ahead(3 + i * 4), since);
            Visits(house, since);
            Papers(house, lapsed: false);
        }
        Times(
            2,
            i =>
                Assessing(50 + i)
                    .Happened("letter before proceedings sent", Ago(3 + i))
                    .Done("assessment", "authorised", Ago(6))
        );
    }

    /// <summary>Help is still needed, but not social work: requests to write, and on the duty desk.</summary>
    private void SteppingDown()
    {
        for (var i = 0; i < 6; i++)
        {
            var house = Assessing(30 + i * 2, kind: i % 2 == 0 ? "full" : "short");
            house
                .Done("assessment", "authorised", Ago(10))
                .Fact("help still needed", "early help", Ago(10));
            if (i != 1)
                house.Fact("family consents to early help", "yes", Ago(9));
            if (i < 2)
                house.Planned("family meeting", Ahead(9 + i), Ago(3));
            if (i > 3)
                house
                    .GivenTo(Assessment, Staff.FreeWorkerOf(Assessment), Ago(12))
                    .Done("request for early help", "sent", Ago(4 + i));
            Papers(house, lapsed: false);
            if (i > 1)
                Way(house, EarlyHelp, i > 3 ? Stage.Requested : Stage.Proposed);
        }
    }

    private void SteppingUp()
    {
        for (var i = 0; i < 12; i++)
        {
            var day = Ago(Dice.Between(60, 300));
            var house = Refer(Nursery.Family(Size()), EarlyHelp, day)
                .Happened("decision on referral", day, "early help")
                .Fact("plan", "early help", day)
                .Fact("family consents to early help", "yes", day);
            if (i >= 3)
            {
                house.Fact("closing team", "no team", day);
                continue;
            }
            // Back within three months of social work, up for the first time in a year, and at once.
            var ended = Ago(i == 0 ? 50 : 330);
            var team = i == 0 ? Planning : Assessment;
            house
                .Fact("social work last ended", Text(ended), ended)
                .Fact("closing team", team.InProcedure, ended)
                .Fact("risk is immediate", i == 2 ? "yes" : "no", Ago(2));
            house
                .Happened("step-up request", Ago(2))
                .Fact("help still needed", "social work", Ago(2));
        }
    }
}
