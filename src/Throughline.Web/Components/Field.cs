using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Web.Components;

/// <summary>
/// What every field has: a name (from <c>for</c>, or said outright), a label or legend, a hint, and its error.
/// The error summary links to <see cref="IdOf"/> of the field's name, which is the id of its first control.
/// </summary>
public abstract partial class Field : TagHelper
{
    public ModelExpression? For { get; set; }
    public string? Name { get; set; }
    public string? Label { get; set; }
    public string? Hint { get; set; }

    /// <summary>s, m, l or xl; none for the size of plain text.</summary>
    public string? Size { get; set; }

    /// <summary>The label is the page's h1, as on a page that asks one thing.</summary>
    public bool Heading { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public static string IdOf(string name) => NotForIds().Replace(name, "-").Trim('-');

    protected string FieldName =>
        For?.Name ?? Name ?? throw new InvalidOperationException("A field needs a name.");

    protected string Id => IdOf(FieldName);

    protected string? Error =>
        View.ViewData.ModelState.TryGetValue(FieldName, out var entry) && entry.Errors.Count > 0
            ? entry.Errors[0].ErrorMessage
            : null;

    protected string? DescribedBy =>
        (Hint, Error) switch
        {
            (null, null) => null,
            ({ }, null) => $"{Id}-hint",
            (null, { }) => $"{Id}-error",
            _ => $"{Id}-hint {Id}-error",
        };

    /// <summary>The typed text where there is one: a wrong answer is shown as it was given.</summary>
    protected string? Typed(string? value) =>
        View.ViewData.ModelState.TryGetValue(FieldName, out var entry)
        && entry.AttemptedValue is { } typed
            ? typed
            : value;

    protected abstract IHtmlContent Control();

    /// <summary>Whether the control is several, which wants a fieldset with a legend.</summary>
    protected virtual bool IsGroup => false;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        FieldOrder.Note(View, FieldName);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class",
            Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error"
        );
        if (IsGroup)
            output.Content.AppendHtml(
                Html.Tag("fieldset", "govuk-fieldset")
                    .With("aria-describedby", DescribedBy)
                    .Holding(Legend(), HintText(), ErrorText(), Control())
            );
        else
            foreach (var part in new[] { LabelText(), HintText(), ErrorText(), Control() })
                if (part is not null)
                    output.Content.AppendHtml(part);
    }

    private TagBuilder LabelText()
    {
        var label = Html.Tag("label", Sized("govuk-label")).With("for", Id).Saying(Label);
        return Heading ? Html.Tag("h1", "govuk-label-wrapper").Holding(label) : label;
    }

    private TagBuilder Legend()
    {
        var legend = Html.Tag("legend", Sized("govuk-fieldset__legend"));
        return Heading
            ? legend.Holding(Html.Tag("h1", "govuk-fieldset__heading").Saying(Label))
            : legend.Saying(Label);
    }

    private string Sized(string css) => Size is null ? css : $"{css} {css}--{Size}";

    private TagBuilder? HintText() =>
        Hint is null ? null : Html.Tag("div", "govuk-hint").With("id", $"{Id}-hint").Saying(Hint);

    private TagBuilder? ErrorText() =>
        Error is null
            ? null
            : Html.Tag("p", "govuk-error-message")
                .With("id", $"{Id}-error")
                .Holding(
                    Html.Tag("span", "govuk-visually-hidden").Saying("Error: "),
                    new HtmlString("")
                )
                .Saying(Error);

    [GeneratedRegex("[^A-Za-z0-9_]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex NotForIds();
}
