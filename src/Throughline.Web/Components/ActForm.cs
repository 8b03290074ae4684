using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Throughline.Web.Forms;

namespace Throughline.Web.Components;

/// <summary>The form of an <see cref="ActPage"/>, which acts once.</summary>
[HtmlTargetElement("act-form")]
public sealed class ActForm(IAntiforgery antiforgery) : TagHelper
{
    /// <summary>Which POST handler of the page takes it; the plain one when left out.</summary>
    public string? Handler { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var page =
            View.ViewData.Model as ActPage
            ?? throw new InvalidOperationException("act-form stands on pages of ActPage alone.");
        var inside = await output.GetChildContentAsync();
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("novalidate", "novalidate");
        output.Attributes.SetAttribute(
            "action",
            Handler is null ? Plain(View.HttpContext.Request) : $"?handler={Handler}"
        );
        output.Content.SetHtmlContent(antiforgery.GetHtml(View.HttpContext));
        output.Content.AppendHtml(Html.Input("hidden", nameof(ActPage.Token), page.Token));
        output.Content.AppendHtml(Html.Input("hidden", nameof(ActPage.Seen), page.Seen));
        output.Content.AppendHtml(inside);
    }

    /// <summary>The page's own address: once another form of the page was sent, the browser stands at that form's.</summary>
    private static string Plain(HttpRequest request) =>
        request.PathBase
        + request.Path
        + QueryString.Create(
            request.Query.Where(q => !q.Key.Equals("handler", StringComparison.OrdinalIgnoreCase))
        );
}

/// <summary>Carries an answer from the question to the page that checks it.</summary>
[HtmlTargetElement("carry", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Carry : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (For.Model is DateParts date)
        {
            output.Content.AppendHtml(Html.Input("hidden", $"{For.Name}.Day", date.Day));
            output.Content.AppendHtml(Html.Input("hidden", $"{For.Name}.Month", date.Month));
            output.Content.AppendHtml(Html.Input("hidden", $"{For.Name}.Year", date.Year));
        }
        else if (For.Model is IEnumerable<string> many)
            foreach (var value in many)
                output.Content.AppendHtml(Html.Input("hidden", For.Name, value));
        else if (For.Model is { } one)
            output.Content.AppendHtml(Html.Input("hidden", For.Name, one.ToString()));
    }
}
