using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Throughline.Web.Components;

/// <summary>Short words for building elements; every text and attribute is encoded by the framework.</summary>
internal static class Html
{
    public static TagBuilder Tag(string name, string? css = null)
    {
        var tag = new TagBuilder(name);
        if (css is not null)
            tag.Attributes["class"] = css;
        return tag;
    }

    public static TagBuilder With(this TagBuilder tag, string attribute, string? value)
    {
        if (value is not null)
            tag.Attributes[attribute] = value;
        return tag;
    }

    public static TagBuilder Holding(this TagBuilder tag, params IEnumerable<IHtmlContent?> content)
    {
        foreach (var part in content)
            if (part is not null)
                tag.InnerHtml.AppendHtml(part);
        return tag;
    }

    public static TagBuilder Saying(this TagBuilder tag, string? text)
    {
        tag.InnerHtml.Append(text ?? "");
        return tag;
    }

    public static TagBuilder Input(string type, string? name, string? value) =>
        new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing }
            .With("type", type)
            .With("name", name)
            .With("value", value);
}
