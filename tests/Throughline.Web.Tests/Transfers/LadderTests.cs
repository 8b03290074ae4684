using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework.People;
using Throughline.Casework.Transfers;
using Throughline.Records.Acts;

namespace Throughline.Web.Tests.Transfers;

/// <summary>Every page that acts on a transfer: whose it is, when, and what becomes of what was typed.</summary>
public sealed class LadderTests
{
    private static readonly string[] Pages =
    [
        "ask",
        "list",
        "team",
        "worker",
        "day",
        "introduction",
        "work",
        "childs-view",
        "choice",
        "depart",
        "override",
        "split",
        "dispute",
        "request",
        "accept",
        "case-system",
        "happened",
        "reason/decline",
        "reason/return",
        "reason/withdraw",
        "reason/put-back",
        "reason/take-off-list",
        "reason/part",
        "owed/wok-summary",
        "steps/4",
        "journal",
    ];

    [Fact]
    public async Task Who_has_no_part_in_it_finds_no_page_and_no_other_answer_than_for_none()
    {
        await using var it = await Moving.Open();
        await it.Agree();
        using var stranger = await it.As(it.House.LongTerm.Manager);

        foreach (var path in Pages)
        {
            var page = await stranger.Get(it.Join(path));
            var none = await stranger.Get($"/transfers/0123456789abcdef0123456789abcdef/{path}");

            Assert.True(page.Status == HttpStatusCode.NotFound, path);
            Assert.Equal(none.Main, page.Main);
        }
    }

    [Fact]
    public async Task Every_page_names_the_children_and_leads_back_to_the_transfer()
    {
        await using var it = await Moving.Open();
        await it.Request();
        using var browser = await it.As(it.House.ServiceManager);

        foreach (var path in Pages)
        {
            var page = await browser.Get(it.Join(path));

            Assert.True(page.Status == HttpStatusCode.OK, path);
            if (path != "journal")
                foreach (
                    var said in new[] { "Ivy Ashdown", "Max Ashdown", "9 March 2016", "000102" }
                )
                    Assert.True(page.Says(said), $"{path}: {said}");
            Assert.Equal(
                it.Address,
                page.Link("Cancel")
                    ?? page.Document.QuerySelector(".govuk-back-link")?.GetAttribute("href")
            );
        }
    }

    private static readonly (string Path, string Errors, string? Field, string? Typed)[] Wrong =
    [
        ("list", "Enter the presenting issues", null, null),
        ("team", "Enter the day by which there will be a worker", "WorkerId", "not yet"),
        ("worker", "Enter the day by which there will be a worker", "WorkerId", "not yet"),
        ("day", "The day on which responsibility passes must include a day", "Passes.Day", ""),
        ("introduction", "Enter how the family will meet the worker", null, null),
        ("work", "Choose who finishes the task", "Tasks[0].What", "Kept as typed"),
        ("childs-view", "Choose the child|Say whether the child was asked", "Said", "Kept"),
        ("depart", "Choose what you depart from|Enter the reason", null, null),
        ("split", "Give the reason for at least one child", null, null),
        ("dispute", "Choose what the managers differ about|Enter the reason", null, null),
        ("reason/decline", "Enter the reason", null, null),
        ("reason/withdraw", "Enter the reason", null, null),
        ("owed/wok-summary", "The day on which it was done must include a day", "Day.Day", ""),
    ];

    [Fact]
    public async Task Bad_input_is_said_beside_its_field_and_nothing_typed_is_lost()
    {
        await using var it = await Moving.Open();
        await it.Agree();
        using var sender = await it.As(it.Assessment.Manager);
        using var receiver = await it.As(it.Brambles.Manager);

        foreach (var (path, errors, field, typed) in Wrong)
        {
            var browser = path == "list" ? sender : receiver;
            var page = await browser.Send(
                await browser.Get(it.Join(path)),
                field is null ? [] : [(field, typed)]
            );

            Assert.Equal(errors.Split('|'), page.Errors);
            Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
            foreach (var link in page.Document.QuerySelectorAll(".govuk-error-summary__list a"))
                Assert.NotNull(page.Document.QuerySelector(link.GetAttribute("href")!));
            if (field is not null)
                Assert.Equal(typed, page.Value(field));
        }

        Assert.True((await receiver.Get(it.Address)).Says("Agreed"));
    }

