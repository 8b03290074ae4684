using System.Net;
using Throughline.Casework.Facts;
using Throughline.Casework.People;
using Throughline.Casework.Transfers;
using Throughline.Records.Acts;

namespace Throughline.Web.Tests.Transfers;

/// <summary>When a transfer does not go as usual.</summary>
public sealed class ExceptionTests
{
    [Fact]
    public async Task A_decline_reaches_the_sender_and_leaves_the_decliner_on_a_page_he_may_see()
    {
        await using var it = await Moving.Open();
        await it.Request();

        var done = await it.Do(
            it.Brambles.Manager,
            "reason/decline",
            ("Why", "No room until June")
        );

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal("Transfer declined", done.Heading);
        Assert.Equal(HttpStatusCode.OK, (await it.Get(it.Brambles.Manager)).Status);
        var home = await it.Get(it.Assessment.Manager, "/work");
        Assert.True(home.Says("No room until June"), home.Main);
    }

    [Fact]
    public async Task A_family_that_will_not_open_the_door_holds_up_no_move()
    {
        await using var it = await Moving.Open();
        await it.Agree();
        await it.Did(it.Assessment.Workers[0], new CompleteStep("prepared"));
        await it.Did(it.Assessment.Manager, new PassAudit("audited"));
        await it.Did(it.Assessment.Manager, new RequestAcceptance());
        await it.LetPass(_ => true);
        Assert.True((await it.Get(it.Brambles.Manager)).Says("Waits for: introduced"));

        var done = await it.Do(
            it.Assessment.Manager,
            "depart",
            ("Rules", "introduced"),
            ("Why", "They refuse every visit")
        );

        Assert.Empty(done.Errors);
        var page = await it.Get(it.Brambles.Manager);
        Assert.False(page.Says("Waits for: introduced"));
        Assert.True(page.Says("departed from “meet the family in the present worker's company”"));
        Assert.False((await it.Get(it.Brambles.Manager, "accept")).Says("This stands in the way"));
    }

    [Fact]
    public async Task What_the_manager_above_is_offered_to_let_pass_is_let_pass()
    {
        await using var it = await Moving.Open();
        await it.Agree();
        using var browser = await it.As(it.House.ServiceManager);
        var question = await browser.Get(it.Join("override"));
        var rules = question
            .Document.QuerySelectorAll("input[name=Rules]")
            .Select(i => ("Rules", i.GetAttribute("value")))
            .ToList();
        Assert.NotEmpty(rules);

        var done = await browser.Send(
            question,
            [
                .. rules,
                .. Moving.On("DebtDay", it.House.Today.AddDays(7)),
                ("Why", "The family has moved already"),
            ]
        );

        Assert.Empty(done.Errors);
    }

    [Fact]
    public async Task Several_things_are_departed_from_under_one_reason()
    {
        await using var it = await Moving.Open();
        await it.Agree();
        using var browser = await it.As(it.Assessment.Manager);
        var question = await browser.Get(it.Join("depart"));
        var rules = question
            .Document.QuerySelectorAll("input[name=Rules]")
            .Select(i => i.GetAttribute("value"))
            .Take(2)
            .ToList();
        Assert.Equal(2, rules.Count);

        var done = await browser.Send(
            question,
            [.. rules.Select(r => ("Rules", r)), ("Why", "The family has moved already")]
        );

        Assert.Empty(done.Errors);
        var page = await browser.Get(it.Address);
        Assert.Equal(
            2,
            page.Main.Split("The family has moved already", StringSplitOptions.None).Length - 1
        );
        var again = await browser.Get(it.Join("depart"));
        Assert.DoesNotContain(
            again.Document.QuerySelectorAll("input[name=Rules]"),
            i => rules.Contains(i.GetAttribute("value"))
        );
    }

    [Fact]
    public async Task Only_the_manager_above_both_lets_a_must_pass_and_it_is_still_owed()
    {
        await using var it = await Moving.Open();
        await it.Agree();
        using var above = await it.As(it.House.ServiceManager);
        var question = await above.Get(it.Join("override"));
        var must = question.Document.QuerySelector("input[name=Rules]")!.GetAttribute("value");
        (string, string?)[] fields =
        [
            ("Rules", must),
            .. Moving.On("DebtDay", it.House.Today.AddDays(7)),
            ("Why", "The family moves today"),
        ];

        var notTheirs = await it.Do(it.Assessment.Manager, "override", fields);
        var nothing = await above.Send(question);
        var done = await above.Send(question, fields);

        Assert.Single(notTheirs.Errors);
        Assert.Equal(
            [
                "Choose what is let pass",
                "Enter the day by which it is still to be done",
                "Enter the reason",
            ],
            nothing.Errors
        );
        Assert.Empty(done.Errors);
        Assert.True((await it.Get(it.Assessment.Manager)).Says("20 May 2026"));
        var homes = await Task.WhenAll(
            new[] { it.Assessment.Workers[0], it.Assessment.Manager, it.Brambles.Manager }.Select(
                p => it.Get(p, "/work")
            )
        );
        Assert.Contains(homes, h => h.Says("20 May 2026"));
    }

