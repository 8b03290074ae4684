using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Throughline.Web.Forms;

namespace Throughline.Web.Components;

/// <summary>One line of text.</summary>
[HtmlTargetElement("govuk-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputField : Field
{
    public string? Value { get; set; }

    /// <summary>2, 3, 4, 5, 10, 20 or 30 letters wide.</summary>
    public int? Width { get; set; }
    public string Type { get; set; } = "text";
    public string? Inputmode { get; set; }
    public string Autocomplete { get; set; } = "off";
    public bool Spellcheck { get; set; } = true;

    protected override IHtmlContent Control() =>
        Html.Input(Type, FieldName, Typed(Value ?? For?.Model as string))
            .With("class", Css)
            .With("id", Id)
            .With("inputmode", Inputmode)
            .With("autocomplete", Autocomplete)
            .With("spellcheck", Spellcheck ? null : "false")
            .With("aria-describedby", DescribedBy);

    private string Css =>
        "govuk-input"
        + (Width is { } w ? $" govuk-input--width-{w.ToString(CultureInfo.InvariantCulture)}" : "")
        + (Error is null ? "" : " govuk-input--error");
}

/// <summary>Several lines of text, with a count where there is a limit.</summary>
[HtmlTargetElement("govuk-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaField : Field
{
    public string? Value { get; set; }
    public int Rows { get; set; } = 4;

    protected override IHtmlContent Control() =>
        Html.Tag(
                "textarea",
                Error is null ? "govuk-textarea" : "govuk-textarea govuk-textarea--error"
            )
            .With("id", Id)
            .With("name", FieldName)
            .With("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .With("aria-describedby", DescribedBy)
            // A textarea drops the first line break it is given.
            .Saying("\n" + Typed(Value ?? For?.Model as string));
}

/// <summary>A day in three boxes; <c>for</c> is a <see cref="DateParts"/>.</summary>
[HtmlTargetElement("govuk-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateField : Field
{
    public DateParts? Value { get; set; }

    protected override bool IsGroup => true;

    protected override IHtmlContent Control()
    {
        var date = Value ?? For?.Model as DateParts ?? new DateParts();
        return Html.Tag("div", "govuk-date-input")
            .With("id", $"{Id}-date")
            .Holding(
                Box("Day", date.Day, Id, 2),
                Box("Month", date.Month, $"{Id}-month", 2),
                Box("Year", date.Year, $"{Id}-year", 4)
            );
    }

    private TagBuilder Box(string part, string? value, string id, int width) =>
        Html.Tag("div", "govuk-date-input__item")
            .Holding(
                Html.Tag("div", "govuk-form-group")
                    .Holding(
                        Html.Tag("label", "govuk-label govuk-date-input__label")
                            .With("for", id)
                            .Saying(part),
                        Html.Input("text", $"{FieldName}.{part}", value)
                            .With(
                                "class",
                                $"govuk-input govuk-date-input__input govuk-input--width-{width}"
                                    + (Error is null ? "" : " govuk-input--error")
                            )
                            .With("id", id)
                            .With("inputmode", "numeric")
                            .With("autocomplete", "off")
                    )
            );
}