    [Theory]
    [InlineData("request", "Why", "Please")]
    [InlineData("reason/return", "Why", "More to do")]
    [InlineData("reason/put-back", "Why", "The wrong family")]
    public async Task In_the_wrong_state_or_by_the_wrong_person_it_is_refused_in_a_sentence(
        string path,
        string field,
        string typed
    )
    {
        await using var it = await Moving.Open();
        await it.Agree();

        var page = await it.Do(it.Assessment.Workers[0], path, (field, typed));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(Assert.Single(page.Errors));
        Assert.Equal(typed, page.Value(field));
        Assert.True((await it.Get(it.Assessment.Manager)).Says("Agreed"));
    }

    [Fact]
    public async Task Nobody_accepts_what_was_not_requested_and_the_page_says_what_stands_in_the_way()
    {
        await using var it = await Moving.Open();
        await it.Agree();
        using var browser = await it.As(it.Brambles.Manager);
        var question = await browser.Get(it.Join("accept"));

        var refused = await browser.Send(
            await browser.Send(question, ("CaseSystem", "later"), ("Why", "Kept"))
        );

        Assert.True(question.Says("The sending manager has not requested acceptance yet."));
        Assert.Contains("The sending manager has not requested acceptance yet.", refused.Errors);
        Assert.Equal("Kept", refused.Value("Why"));
        Assert.True((await it.Get(it.Assessment.Manager, $"/children/{it.Ivy}")).Says("Jo Marsh"));
    }

    [Fact]
    public async Task A_manager_asks_a_team_from_the_transfer_page_and_the_team_sees_it_at_once()
    {
        await using var it = await Moving.Open();
        await it.Propose();
        Assert.Equal(HttpStatusCode.NotFound, (await it.Get(it.Brambles.Manager)).Status);
        using var browser = await it.As(it.Assessment.Manager);
        var ask = await browser.Get((await browser.Get(it.Address)).Link("Ask a team")!);

        var none = await browser.Send(ask, ("TeamId", it.House.Assessment.Id));
        var done = await browser.Send(ask, ("TeamId", it.Brambles.Id));

        Assert.Equal(["Choose the team"], none.Errors);
        Assert.Equal("Team asked", done.Heading);
        Assert.Equal(HttpStatusCode.OK, (await it.Get(it.Brambles.Manager)).Status);
    }

    [Fact]
    public async Task A_page_gone_stale_says_what_changed_keeps_what_was_typed_and_can_be_sent_again()
    {
        await using var it = await Moving.Open();
        await it.Agree();
        using var browser = await it.As(it.Brambles.Manager);
        var question = await browser.Get(it.Join("introduction"));
        await it.Did(it.Assessment.Manager, new AgreeDay(it.House.Today.AddDays(9), null));

        var stale = await browser.Send(question, ("How", "Tea at home"));
        var done = await browser.Send(stale);

        Assert.Single(stale.Errors);
        Assert.True(stale.Says("Ruth Okafor"));
        Assert.Equal("Tea at home", stale.Value("How"));
        Assert.Empty(done.Errors);
        Assert.True((await browser.Get(it.Address)).Says("Tea at home"));
    }

    [Fact]
    public async Task When_the_procedures_answer_has_changed_the_page_says_what_it_says_now()
    {
        await using var it = await Moving.Open();
        await it.Agree();
        using var browser = await it.As(it.Brambles.Manager);
        var question = await browser.Get(it.Join("introduction"));
        await it.State(it.Ivy, "plan", "child protection");

        var page = await browser.Send(question, ("How", "Tea at home"));

        Assert.Single(page.Errors);
        Assert.True(page.Says("What the procedure says changed while your page was open."));
        Assert.Equal("Tea at home", page.Value("How"));
        Assert.Empty((await browser.Send(page)).Errors);
    }

    [Fact]
    public async Task A_child_of_like_name_in_the_team_is_pointed_out_on_the_question_the_check_and_the_done_page()
    {
        await using var it = await Moving.Open();
        await it.Request();
        _ = await it.House.Child(it.Brambles, "Ivy", "Ashdowne", number: "000999");
        using var browser = await it.As(it.Brambles.Manager);

        var question = await browser.Get(it.Join("accept"));
        var check = await browser.Send(question, ("CaseSystem", "later"));
        var done = await browser.Send(check);

        Assert.Equal("Transfer accepted", done.Heading);
        foreach (var page in new[] { question, check, done })
            Assert.True(page.Says("Much like Ivy Ashdown: Ivy Ashdowne, 000999"), page.Main);
    }

