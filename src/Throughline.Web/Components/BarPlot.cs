using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Web.Components;

/// <summary>One bar: what it stands for, how long it is, and the number as it is written beside it.</summary>
public sealed record Bar(string Label, decimal Length, string Told);

/// <summary>
/// Bars drawn by the server, without a script. The words stay text, so that they keep their size on a narrow screen;
/// the table that goes with the plot stands beneath it and says the same.
/// </summary>
[HtmlTargetElement("bar-plot", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BarPlot : TagHelper
{
    /// <summary>What the bars measure.</summary>
    public string Caption { get; set; } = "";
    public IEnumerable<Bar> Bars { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var bars = Bars.ToList();
        var longest = bars.Select(b => b.Length).DefaultIfEmpty().Max();
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tl-plot govuk-body");
        output.Content.SetHtmlContent(Html.Tag("figcaption", "tl-plot__caption").Saying(Caption));
        output.Content.AppendHtml(
            Html.Tag("div", "tl-plot__bars")
                .With("role", "img")
                .With(
                    "aria-label",
                    $"{Caption}. {string.Join("; ", bars.Select(b => $"{b.Label}: {b.Told}"))}"
                )
                .Holding(bars.SelectMany(b => Row(b, longest)))
        );
    }

    private static IEnumerable<TagBuilder> Row(Bar bar, decimal longest)
    {
        var width = longest == 0 ? 0 : Math.Round(100 * bar.Length / longest, 2);
        yield return Html.Tag("span", "tl-plot__label").Saying(bar.Label);
        yield return Html.Tag("svg", "tl-plot__bar")
            .With("viewBox", "0 0 100 10")
            .With("preserveAspectRatio", "none")
            .With("aria-hidden", "true")
            .With("focusable", "false")
            .Holding(
                Html.Tag("rect", "tl-plot__fill")
                    .With("width", width.ToString(CultureInfo.InvariantCulture))
                    .With("height", "10")
            );
        yield return Html.Tag("span", "tl-plot__number").Saying(bar.Told);
    }
}
