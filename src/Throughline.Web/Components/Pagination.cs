using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Web.Components;

/// <summary>
/// From one page of a list to the next. It goes inside the form that asked for the list, and its buttons send that
/// form again with the field <c>Page</c>, so that what was searched for stays out of the address.
/// </summary>
[HtmlTargetElement("govuk-pages", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Pagination : TagHelper
{
    public int Page { get; set; } = 1;
    public int Pages { get; set; } = 1;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tl-pages");
        output.Attributes.SetAttribute("aria-label", "Pages of results");
        if (Page > 1)
            output.Content.AppendHtml(Button(Page - 1, "Previous page"));
        output.Content.AppendHtml(Html.Tag("span", "govuk-body").Saying($"Page {Page} of {Pages}"));
        if (Page < Pages)
            output.Content.AppendHtml(Button(Page + 1, "Next page"));
    }

    private static TagBuilder Button(int page, string text) =>
        Html.Tag("button", "govuk-button govuk-button--secondary")
            .With("name", "Page")
            .With("value", page.ToString(CultureInfo.InvariantCulture))
            .Saying(text);
}
