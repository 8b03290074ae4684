using Throughline.Web.Components;

namespace Throughline.Web.Tests.Components;

public sealed class FieldTests
{
    [Fact]
    public async Task A_field_says_its_label_its_hint_and_its_error_and_ties_them_together()
    {
        var html = await Rendered.Of(
            new InputField
            {
                Name = "Why",
                Label = "Why?",
                Hint = "A few words",
            }.In(Rendered.View(("Why", "Give the reason")))
        );

        var input = html.QuerySelector("input")!;
        Assert.Equal("Why", html.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal("Why", input.Id);
        Assert.Equal("Why-hint Why-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("A few words", html.QuerySelector("#Why-hint")!.TextContent);
        Assert.Equal("Error: Give the reason", html.QuerySelector("#Why-error")!.TextContent);
        Assert.NotNull(html.QuerySelector(".govuk-form-group--error"));
    }

    [Fact]
    public async Task A_field_without_an_error_says_none()
    {
        var html = await Rendered.Of(
            new InputField { Name = "Why", Label = "Why?" }.In(Rendered.View())
        );

        Assert.Null(html.QuerySelector(".govuk-error-message"));
        Assert.Null(html.QuerySelector("input")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task What_was_typed_is_shown_as_text_and_never_run()
    {
        const string script = "\"><script>alert(1)</script>";
        var view = Rendered.View();

        foreach (
            var html in new[]
            {
                await Rendered.Of(
                    new InputField
                    {
                        Name = "A",
                        Label = script,
                        Hint = script,
                        Value = script,
                    }.In(view)
                ),
                await Rendered.Of(
                    new TextareaField
                    {
                        Name = "A",
                        Label = script,
                        Value = "</textarea>" + script,
                    }.In(view)
                ),
                await Rendered.Of(
                    new SelectField
                    {
                        Name = "A",
                        Label = script,
                        Options = [new(script, script)],
                    }.In(view)
                ),
                await Rendered.Of(
                    new RadiosField
                    {
                        Name = "A",
                        Label = script,
                        Options = [new(script, script, script)],
                    }.In(view)
                ),
            }
        )
            Assert.Empty(html.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task A_textarea_keeps_a_first_empty_line()
    {
        var html = await Rendered.Of(
            new TextareaField { Name = "A", Value = "\nsecond" }.In(Rendered.View())
        );

        Assert.Equal("\nsecond", html.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task A_date_shows_three_boxes_as_typed_and_its_error_leads_to_the_first()
    {
        var html = await Rendered.Of(
            new DateField
            {
                Name = "Day",
                Label = "When?",
                Value = new()
                {
                    Day = "31",
                    Month = "2",
                    Year = "26",
                },
            }.In(Rendered.View(("Day", "must be a real date")))
        );

        Assert.Equal(
            ["31", "2", "26"],
            html.QuerySelectorAll("input").Select(i => i.GetAttribute("value"))
        );
        Assert.Equal(Field.IdOf("Day"), html.QuerySelector("input")!.Id);
        Assert.Equal("When?", html.QuerySelector("legend")!.TextContent);
    }

    [Fact]
    public async Task The_first_of_several_radios_has_the_id_that_the_error_summary_links_to()
    {
        var html = await Rendered.Of(
            new RadiosField
            {
                Name = "Answer",
                Label = "Which?",
                Value = "b",
                Options = [new("a", "A"), new("b", "B", "the second")],
            }.In(Rendered.View())
        );

        var radios = html.QuerySelectorAll("input");
        Assert.Equal([Field.IdOf("Answer"), "Answer-2"], radios.Select(r => r.Id));
        Assert.Equal([false, true], radios.Select(r => r.HasAttribute("checked")));
        Assert.Equal("Answer-2-hint", radios[1].GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task A_long_list_is_grouped_and_keeps_what_was_chosen()
    {
        var html = await Rendered.Of(
            new SelectField
            {
                Name = "Word",
                Value = "plan",
                Empty = "Choose",
                Options =
                [
                    new("plan", "Plan", Group: "Facts"),
                    new("birth", "Birth", Group: "Events"),
                ],
            }.In(Rendered.View())
        );

        Assert.Equal(
            ["Facts", "Events"],
            html.QuerySelectorAll("optgroup").Select(g => g.GetAttribute("label"))
        );
        Assert.Equal("plan", html.QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Day.Month", "Day-Month")]
    [InlineData("Attributes[attended by]", "Attributes-attended-by")]
    [InlineData("a\"><b", "a-b")]
    public void Ids_hold_nothing_but_letters_numbers_and_dashes(string name, string id) =>
        Assert.Equal(id, Field.IdOf(name));
}
