using System.Net;
using Throughline.Records.Acts;
using Throughline.Web.Tests.Security;

namespace Throughline.Web.Tests.Transfers;

/// <summary>The meeting's pages, as chair, as a manager at the table, and as somebody who is neither.</summary>
public sealed class MeetingPageTests
{
    [Fact]
    public async Task The_chair_is_named_and_the_clauses_are_folded_in()
    {
        await using var it = await Moving.Open();
        await it.Propose();

        var page = await it.Get(it.Brambles.Manager, await it.Listed());

        Assert.True(page.Says("Ruth Okafor, Team Manager of Referral & Assessment"));
        Assert.NotNull(page.Document.QuerySelector(".govuk-summary-list .govuk-details"));
    }

    [Fact]
    public async Task What_the_procedure_asks_of_the_meeting_stands_on_its_pages()
    {
        await using var it = await Moving.Open();
        await it.Propose();
        var sitting = await it.Listed();

        var page = await it.Get(it.Assessment.Manager, sitting);
        var family = await it.Get(it.Assessment.Manager, $"{sitting}/families/{it.Transfer}");

        Assert.Contains(
            "The Team Manager of Referral & Assessment, by Thursday 14 May 2026",
            page.Main,
            StringComparison.Ordinal
        );
        Assert.True(page.Says("by Thursday 14 May 2026 at 09:00"));
        Assert.True(page.Says("The Head of Service"));
        Assert.True(page.Says("Workers with room for new cases"));
        Assert.True(family.Says("Worker's capacity, worker's skills and worker the child knows"));
        Assert.True(family.Says("Threshold, readiness and introduction"));
    }

    [Fact]
    public async Task Whoever_chairs_is_chased_on_the_home_page_for_the_list_and_nobody_else()
    {
        await using var it = await Moving.Open();
        await it.Propose();
        var sitting = await it.Listed();

        var before = await it.Get(it.Assessment.Manager, "/work");
        await it.Do(
            it.Assessment.Manager,
            $"{sitting}/circulate/list",
            ("Recipients", it.Brambles.Manager)
        );

        Assert.True(before.Says("Transfer meeting, Friday 15 May 2026"));
        Assert.True(before.Says("Send the list round – by 14 May 2026"));
        Assert.False((await it.Get(it.Assessment.Manager, "/work")).Says("Send the list round"));
        Assert.False((await it.Get(it.Brambles.Manager, "/work")).Says("Send the list round"));
    }

    [Fact]
    public async Task Whoever_books_the_meeting_is_chased_until_it_is_booked_and_again_once_it_is_moved()
    {
        await using var it = await Moving.Open();
        await it.Propose();
        var sitting = await it.Listed();
        var before = await it.Get(it.Assessment.Manager, "/work");
        Assert.True(before.Says("Book the meeting – by 14 May 2026"));
        Assert.False((await it.Get(it.Brambles.Manager, "/work")).Says("Book the meeting"));

        var ahead = await it.Do(
            it.Assessment.Manager,
            $"{sitting}/book",
            ("Day.Year", "2199"),
            ("Where", "Room 4")
        );
        var refused = await it.Do(it.Brambles.Manager, $"{sitting}/book");
        var done = await it.Do(it.Assessment.Manager, $"{sitting}/book", ("Where", "Room 4"));
        var page = await it.Get(it.Assessment.Manager, sitting);
        var after = await it.Get(it.Assessment.Manager, "/work");

        Assert.NotEmpty(ahead.Errors);
        Assert.Equal("Room 4", ahead.Value("Where"));
        Assert.Contains(
            "whoever the procedure names to book it, or the chair",
            Assert.Single(refused.Errors),
            StringComparison.Ordinal
        );
        Assert.Equal("Meeting booked", done.Heading);
        Assert.True(page.Says("On 13 May 2026, by Ruth Okafor: Room 4"));
        Assert.NotNull(page.Link("Change what was booked"));
        Assert.False(after.Says("Book the meeting"));

        _ = await it.Do(
            it.Assessment.Manager,
            $"{sitting}/move",
            ("Day.Day", "18"),
            ("Why", "The room is taken")
        );
        Assert.True(
            (await it.Get(it.Assessment.Manager, "/work")).Says("Book the meeting – by 17 May 2026")
        );
    }

    [Fact]
    public async Task Only_the_chair_takes_the_families_and_others_see_the_list()
    {
        await using var it = await Moving.Open();
        await it.Propose();
        var sitting = await it.Listed();

        var asChair = await it.Get(it.Assessment.Manager, sitting);
        var asOther = await it.Get(it.Brambles.Manager, sitting);
        var family = await it.Get(it.Brambles.Manager, $"{sitting}/families/{it.Transfer}");

        Assert.Null(asChair.Link("Take the families one by one"));
        Assert.True(asOther.Says("Neglect at home"));
        Assert.Null(asOther.Link("Take the families one by one"));
        Assert.Equal(HttpStatusCode.NotFound, family.Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (
                await it.Get(it.Assessment.Manager, "/meetings/0123456789abcdef0123456789abcdef")
            ).Status
        );
    }