    [Fact]
    public async Task An_acceptance_sent_twice_accepts_once_and_leads_to_the_same_page()
    {
        await using var it = await Moving.Open();
        await it.Request();
        using var browser = await it.As(it.Brambles.Manager);
        var check = await browser.Send(
            await browser.Get(it.Join("accept")),
            ("CaseSystem", "later")
        );

        var first = await browser.Send(check);
        var second = await browser.Send(check);

        Assert.Equal("Transfer accepted", first.Heading);
        Assert.Equal(first.Path, second.Path);
        await using var db = it.House.Database.Open();
        Assert.Equal(4, await db.Responsibilities.CountAsync());
    }

    [Fact]
    public async Task An_acceptance_with_a_child_forged_in_is_refused()
    {
        await using var it = await Moving.Open();
        await it.Request();
        using var browser = await it.As(it.Brambles.Manager);
        var check = await browser.Send(
            await browser.Get(it.Join("accept")),
            ("CaseSystem", "later")
        );

        var rubbish = await browser.Send(check, ("Named", "rubbish"));
        var other = await browser.Send(
            check,
            (
                "Named",
                $$"""{"ChildId":"{{it.Ivy}}","Name":"Ivy Ashdown","BirthDate":"2016-03-10","Number":"000101"}"""
            )
        );

        Assert.Equal(HttpStatusCode.BadRequest, rubbish.Status);
        Assert.Single(other.Errors);
        Assert.True((await it.Get(it.Assessment.Manager, $"/children/{it.Ivy}")).Says("Jo Marsh"));
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("worker")]
    [InlineData("happened")]
    public async Task Nobody_is_offered_who_is_away_has_left_is_of_another_team_or_may_not_see_a_restricted_child(
        string path
    )
    {
        await using var it = await Moving.Open();
        await it.Request();
        var house = it.House;
        var (away, gone) = (
            await house.Staff("Una Away", PostKind.SocialWorker, "Social Worker", it.Brambles.Id),
            await house.Staff("Olaf Gone", PostKind.SocialWorker, "Social Worker", it.Brambles.Id)
        );
        _ = (
            await house.Door.SayAway(
                new(away, house.Today, house.Today.AddDays(9)),
                house.By(house.Administrator)
            )
        ).Value;
        _ = (await house.Door.SayLeft(new(gone), house.By(house.Administrator))).Value;
        using var browser = await it.As(it.Brambles.Manager);

        var before = Offered(await browser.Get(it.Join(path)));
        _ = (
            await house.Door.RestrictChild(
                new(
                    it.Max,
                    [
                        it.Assessment.Workers[0],
                        it.Brambles.Manager,
                        it.Brambles.Workers[1],
                        house.ServiceManager,
                    ]
                ),
                house.By(house.ServiceManager, why: "Known to somebody on the staff")
            )
        ).Value;
        var after = Offered(await browser.Get(it.Join(path)));

        Assert.Subset(before, it.Brambles.Workers.ToHashSet());
        Assert.DoesNotContain(away, before);
        Assert.DoesNotContain(gone, before);
        if (path != "happened")
            Assert.DoesNotContain(it.Assessment.Workers[0], before);
        Assert.Contains(it.Brambles.Workers[1], after);
        Assert.DoesNotContain(it.Brambles.Workers[0], after);
    }

    private static HashSet<string> Offered(Page page) =>
        [
            .. page
                .Document.QuerySelectorAll("select[name=WorkerId] option, input[name=WorkerId]")
                .Select(o => o.GetAttribute("value") ?? ""),
        ];

    [Fact]
    public async Task A_family_is_accepted_without_the_restricted_brother_whom_the_manager_may_not_see()
    {
        await using var it = await Moving.Open();
        await it.Request();
        _ = (
            await it.House.Door.RestrictChild(
                new(it.Max, [it.Assessment.Workers[0], it.House.ServiceManager]),
                it.House.By(it.House.ServiceManager, why: "Known to somebody on the staff")
            )
        ).Value;
        using var browser = await it.As(it.Brambles.Manager);

        var question = await browser.Get(it.Join("accept"));
        var check = await browser.Send(question, ("CaseSystem", "later"));
        var done = await browser.Send(check);

        Assert.True(question.Says("is a child of this family whose record is restricted"));
        Assert.DoesNotContain("Max", check.Html, StringComparison.Ordinal);
        Assert.Equal("Transfer accepted", done.Heading);
        await using var db = it.House.Database.Open();
        var open = await db.Responsibilities.Where(r => r.Until == null).ToListAsync();
        Assert.Equal(it.Brambles.Id, open.Single(r => r.ChildId == it.Ivy).TeamId);
        Assert.Equal(it.Assessment.Id, open.Single(r => r.ChildId == it.Max).TeamId);
    }
}