    [Fact]
    public async Task A_dispute_holds_things_where_they_are_until_it_is_ruled_on()
    {
        await using var it = await Moving.Open();
        await it.Request();
        var raised = await it.Do(
            it.Brambles.Manager,
            "dispute",
            ("About", "Destination"),
            ("Why", "They live in the west")
        );
        Assert.Empty(raised.Errors);
        var held = await it.Get(it.Assessment.Manager);
        Assert.True(held.Says("They live in the west"));
        Assert.True(held.Says("Referral & Assessment holds the children meanwhile."));
        Assert.True(held.Says("Nobody in post may rule on it now."), held.Main);

        var early = await it.Do(
            it.Brambles.Manager,
            "ruling",
            ("TeamId", it.Brambles.Id),
            ("Ruling", "Ours")
        );
        Assert.NotEmpty(early.Errors);
        var head = await it.House.Staff(
            "Hana Reed",
            PostKind.HeadOfService,
            "Head of Service",
            null
        );
        Assert.True((await it.Get(it.Assessment.Manager)).Says("May rule on it now: Hana Reed."));
        Page? ruled = null;
        for (var rung = 0; rung < 4 && ruled is not { Errors.Count: 0 }; rung++)
        {
            if (rung > 0)
                _ = await it.Do(
                    it.Assessment.Manager,
                    "reason/refer",
                    ("Why", "The managers still differ")
                );
            ruled = await it.Do(
                head,
                "ruling",
                ("TeamId", it.Brambles.Id),
                ("Ruling", "Brambles takes them")
            );
        }

        Assert.Empty(ruled!.Errors);
        Assert.True((await it.Get(it.Assessment.Manager)).Says("Brambles takes them"));
    }

    [Fact]
    public async Task A_dispute_that_has_ended_stays_on_the_transfer_with_each_step_its_day_and_whose_it_was()
    {
        await using var it = await Moving.Open();
        await it.Agree();
        var head = await it.House.Staff(
            "Hana Reed",
            PostKind.HeadOfService,
            "Head of Service",
            null
        );
        _ = await it.Do(
            it.Brambles.Manager,
            "dispute",
            ("About", "Destination"),
            ("Why", "They live in the west")
        );
        Assert.False((await it.Get(it.Assessment.Manager)).Says("Where the managers differed"));
        _ = await it.Do(it.Assessment.Manager, "reason/refer", ("Why", "We still differ"));
        it.House.Database.Clock.Forward(TimeSpan.FromDays(2));
        var ruled = await it.Do(
            head,
            "ruling",
            ("TeamId", it.Brambles.Id),
            ("Ruling", "Brambles takes them")
        );
        Assert.Empty(ruled.Errors);

        foreach (var person in new[] { it.Assessment.Workers[0], it.Brambles.Manager })
        {
            var page = await it.Get(person);
            Assert.True(page.Says("Where the managers differed About the destination"), page.Main);
            Assert.True(
                page.Says("Settled by a ruling on 15 May 2026, 2 days after it was raised")
            );
            Assert.True(
                page.Says("Raised, 13 May 2026, by Bea Nolan: They live in the west"),
                page.Main
            );
            Assert.True(page.Says(", 13 May 2026, by Ruth Okafor: We still differ"));
            Assert.True(
                page.Says("Ruled on, 15 May 2026, by Hana Reed, for Brambles: Brambles takes them")
            );
            Assert.Null(page.Link("Record the ruling"));
        }
    }

    [Fact]
    public async Task A_sibling_is_split_from_the_family_only_with_a_reason_of_its_own()
    {
        await using var it = await Moving.Open();
        await it.Agree();

        var none = await it.Do(it.Assessment.Manager, "split");
        var done = await it.Do(
            it.Assessment.Manager,
            "split",
            ($"Reasons[{it.Max}]", "Max lives with his father")
        );

        Assert.Equal(["Give the reason for at least one child"], none.Errors);
        Assert.Empty(done.Errors);
        var page = await it.Get(it.Assessment.Manager);
        Assert.True(
            page.Says("Max Ashdown no longer moves with the others. Max lives with his father")
        );
        Assert.True(page.Says("Not on this transfer any more"));
    }