    [Fact]
    public async Task Before_the_meeting_its_day_stands_where_the_minutes_will_be_written()
    {
        await using var it = await Moving.Open();
        await it.Propose();
        var sitting = await it.Listed();

        foreach (var path in new[] { $"{sitting}/families/{it.Transfer}", $"{sitting}/minutes" })
        {
            var early = await it.Get(it.Assessment.Manager, path);
            Assert.True(early.Says("The meeting is on Friday 15 May 2026."), early.Main);
            Assert.Null(early.Document.QuerySelector("main form button"));
        }

        it.House.Database.Clock.Set(Moving.Friday);
        var minutes = await it.Get(it.Assessment.Manager, $"{sitting}/minutes");
        Assert.NotNull(minutes.Document.QuerySelector("main form button"));
    }

    [Theory]
    [InlineData("Agreed", "Choose the team|Enter the day by which there will be a worker")]
    [InlineData("CarriedOver", "Enter the reason")]
    [InlineData("NotToMove", "Enter the reason")]
    [InlineData("Disputed", "Enter the reason")]
    public async Task What_is_missing_from_the_minute_is_said_and_the_rest_is_kept(
        string decision,
        string errors
    )
    {
        await using var it = await Moving.Open();
        await it.Propose();
        var sitting = await it.Listed();
        it.House.Database.Clock.Set(Moving.Friday);

        var page = await it.Do(
            it.Assessment.Manager,
            $"{sitting}/families/{it.Transfer}",
            ("Decision", decision),
            ("TeamId", null),
            ("Introduction", "Tea at home")
        );

        Assert.Equal(errors.Split('|'), page.Errors);
        Assert.Equal("Tea at home", page.Value("Introduction"));
        Assert.Equal(sitting, page.Link("Back to the list"));
        Assert.True((await it.Get(it.Assessment.Manager)).Says("Proposed"));
    }

    [Fact]
    public async Task A_child_of_like_name_is_pointed_out_before_team_and_worker_are_agreed()
    {
        await using var it = await Moving.Open();
        await it.Propose();
        var sitting = await it.Listed();
        _ = await it.House.Child(it.Assessment, "Ivy", "Ashdowne", number: "000999");

        var family = await it.Get(it.Assessment.Manager, $"{sitting}/families/{it.Transfer}");

        Assert.True(
            family.Says(
                "Make sure that this is the right child. Much like Ivy Ashdown: Ivy Ashdowne, 000999"
            )
        );
        Assert.False(family.Says("Much like Max Ashdown"));
    }

    [Fact]
    public async Task The_list_and_its_file_have_the_columns_of_the_text()
    {
        await using var it = await Moving.Open();
        await it.Propose();
        var sitting = await it.Listed();

        var page = await it.Get(it.Assessment.Manager, sitting);
        var file = await (await it.Get(it.Assessment.Manager, $"{sitting}/files/list")).Bytes();

        string[] columns =
        [
            "Child's name",
            "Number of siblings",
            "Allocated worker",
            "Plan",
            "Synopsis",
        ];
        Assert.Equal(
            [.. columns, "Decision"],
            page.Document.QuerySelectorAll("table")[0]
                .QuerySelectorAll("thead th")
                .Select(h => h.TextContent.Trim())
        );
        foreach (var text in columns.Skip(1).Append("Neglect at home").Append("Child in need"))
        {
            Assert.True(page.Says(text), text);
            Assert.Contains(text, file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_file_that_goes_round_names_no_restricted_child_whoever_draws_it()
    {
        await using var it = await Moving.Open();
        await it.Propose();
        var sitting = await it.Listed();
        _ = (
            await it.House.Door.RestrictChild(
                new(
                    it.Max,
                    [it.Assessment.Workers[0], it.Assessment.Manager, it.House.ServiceManager]
                ),
                it.House.By(it.House.ServiceManager, why: "Known to somebody on the staff")
            )
        ).Value;

        var page = await it.Get(it.Assessment.Manager, sitting);
        var file = await (await it.Get(it.Assessment.Manager, $"{sitting}/files/list")).Bytes();

        Assert.True(page.Says("Max Ashdown"));
        Assert.Contains("Ivy Ashdown", file, StringComparison.Ordinal);
        Assert.Contains("Restricted record", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Max", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Neglect at home", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_that_nobody_speaks_for_is_not_agreed()
    {
        await using var it = await Moving.Open();
        await it.Propose();
        var sitting = await it.Listed();
        it.House.Database.Clock.Set(Moving.Friday);

        var page = await it.Do(
            it.Assessment.Manager,
            $"{sitting}/families/{it.Transfer}",
            ("Decision", "Agreed"),
            ("TeamId", it.Brambles.Id),
            ("WorkerId", it.Brambles.Workers[0])
        );

        Assert.StartsWith(
            "Nobody who speaks for Brambles is recorded as attending",
            Assert.Single(page.Errors),
            StringComparison.Ordinal
        );
        Assert.Equal(it.Brambles.Id, page.Value("TeamId"));
    }

    [Fact]
    public async Task What_is_carried_over_stands_on_the_next_list_with_the_weeks_it_has_waited()
    {
        await using var it = await Moving.Open();
        await it.Propose();
        var sitting = await it.Listed();
        it.House.Database.Clock.Set(Moving.Friday);
        using var chair = await it.As(it.Assessment.Manager);

        var carried = await chair.Send(
            await chair.Get($"{sitting}/families/{it.Transfer}"),
            ("Decision", "CarriedOver"),
            ("Note", "Brambles was not there")
        );
        var closed = await chair.Send(await chair.Get($"{sitting}/minutes"));

        Assert.Empty(carried.Errors);
        Assert.Empty(closed.Errors);
        var next = await chair.Get((await chair.Get(it.Address)).Link("Friday 22 May")!);
        Assert.True(next.Says("Carried 1 week"));
    }
}
