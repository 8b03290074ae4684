using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Web.Components;

/// <summary>A file to be sent. The form around it says <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("govuk-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileField : Field
{
    /// <summary>Kinds of file that the browser offers, such as ".xlsx,.csv".</summary>
    public string? Accept { get; set; }

    protected override IHtmlContent Control() =>
        Html.Input("file", FieldName, null)
            .With(
                "class",
                Error is null ? "govuk-file-upload" : "govuk-file-upload govuk-file-upload--error"
            )
            .With("id", Id)
            .With("accept", Accept)
            .With("aria-describedby", DescribedBy);
}
