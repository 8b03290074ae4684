namespace Throughline.Exchange.Demonstration.Councils;

/// <summary>Families with Referral &amp; Assessment: most of the moves that are due begin here.</summary>
internal sealed partial class Larkhaven
{
    private void Assessed()
    {
        Times(18, _ => Assessing(Dice.Between(3, 52)));
        // Past 45 working days.
        Times(4, i => Assessing(70 + i * 4));
        ConferenceAhead();
        ConferenceHeld();
        InNeed();
        Accommodated();
    }

    private Household Assessing(
        int daysAgo,
        int youngest = 0,
        int oldest = 16,
        int? children = null
    )
    {
        var referral = Ago(daysAgo);
        return ToAssessment(Referred(children ?? Size(), referral, youngest, oldest), referral);
    }

    private Household Enquired(int daysAgo)
    {
        var house = Assessing(daysAgo + 8);
        return house
            .Held("strategy discussion", Ago(daysAgo), "section 47 enquiry")
            .Fact("section 47 enquiry", "closed", After(Ago(daysAgo), 6));
    }

    /// <summary>Conferences in the diary: on nobody's list yet, proposed, and agreed last Friday.</summary>
    private void ConferenceAhead()
    {
        Stage?[] stages =
        [
            null,
            null,
            null,
            Stage.Proposed,
            Stage.Listed,
            Stage.WorkerAgreed,
            Stage.TeamAgreed,
            Stage.Introduced,
            Stage.Prepared,
            Stage.Disputed,
        ];
        for (var i = 0; i < stages.Length; i++)
        {
            var house = Enquired(14 + i % 4);
            house.Planned("initial child protection conference", Ahead(2 + i), Ago(11));
            Papers(house, lapsed: i % 4 == 3);
            if (stages[i] is { } stage)
                Way(house, i % 2 == 0 ? Brambles : Conifers, stage);
        }
    }

    /// <summary>Conferences held: with the new team there, without it, with no plan made, and with nothing recorded.</summary>
    private void ConferenceHeld()
    {
        Stage?[] stages = [Stage.Requested, Stage.Audited, Stage.SentBack, null, null, null];
        for (var i = 0; i < stages.Length; i++)
        {
            var day = LastFriday.AddDays(-(1 + i % 3));
            var came = i % 3 != 2;
            var house = Enquired(20 + i);
            house
                .Held(
                    "initial child protection conference",
                    day,
                    "plan made",
                    came ? "sending worker, receiving worker, receiving manager" : "sending worker"
                )
                .Fact("plan", "child protection", day);
            Papers(house, lapsed: false);
            if (stages[i] is { } stage)
                Way(house, i % 2 == 0 ? Brambles : Conifers, stage);
        }
        Times(
            2,
            i =>
                Enquired(18)
                    .Held(
                        "initial child protection conference",
                        Ago(2 + i),
                        "no plan",
                        "sending worker"
                    )
        );
        // The day has passed and nobody has written what came of it.
        Enquired(22).Planned("initial child protection conference", Ago(3), Ago(16));
    }

    private void InNeed()
    {
        Stage?[] stages =
        [
            null,
            Stage.Listed,
            null,
            Stage.Declined,
            null,
            null,
            null,
            null,
            null,
            Stage.Withdrawn,
            null,
            null,
        ];
        for (var i = 0; i < stages.Length; i++)
        {
            var house = Assessing(34 + i * 2);
            house.Done("assessment", "authorised", Ago(13)).Fact("plan", "child in need", Ago(12));
            if (i < 4)
                house.Planned("child in need meeting", Ahead(1 + i * 2), Ago(11));
            else if (i < 9)
                house.Held(
                    "child in need meeting",
                    LastFriday.AddDays(-(i % 3)),
                    by: i % 2 == 0 ? "sending worker, receiving worker" : "sending worker"
                );
            Papers(house, lapsed: i % 5 == 4);
            if (stages[i] is { } stage)
                Way(house, i % 4 == 1 ? Disabilities : LongTermTeam(), stage);
        }
    }

    private void Accommodated() =>
        Times(
            4,
            i =>
            {
                var since = Ago(16 - i);
                var house = Assessing(30 + i, 2, 15, i == 3 ? 1 : null);
                var one = house.Only(house.Children[0]);
                one.Fact("looked after", "yes", since)
                    .Fact("looked after since", Text(since), since)
                    .Fact("legal status", "section 20", since)
                    .Attribute("placement", since, ("area", i == 2 ? "another authority" : "ours"));
                if (i < 2)
                    one.Planned("placement planning meeting", Ahead(1 + i), since);
                else
                    one.Held(
                        "placement planning meeting",
                        Ago(3),
                        by: "sending worker, receiving worker"
                    );
                if (i == 3)
                    Way(one, Conifers, Stage.WorkerAgreed);
            }
        );

    /// <summary>The file as it stands before a transfer; a summary of last season no longer counts.</summary>
    private void Papers(Household house, bool lapsed)
    {
        house
            .Done("demographics", "completed", Ago(6))
            .Done("chronology", "completed", Ago(Dice.Between(3, 12)))
            .Done("case summary", "completed", Ago(lapsed ? 75 : Dice.Between(4, 30)));
        if (Dice.Percent(70))
            house.Done("case notes", "completed", Ago(2));
        if (Dice.Percent(60))
            house.Held("case supervision", Ago(Dice.Between(2, 40)));
    }
}
