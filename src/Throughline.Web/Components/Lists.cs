using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Web.Components;

/// <summary>What is known, as keys and values.</summary>
[HtmlTargetElement("summary-list")]
public sealed class SummaryList : TagHelper
{
    /// <summary>Some row has a link, so that those without leave room for one.</summary>
    public bool Actions { get; set; }

    public override void Init(TagHelperContext context) =>
        context.Items[typeof(SummaryList)] = Actions;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "govuk-summary-list");
    }
}

/// <summary>One line of a summary list, with a link to change it if there is one.</summary>
[HtmlTargetElement("summary-row", ParentTag = "summary-list")]
public sealed class SummaryRow : TagHelper
{
    public string Key { get; set; } = "";

    /// <summary>Where the value is changed.</summary>
    public string? Href { get; set; }
    public string Action { get; set; } = "Change";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute(
            "class",
            Href is null
            && context.Items.TryGetValue(typeof(SummaryList), out var actions)
            && actions is true
                ? "govuk-summary-list__row govuk-summary-list__row--no-actions"
                : "govuk-summary-list__row"
        );
        output.Content.SetHtmlContent(Html.Tag("dt", "govuk-summary-list__key").Saying(Key));
        output.Content.AppendHtml(Html.Tag("dd", "govuk-summary-list__value").Holding(inside));
        if (Href is not null)
            output.Content.AppendHtml(
                Html.Tag("dd", "govuk-summary-list__actions")
                    .Holding(
                        Html.Tag("a", "govuk-link")
                            .With("href", Href)
                            .Saying(Action)
                            .Holding(
                                Html.Tag("span", "govuk-visually-hidden")
                                    .Saying($" ({Key.ToLowerInvariant()})")
                            )
                    )
            );
    }
}

/// <summary>What is to be done, each with how it stands.</summary>
[HtmlTargetElement("task-list")]
public sealed class TaskList : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "govuk-task-list");
    }
}

/// <summary>One task. What stands between the tags is its hint.</summary>
[HtmlTargetElement("task-row", ParentTag = "task-list")]
public sealed class TaskRow : TagHelper
{
    public string Heading { get; set; } = "";
    public string Status { get; set; } = "";

    /// <summary>Colour of the status; none for plain text, as of what is done.</summary>
    public string? Colour { get; set; }
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var id = "task-" + Field.IdOf(context.UniqueId);
        output.TagName = "li";
        output.Attributes.SetAttribute(
            "class",
            Href is null
                ? "govuk-task-list__item"
                : "govuk-task-list__item govuk-task-list__item--with-link"
        );
        output.Content.SetHtmlContent(
            Html.Tag("div", "govuk-task-list__name-and-hint")
                .Holding(
                    Href is null
                        ? Html.Tag("div").Saying(Heading)
                        : Html.Tag("a", "govuk-link govuk-task-list__link")
                            .With("href", Href)
                            .With("aria-describedby", $"{id}-status")
                            .Saying(Heading),
                    inside.IsEmptyOrWhiteSpace
                        ? null
                        : Html.Tag("div", "govuk-task-list__hint").Holding(inside)
                )
        );
        IHtmlContent status = Colour is null
            ? new HtmlContentBuilder().Append(Status)
            : Html.Tag("strong", $"govuk-tag govuk-tag--{Colour}").Saying(Status);
        output.Content.AppendHtml(
            Html.Tag("div", "govuk-task-list__status").With("id", $"{id}-status").Holding(status)
        );
    }
}
