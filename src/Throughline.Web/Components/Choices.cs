using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Web.Components;

/// <summary>One thing to choose. <paramref name="Group"/> heads it in a long list.</summary>
public sealed record Option(string Value, string Text, string? Hint = null, string? Group = null);

public abstract class ChoiceField : Field
{
    public IEnumerable<Option> Options { get; set; } = [];
    public string? Value { get; set; }

    protected string? Chosen => Typed(Value ?? For?.Model?.ToString());
}

/// <summary>One of a few.</summary>
[HtmlTargetElement("govuk-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosField : ChoiceField
{
    public bool Inline { get; set; }
    public bool Small { get; set; }

    protected override bool IsGroup => true;

    protected override IHtmlContent Control() =>
        Html.Tag(
                "div",
                "govuk-radios"
                    + (Inline ? " govuk-radios--inline" : "")
                    + (Small ? " govuk-radios--small" : "")
            )
            .With("data-module", "govuk-radios")
            .Holding(Options.Select((o, i) => Item(o, Ids.Nth(Id, i))));

    private TagBuilder Item(Option option, string id) =>
        Html.Tag("div", "govuk-radios__item")
            .Holding(
                Html.Input("radio", FieldName, option.Value)
                    .With("class", "govuk-radios__input")
                    .With("id", id)
                    .With("checked", option.Value == Chosen ? "checked" : null)
                    .With("aria-describedby", option.Hint is null ? null : $"{id}-hint"),
                Html.Tag("label", "govuk-label govuk-radios__label")
                    .With("for", id)
                    .Saying(option.Text),
                option.Hint is null
                    ? null
                    : Html.Tag("div", "govuk-hint govuk-radios__hint")
                        .With("id", $"{id}-hint")
                        .Saying(option.Hint)
            );
}

/// <summary>Any number of a few; <c>for</c> is a list of texts.</summary>
[HtmlTargetElement("govuk-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxesField : ChoiceField
{
    public IEnumerable<string>? Values { get; set; }
    public bool Small { get; set; }

    protected override bool IsGroup => true;

    protected override IHtmlContent Control()
    {
        var chosen = (Values ?? For?.Model as IEnumerable<string> ?? []).ToHashSet();
        return Html.Tag("div", "govuk-checkboxes" + (Small ? " govuk-checkboxes--small" : ""))
            .With("data-module", "govuk-checkboxes")
            .Holding(Options.Select((o, i) => Item(o, Ids.Nth(Id, i), chosen.Contains(o.Value))));
    }

    private TagBuilder Item(Option option, string id, bool chosen) =>
        Html.Tag("div", "govuk-checkboxes__item")
            .Holding(
                Html.Input("checkbox", FieldName, option.Value)
                    .With("class", "govuk-checkboxes__input")
                    .With("id", id)
                    .With("checked", chosen ? "checked" : null)
                    .With("aria-describedby", option.Hint is null ? null : $"{id}-hint"),
                Html.Tag("label", "govuk-label govuk-checkboxes__label")
                    .With("for", id)
                    .Saying(option.Text),
                option.Hint is null
                    ? null
                    : Html.Tag("div", "govuk-hint govuk-checkboxes__hint")
                        .With("id", $"{id}-hint")
                        .Saying(option.Hint)
            );
}

/// <summary>One of many; <see cref="Empty"/> is the first line, which chooses nothing.</summary>
[HtmlTargetElement("govuk-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectField : ChoiceField
{
    public string? Empty { get; set; }

    protected override IHtmlContent Control()
    {
        var select = Html.Tag(
                "select",
                Error is null ? "govuk-select" : "govuk-select govuk-select--error"
            )
            .With("id", Id)
            .With("name", FieldName)
            .With("aria-describedby", DescribedBy);
        if (Empty is not null)
            select.Holding(Line(new("", Empty)));
        foreach (var group in Options.GroupBy(o => o.Group))
            select.Holding(
                group.Key is null
                    ? Html.Tag("optgroup").Holding(group.Select(Line)).InnerHtml
                    : Html.Tag("optgroup").With("label", group.Key).Holding(group.Select(Line))
            );
        return select;
    }

    private TagBuilder Line(Option option) =>
        Html.Tag("option")
            .With("value", option.Value)
            .With("selected", option.Value == (Chosen ?? "") ? "selected" : null)
            .Saying(option.Text);
}

internal static class Ids
{
    /// <summary>The first of a group has the group's own id, so that the error summary's link finds it.</summary>
    public static string Nth(string id, int index) =>
        index == 0 ? id : $"{id}-{(index + 1).ToString(CultureInfo.InvariantCulture)}";
}