    [Fact]
    public async Task A_move_outside_the_procedure_needs_a_reason_and_is_marked()
    {
        await using var it = await Moving.Open();
        using var browser = await it.As(it.Assessment.Manager);
        var question = await browser.Get($"/children/{it.Ivy}/move");
        (string, string?)[] fields = [("How", "outside"), ("TeamId", it.House.LongTerm.Id)];

        var without = await browser.Send(question, fields);
        var done = await browser.Send(question, [.. fields, ("Why", "The court ordered it")]);

        Assert.Equal(["Enter the reason"], without.Errors);
        Assert.Equal(it.House.LongTerm.Id, without.Value("TeamId"));
        var page = await browser.Get(done.Link("Go to the transfer")!);
        Assert.True(page.Says("outside its journeys"));
        Assert.True(page.Says("Long Term East"));
    }

    [Fact]
    public async Task Where_a_rule_keeps_the_child_no_move_is_offered_as_the_procedure_says()
    {
        await using var it = await Moving.Open();
        var child = await it.House.Child(it.Brambles, "Noa", number: "000103");
        foreach (
            var (word, value) in new[]
            {
                ("looked after", "yes"),
                ("permanence is to stay looked after", "yes"),
                ("permanence plan", "adoption"),
            }
        )
            Moving.Ok(
                await it.House.Door.RecordStatement(
                    new(child, word, value, StatementKind.Fact, it.House.Today),
                    it.House.By(it.Brambles.Manager)
                )
            );
        using var browser = await it.As(it.Brambles.Manager);

        var page = await browser.Get($"/children/{child}/move");

        Assert.True(page.Says("The case stays with Brambles. WOK-CTP-6-4"));
        Assert.False(page.Says("As the procedure says"));
        Assert.True(page.Says("Outside the procedure"));
        Assert.Equal(
            ["Choose how the move comes about"],
            (await browser.Send(page, ("How", "procedure"))).Errors
        );
    }

    [Fact]
    public async Task A_move_outside_the_procedure_says_at_each_turn_whose_it_is()
    {
        await using var it = await Moving.Open();
        var (sends, takes) = (it.Assessment.Manager, it.House.LongTerm.Manager);
        var begun = await it.Do(
            sends,
            $"/children/{it.Ivy}/move",
            ("How", "outside"),
            ("TeamId", it.House.LongTerm.Id),
            ("Why", "Her brother is there")
        );
        it.Transfer = begun.Link("Go to the transfer")!["/transfers/".Length..];
        Assert.True(begun.Says("agree to this move outside the procedure"), begun.Main);
        Assert.True(
            (await it.Get(takes, "/work")).Says("Agree to this move outside the procedure")
        );

        var silent = await it.Do(takes, "team", ("WorkerId", it.House.LongTerm.Workers[0]));
        var agreed = await it.Do(
            takes,
            "team",
            ("WorkerId", it.House.LongTerm.Workers[0]),
            ("Why", "We know the family")
        );
        Assert.Single(silent.Errors);
        Assert.Empty(agreed.Errors);
        Assert.True((await it.Get(sends, "/work")).Says("Send the request"));

        Assert.Empty((await it.Do(sends, "request")).Errors);
        Assert.True((await it.Get(takes, "/work")).Says("Accept, or decline with a reason"));
        Assert.True((await it.Get(takes)).Says("the receiving manager"));
    }

    [Fact]
    public async Task Where_no_rule_names_a_team_yet_a_move_may_be_got_ready_and_says_so()
    {
        await using var it = await Moving.Open();
        var child = await it.House.Child(it.Assessment, "Noa", number: "000103");
        foreach (var (word, value) in new[] { ("looked after", "no"), ("plan", "none") })
            Moving.Ok(
                await it.House.Door.RecordStatement(
                    new(child, word, value, StatementKind.Fact, it.House.Today),
                    it.House.By(it.Assessment.Manager)
                )
            );

        var page = await it.Get(it.Assessment.Manager, $"/children/{child}/move");

        Assert.False(page.Says("As the procedure says"));
        Assert.True(page.Says("In good time, before the procedure names a team"));
        Assert.Null(page.Value("How"));
    }

