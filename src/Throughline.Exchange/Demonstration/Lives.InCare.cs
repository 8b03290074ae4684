using Throughline.Casework.Ledger;

namespace Throughline.Exchange.Demonstration;

/// <summary>Children looked after, with a long-term team and with Here4U, and those who have left care.</summary>
internal sealed partial class Lives
{
    private void InCare()
    {
        Times(10, _ => Cared("care proceedings", dice.Between(60, 190)));
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
                    Way(house, staff.Here4U, stage);
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
            Referred(dice.OneIn(3) ? 2 : 1, referral, youngest, oldest),
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
            .Attribute("placement", since, ("area", dice.Percent(8) ? "another authority" : "ours"))
            .Held(
                "placement planning meeting",
                After(since, 4),
                by: "sending worker, receiving worker"
            );
        Settle(house, LongTermTeam(), After(since, dice.Between(4, 12)), movedOn);
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
            return house.Planned("final hearing", Ahead(dice.Between(15, 110)), Ago(9));
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

    private void Reviews(Household house, DateOnly since)
    {
        var day = since.AddDays(26);
        var gap = 90;
        for (; day < Ago(1); day = day.AddDays(gap), gap = 178)
            house.Held("looked-after review", WeekdayBefore(day), by: "IRO");
        house.Planned(
            "looked-after review",
            Ahead(Math.Max(2, day.DayNumber - today.DayNumber)),
            Ago(12)
        );
        Involve(house, staff.Reviewers, "IRO", since);
    }

    /// <summary>In the first week, and then every five weeks; one family in nine has waited too long for the next.</summary>
    private void Visits(Household house, DateOnly since)
    {
        var last = since.DayNumber % 9 == 0 ? Ago(50) : Ago(1);
        for (var day = since.AddDays(4); day < last; day = day.AddDays(35))
            house.Happened("statutory visit", WeekdayBefore(day));
    }

    private void Settled(int daysAgo)
    {
        var moved = Ago(dice.Between(30, daysAgo - 190));
        var house = Cared(
            dice.OneIn(3) ? "long-term residential" : "long-term fostering",
            daysAgo,
            6,
            16,
            moved
        );
        Settle(house, staff.Here4U, moved);
    }

    /// <summary>Eighteen and over: no longer looked after, and owed help until twenty-one or later.</summary>
    private void LeftCare(int i)
    {
        var began = Ago(500 - i * 11);
        var house = Refer(nursery.Family(1, 18, 20), began);
        house
            .Fact("looked after since", Text(began), began)
            .GivenTo(staff.Here4U, staff.WorkerOf(staff.Here4U, began), began, ChangeReason.TSPROC);
        Involve(house, staff.Advisers, "personal adviser", began);
    }

    private void Involve(
        Household house,
        IReadOnlyList<Casework.People.Person> people,
        string role,
        DateOnly from
    )
    {
        var person = dice.Pick(people);
        foreach (var child in house.Children)
            involvements.Add(
                new Involvement
                {
                    Id = dice.Id(),
                    ChildId = child.Id,
                    PersonId = person.Id,
                    Role = role,
                    From = from,
                }
            );
    }

    private void Ended() =>
        Times(
            16,
            i =>
            {
                var referral = Ago(dice.Between(200, 520));
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
                var day = After(referral, dice.Between(40, 180));
                house
                    .Fact("social work last ended", Text(day), day)
                    .Fact("closing team", house.Team!.InProcedure, day)
                    .Fact("case", "closed", day)
                    .Closed(day);
            }
        );
}
