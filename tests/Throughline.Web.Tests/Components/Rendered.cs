using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Throughline.Web.Components;

namespace Throughline.Web.Tests.Components;

/// <summary>Runs one tag helper and parses what it wrote.</summary>
internal static class Rendered
{
    public static ViewContext View(params (string Field, string Error)[] errors)
    {
        var data = new ViewDataDictionary(
            new EmptyModelMetadataProvider(),
            new ModelStateDictionary()
        );
        foreach (var (field, error) in errors)
            data.ModelState.AddModelError(field, error);
        return new() { ViewData = data, HttpContext = new DefaultHttpContext() };
    }

    public static async Task<IElement> Of(TagHelper helper, string inside = "")
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "id1");
        var output = new TagHelperOutput(
            "x",
            [],
            (_, _) =>
            {
                TagHelperContent content = new DefaultTagHelperContent();
                content.SetHtmlContent(inside);
                return Task.FromResult(content);
            }
        )
        {
            TagMode = TagMode.StartTagAndEndTag,
        };
        await helper.ProcessAsync(context, output);
        if (!output.IsContentModified)
            output.Content.SetHtmlContent(inside);
        await using var writer = new StringWriter();
        ((IHtmlContent)output).WriteTo(writer, HtmlEncoder.Default);
        var body = new HtmlParser().ParseDocument($"<body>{writer}</body>").Body!;
        return body;
    }

    public static T In<T>(this T field, ViewContext view)
        where T : Field
    {
        field.View = view;
        return field;
    }
}
