namespace Throughline.Exchange.Demonstration.Councils;

internal sealed partial class Larkhaven
{
    private void FrontDoor()
    {
        Times(7, _ => Referred(Size(), Ago(1)));
        // The decision is late.
        Times(3, i => Referred(Size(), Ago(4 + i)));
        // Decided: an assessment is to be done.
        Times(
            5,
            i =>
                Referred(Size(), Ago(2 + i % 3))
                    .Happened("decision on referral", Ago(1), "assessment")
        );
        CameBack();
        Unborn();
        FromElsewhere();
        Times(6, _ => EarlyHelp());
    }

    private Household Referred(int children, DateOnly day, int youngest = 0, int oldest = 16) =>
        Refer(Nursery.Family(children, youngest, oldest), Mash, day)
            .Fact("closing team", "no team", day);

    private Household ToAssessment(Household house, DateOnly referral)
    {
        var decided = After(referral, Dice.OneIn(7) ? 3 : 1);
        return house
            .Happened("decision on referral", decided, "assessment")
            .GivenTo(Assessment, Staff.WorkerOf(Assessment, decided), decided)
            .Fact("assessment kind", "full", decided)
            .Done("assessment", "started", decided);
    }

    /// <summary>Closed by a long-term team and referred again: inside three months, outside, and not known by whom.</summary>
    private void CameBack() =>
        Times(
            5,
            i =>
            {
                var team = i % 2 == 0 ? Brambles : Conifers;
                var began = Ago(330 - i * 9);
                var house = ToAssessment(Referred(Size(), began), began);
                var moved = After(began, 40);
                var ended = Ago(i == 3 ? 140 : 60 + i * 4);
                house
                    .GivenTo(team, Staff.WorkerOf(team, moved), moved)
                    .Fact("plan", "child in need", moved)
                    .Fact("plan", "none", ended)
                    .Fact("social work last ended", Text(ended), ended);
                if (i != 4)
                    house.Fact("closing team", team.InProcedure, ended);
                house.Closed(ended).Fact("case", "closed", ended);
                foreach (var child in house.Children)
                    child.ClosedOn = null;
                Refer(house, Mash, Ago(4)).Happened("decision on referral", Ago(2), "assessment");
            }
        );

    private void Unborn()
    {
        Times(
            4,
            i =>
            {
                var siblings = OnPlan(LongTermTeam(), Dice.Between(1, 2), 160 + i * 20, 1, 7);
                var baby = Nursery.Expect(siblings, 30 + i * 45);
                Refer(baby, Mash, Ago(5))
                    .Fact("born", "no", Ago(5))
                    .Fact("same household", "yes", Ago(5))
                    .Fact("siblings' team", siblings.Team!.InProcedure, Ago(5))
                    .Fact("expected date of birth", Text(Today.AddDays(30 + i * 45)), Ago(5))
                    .Happened("decision on referral", Ago(4), "assessment");
            }
        );
        Times(
            3,
            i =>
            {
                var baby = Nursery.Expect(null, 25 + i * 40);
                var referral = Ago(20 + i);
                ToAssessment(
                        Refer(baby, Mash, referral)
                            .Fact("born", "no", referral)
                            .Fact(
                                "expected date of birth",
                                Text(Today.AddDays(25 + i * 40)),
                                referral
                            ),
                        referral
                    )
                    .Held("strategy discussion", Ago(9), "section 47 enquiry")
                    .Planned("initial child protection conference", Ahead(3 + i * 2), Ago(8));
            }
        );
    }

    private void FromElsewhere() =>
        Times(
            3,
            i =>
            {
                var day = Ago(12 - i * 3);
                var house = ToAssessment(
                    Referred(Size(), day)
                        .Attribute(
                            "notice from another authority",
                            day,
                            ("how", "in writing"),
                            ("plan", "child protection")
                        ),
                    day
                );
                if (i == 0)
                    house.Held("transfer-in conference", Ago(2), "plan made", "sending worker");
                else
                    house.Planned("transfer-in conference", Ahead(2 + i * 3), After(day, 2));
            }
        );

    private void EarlyHelp()
    {
        var referral = Ago(Dice.Between(40, 300));
        var team = Dice.OneIn(3) ? Compass : EarlyHelpTeam;
        var day = After(referral, 2);
        Referred(Size(), referral)
            .Happened("decision on referral", day, "early help")
            .GivenTo(team, Staff.WorkerOf(team, day), day)
            .Fact("plan", "early help", day)
            .Fact("family consents to early help", "yes", day);
    }
}
