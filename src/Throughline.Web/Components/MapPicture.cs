using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Throughline.Procedures.Mapping;

namespace Throughline.Web.Components;

/// <summary>
/// The map of an edition, drawn by the server. It scrolls inside its own box where the screen is narrow; the table
/// beneath it says the same.
/// </summary>
[HtmlTargetElement("team-map", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MapPicture : TagHelper
{
    private const int Inks = 10;
    private const int Corner = 7;

    public TeamMap Map { get; set; } = null!;
    public string Title { get; set; } = "";
    public string Description { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tl-wide tl-map");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", "Map");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Content.SetHtmlContent(
            Html.Tag("svg", "tl-map__picture")
                .With("viewBox", $"0 0 {Map.Width} {Map.Height}")
                .With("width", $"{Map.Width}")
                .With("height", $"{Map.Height}")
                .With("role", "img")
                .With("aria-labelledby", "map-title map-description")
                .Holding(Html.Tag("title").With("id", "map-title").Saying(Title))
                .Holding(Html.Tag("desc").With("id", "map-description").Saying(Description))
                .Holding(Map.Arrows.Select(Arrow))
                .Holding(Map.Boxes.Select(Box))
        );
    }

    private static TagBuilder Arrow(MapArrow arrow)
    {
        var (start, end) = (arrow.Points[0], arrow.Points[^1]);
        var way = Math.Sign(arrow.Points[1].X - start.X);
        var tip = end.X + way * 2;
        return Html.Tag("g", $"tl-map__arrow tl-map__ink-{arrow.Ink % Inks}")
            .Holding(
                Html.Tag("title")
                    .Saying($"{arrow.From} to {arrow.To}: {string.Join(", ", arrow.Rules)}"),
                Html.Tag("path", "tl-map__line").With("d", Path(arrow.Points)),
                Html.Tag("path", "tl-map__head")
                    .With("d", $"M{tip} {end.Y}L{tip + way * 10} {end.Y - 5}V{end.Y + 5}Z"),
                Html.Tag("circle", "tl-map__head")
                    .With("cx", $"{start.X}")
                    .With("cy", $"{start.Y}")
                    .With("r", "4"),
                Html.Tag("text", $"tl-map__label {(way > 0 ? "" : "tl-map__label--left")}".Trim())
                    .With("x", $"{tip + way * 14}")
                    .With("y", $"{end.Y - 4}")
                    .Saying(arrow.Label)
            );
    }

    /// <summary>Right angles with their corners rounded off.</summary>
    private static string Path(IReadOnlyList<(int X, int Y)> p)
    {
        var across = Math.Sign(p[1].X - p[0].X) * Corner;
        var along = Math.Sign(p[2].Y - p[1].Y) * Corner;
        return $"M{p[0].X} {p[0].Y}H{p[1].X - across}Q{p[1].X} {p[1].Y} {p[1].X} {p[1].Y + along}"
            + $"V{p[2].Y - along}Q{p[2].X} {p[2].Y} {p[2].X - across} {p[2].Y}H{p[3].X + across}";
    }

    private static TagBuilder Box(MapBox box)
    {
        var lines = box
            .Title.Select(t => (Text: t, Css: "tl-map__name"))
            .Concat(box.Detail.Select(t => (Text: t, Css: "tl-map__detail")))
            .ToList();
        var first = box.Y + box.Height / 2 - (lines.Count - 1) * 10 + 5;
        return Html.Tag("g", $"tl-map__box tl-map__box--{Kind(box.Kind)}")
            .Holding(
                Html.Tag("rect")
                    .With("x", $"{box.X}")
                    .With("y", $"{box.Y}")
                    .With("width", $"{box.Width}")
                    .With("height", $"{box.Height}")
                    .With("rx", "4")
            )
            .Holding(
                lines.Select(
                    IHtmlContent (line, i) =>
                        Html.Tag("text", line.Css)
                            .With("x", $"{box.X + box.Width / 2}")
                            .With("y", (first + i * 20).ToString(CultureInfo.InvariantCulture))
                            .Saying(line.Text)
                )
            );
    }

    private static string Kind(BoxKind kind) =>
        kind switch
        {
            BoxKind.Team => "team",
            BoxKind.Outside => "outside",
            BoxKind.OfRecord => "record",
        };
}
