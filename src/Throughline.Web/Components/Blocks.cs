using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Web.Components;

/// <summary>A status in a coloured box. Its text says it all; the colour only helps.</summary>
[HtmlTargetElement("govuk-tag")]
public sealed class TagBlock : TagHelper
{
    /// <summary>grey, green, teal, blue, purple, magenta, red, orange or yellow.</summary>
    public string? Colour { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.Attributes.SetAttribute(
            "class",
            Colour is null ? "govuk-tag" : $"govuk-tag govuk-tag--{Colour}"
        );
    }
}

/// <summary>Text set off from what surrounds it.</summary>
[HtmlTargetElement("govuk-inset")]
public sealed class InsetBlock : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-inset-text");
    }
}

/// <summary>A sentence that nobody should miss.</summary>
[HtmlTargetElement("govuk-warning")]
public sealed class WarningBlock : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-warning-text");
        output.Content.SetHtmlContent(
            Html.Tag("span", "govuk-warning-text__icon").With("aria-hidden", "true").Saying("!")
        );
        output.Content.AppendHtml(
            Html.Tag("strong", "govuk-warning-text__text")
                .Holding(Html.Tag("span", "govuk-visually-hidden").Saying("Warning"), inside)
        );
    }
}

/// <summary>More to read, for whoever opens it.</summary>
[HtmlTargetElement("govuk-details")]
public sealed class DetailsBlock : TagHelper
{
    public string Summary { get; set; } = "";
    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "govuk-details");
        if (Open)
            output.Attributes.SetAttribute("open", "open");
        output.Content.SetHtmlContent(
            Html.Tag("summary", "govuk-details__summary")
                .Holding(Html.Tag("span", "govuk-details__summary-text").Saying(Summary))
        );
        output.Content.AppendHtml(Html.Tag("div", "govuk-details__text").Holding(inside));
    }
}

/// <summary>The green panel on the page that says it is done.</summary>
[HtmlTargetElement("govuk-panel")]
public sealed class PanelBlock : TagHelper
{
    public string Heading { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-panel govuk-panel--confirmation");
        output.Content.SetHtmlContent(Html.Tag("h1", "govuk-panel__title").Saying(Heading));
        output.Content.AppendHtml(Html.Tag("div", "govuk-panel__body").Holding(inside));
    }
}

/// <summary>Rounds a wide table: it scrolls on a narrow screen, by touch or by keyboard, and the page does not.</summary>
[HtmlTargetElement("wide-table")]
public sealed class WideTableBlock : TagHelper
{
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "tl-wide");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Attributes.SetAttribute("tabindex", "0");
    }
}
