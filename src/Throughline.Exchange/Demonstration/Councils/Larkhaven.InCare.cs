using Throughline.Casework.Ledger;

namespace Throughline.Exchange.Demonstration.Councils;

/// <summary>Children looked after, with a long-term team and with Here4U, and those who have left care.</summary>
internal sealed partial class Larkhaven
{
    private void InCare()
    {
        Times(10, _ => Cared("care proceedings", Dice.Between(60, 190)));
        // Permanence by staying looked after: the move to Here4U is due.
        Stage?[] stages = [null, null, Stage.Proposed, null, Stage.Requested, null, null];
        Times(
            stages.Length,
            i =>
            {
                var house = Cared(
                    i == 5 ? "long-term residential" : "long-term fostering",
                    260 + i * 20
                );
                Papers(house, lapsed: i % 3 == 2);
                if (stages[i] is { } stage)
                    Way(house, Here4U, stage);
            }
        );
        Times(4, i => Cared("adoption", 220 + i * 30, 0, 4));
        // In care for long, and nobody has recorded what the plan is.
        Times(4, i => Cared(null, 240 + i * 25));
        Times(15, i => Settled(300 + i * 12));
        Times(7, i => LeftCare(i));
    }

    private Household Cared(
        string? permanence,
        int daysAgo,
        int youngest = 1,
        int oldest = 14,
        DateOnly? movedOn = null
    )
    {
        var referral = Ago(daysAgo + 45);
        var house = ToAssessment(
            Referred(Dice.OneIn(3) ? 2 : 1, referral, youngest, oldest),
            referral
        );
        var since = Ago(daysAgo);
        var proceedings = permanence == "care proceedings";
        house
            .Fact("plan", "none", since)
            .Fact("looked after", "yes", since)
            .Fact("looked after since", Text(since), since)
            .Fact("legal status", "section 20", since)
            .Done("assessment", "authorised", After(referral, 28))
            .Attribute("placement", since, ("area", Dice.Percent(8) ? "another authority" : "ours"))
            .Held(
                "placement planning meeting",
                After(since, 4),
                by: "sending worker, receiving worker"
            );
        Settle(house, LongTermTeam(), After(since, Dice.Between(4, 12)), movedOn);
        var issued = After(since, 20);
        house
            .Held(
                "legal planning meeting",
                After(since, 8),
                by: "sending manager, receiving manager"
            )
            .Happened("care proceedings issued", issued)
            .Fact("legal status", "interim care order", After(issued, 5));
        Reviews(house, since);
        Visits(house, since);
        if (proceedings)
            return house.Planned("final hearing", Ahead(Dice.Between(15, 110)), Ago(9));
        var final = After(issued, 150);
        house
            .Held("final hearing", final)
            .Happened("care proceedings concluded", final)
            .Fact(
                "legal status",
                permanence == "adoption" ? "placement order" : "care order",
                final
            );
        return permanence is null ? house : house.Fact("permanence plan", permanence, final);
    }

    private void Settled(int daysAgo)
    {
        var moved = Ago(Dice.Between(30, daysAgo - 190));
        var house = Cared(
            Dice.OneIn(3) ? "long-term residential" : "long-term fostering",
            daysAgo,
            6,
            16,
            moved
        );
        Settle(house, Here4U, moved);
    }

    /// <summary>Eighteen and over: no longer looked after, and owed help until twenty-one or later.</summary>
    private void LeftCare(int i)
    {
        var began = Ago(500 - i * 11);
        var house = Refer(Nursery.Family(1, 18, 20), Mash, began);
        house
            .Fact("looked after since", Text(began), began)
            .GivenTo(Here4U, Staff.WorkerOf(Here4U, began), began, ChangeReason.TSPROC);
        Involve(house, Staff.Advisers, "personal adviser", began);
    }

    private void Ended() =>
        Times(
            16,
            i =>
            {
                var referral = Ago(Dice.Between(200, 520));
                var house = Referred(Size(), referral);
                if (i % 3 == 0)
                {
                    var shut = After(referral, 2);
                    house
                        .Happened(
                            "decision on referral",
                            shut,
                            i % 2 == 0 ? "closed" : "signposted"
                        )
                        .Closed(shut);
                    return;
                }
                ToAssessment(house, referral);
                var day = After(referral, Dice.Between(40, 180));
                house
                    .Fact("social work last ended", Text(day), day)
                    .Fact("closing team", house.Team!.InProcedure, day)
                    .Fact("case", "closed", day)
                    .Closed(day);
            }
        );
}