    [Fact]
    public async Task What_has_already_happened_is_recorded_with_its_day()
    {
        await using var it = await Moving.Open();

        var done = await it.Do(
            it.Assessment.Manager,
            $"/children/{it.Ivy}/move",
            [
                ("How", "happened"),
                ("TeamId", it.House.LongTerm.Id),
                ("WorkerId", it.House.LongTerm.Workers[0]),
                .. Moving.On("Day", it.House.Today.AddDays(-2)),
                ("Why", "Agreed by telephone"),
            ]
        );

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Empty(done.Errors);
        Assert.True(
            (await it.Get(it.House.LongTerm.Manager, $"/children/{it.Ivy}")).Says("Kim Dale")
        );
    }

    [Fact]
    public async Task After_the_cut_off_a_listing_needs_a_reason_and_is_shown_as_late()
    {
        await using var it = await Moving.Open();
        await it.Propose();
        it.House.Database.Clock.Set(Moving.Friday);
        using var browser = await it.As(it.Assessment.Manager);
        var question = await browser.Get(it.Join("list"));

        var late = await browser.Send(
            question,
            ("Sitting", "2026-05-15"),
            ("Synopsis", "Neglect at home")
        );
        var done = await browser.Send(late, ("Why", "The conference was brought forward"));

        Assert.Contains(
            late.Errors,
            e => e.StartsWith("The list has closed", StringComparison.Ordinal)
        );
        Assert.Equal("Neglect at home", late.Value("Synopsis"));
        Assert.Empty(done.Errors);
        var list = await browser.Get((await browser.Get(it.Address)).Link("Friday 15 May")!);
        Assert.True(list.Says("Late The conference was brought forward"));
    }

    [Fact]
    public async Task An_acceptance_put_back_leaves_both_entries_and_the_sender_holding()
    {
        await using var it = await Moving.Open();
        await it.Request();
        using var browser = await it.As(it.Brambles.Manager);
        _ = await browser.Send(
            await browser.Send(await browser.Get(it.Join("accept")), ("CaseSystem", "later"))
        );

        var done = await browser.Send(
            await browser.Get(it.Join("reason/put-back")),
            ("Why", "The wrong family")
        );

        Assert.Empty(done.Errors);
        var child = await it.Get(it.Assessment.Manager, $"/children/{it.Ivy}");
        Assert.True(child.Says("Jo Marsh"));
        Assert.True(child.Says("set aside as a mistake"));
    }

    [Fact]
    public async Task Withdrawn_it_ends_and_the_children_stay()
    {
        await using var it = await Moving.Open();
        await it.Agree();

        var done = await it.Do(
            it.Assessment.Manager,
            "reason/withdraw",
            ("Why", "They moved away")
        );

        Assert.Empty(done.Errors);
        Assert.True((await it.Get(it.Assessment.Manager)).Says("Withdrawn"));
        Assert.True((await it.Get(it.Assessment.Manager, $"/children/{it.Ivy}")).Says("Jo Marsh"));
    }

    [Fact]
    public async Task The_childs_view_stands_on_the_transfer()
    {
        await using var it = await Moving.Open();
        await it.Agree();

        var done = await it.Do(
            it.Assessment.Workers[0],
            "childs-view",
            ("ChildId", it.Ivy),
            ("Asked", "yes"),
            ("Said", "I want to keep Jo"),
            ("Changed", "Jo comes to the first visit")
        );

        Assert.Empty(done.Errors);
        Assert.True((await it.Get(it.Brambles.Manager)).Says("“I want to keep Jo”"));
    }

    [Fact]
    public async Task A_child_who_was_not_asked_needs_a_reason_which_stands_on_the_transfer()
    {
        await using var it = await Moving.Open();
        await it.Agree();
        (string, string?)[] fields = [("ChildId", it.Max), ("Asked", "no")];

        var without = await it.Do(it.Assessment.Workers[0], "childs-view", fields);
        var done = await it.Do(
            it.Assessment.Workers[0],
            "childs-view",
            [.. fields, ("Said", "Max was in hospital")]
        );

        Assert.Equal(["Say why the child was not asked"], without.Errors);
        Assert.Empty(done.Errors);
        Assert.True((await it.Get(it.Brambles.Manager)).Says("Max was in hospital"));
    }

    [Fact]
    public async Task What_overran_the_transfer_is_recorded_on_it_with_its_reason()
    {
        await using var it = await Moving.Open();
        await it.Agree();
        using var browser = await it.As(it.Assessment.Manager);
        var question = await browser.Get(it.Join("happened"));

        var without = await browser.Send(question);
        var done = await browser.Send(question, ("Why", "The family moved at night"));

        Assert.Equal(["Enter the reason"], without.Errors);
        Assert.Equal("Move recorded", done.Heading);
        Assert.True((await it.Get(it.Brambles.Manager, $"/children/{it.Ivy}")).Says("Amir Shah"));
    }
}
