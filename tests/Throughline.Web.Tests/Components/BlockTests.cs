using Throughline.Web.Components;

namespace Throughline.Web.Tests.Components;

public sealed class BlockTests
{
    [Fact]
    public async Task A_summary_row_says_for_whom_the_change_link_is()
    {
        var html = await Rendered.Of(new SummaryRow { Key = "Worker", Href = "/x" }, "Ann Lee");

        Assert.Equal("Ann Lee", html.QuerySelector("dd")!.TextContent);
        Assert.Equal("Change (worker)", html.QuerySelector("a")!.TextContent);
    }

    [Fact]
    public async Task A_summary_row_without_a_link_shows_none()
    {
        var html = await Rendered.Of(new SummaryRow { Key = "Worker" }, "Ann Lee");

        Assert.Null(html.QuerySelector("a"));
    }

    [Fact]
    public async Task A_task_says_its_status_to_whoever_hears_its_link()
    {
        var html = await Rendered.Of(
            new TaskRow
            {
                Heading = "Write the summary",
                Status = "Overdue",
                Colour = "red",
                Href = "/x",
            },
            "due 4 March"
        );

        var link = html.QuerySelector("a")!;
        var status = html.QuerySelector($"#{link.GetAttribute("aria-describedby")}")!;
        Assert.Equal("Overdue", status.TextContent);
        Assert.NotNull(status.QuerySelector(".govuk-tag--red"));
    }

    [Fact]
    public async Task A_warning_is_announced_as_one()
    {
        var html = await Rendered.Of(new WarningBlock(), "Look here");

        Assert.Equal("WarningLook here", html.QuerySelector("strong")!.TextContent);
    }

    [Fact]
    public async Task A_wide_table_can_be_scrolled_by_keyboard_and_has_a_name()
    {
        var html = await Rendered.Of(new WideTableBlock { Label = "Children" }, "<table></table>");

        var region = html.FirstElementChild!;
        Assert.Equal("0", region.GetAttribute("tabindex"));
        Assert.Equal("Children", region.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 3, "Next page")]
    [InlineData(2, 3, "Previous page,Next page")]
    [InlineData(3, 3, "Previous page")]
    public async Task Pages_lead_back_and_forth_as_far_as_there_are_any(
        int page,
        int pages,
        string buttons
    )
    {
        var html = await Rendered.Of(new Pagination { Page = page, Pages = pages });

        Assert.Equal(
            buttons,
            string.Join(',', html.QuerySelectorAll("button").Select(b => b.TextContent))
        );
    }
}
