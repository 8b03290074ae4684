using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.Casework.OwnTexts;

internal enum StepKind
{
    /// <summary>"section 5", "4.2", "appendix 1".</summary>
    Section,

    /// <summary>"page 3".</summary>
    Page,

    /// <summary>"paragraph 2": the second that is neither heading nor list.</summary>
    Paragraph,

    /// <summary>"(iii)": the item that carries this.</summary>
    Label,

    /// <summary>"after (iii)": what follows that item.</summary>
    AfterLabel,

    /// <summary>"step 2", "third point": the n-th of a list; -1 for the last.</summary>
    Item,

    /// <summary>"opening": what stands before the first list.</summary>
    Opening,

    /// <summary>"title page": what stands before the first section.</summary>
    Front,

    /// <summary>"heading".</summary>
    Top,

    /// <summary>"after looked after children": what follows the list under that name.</summary>
    AfterNamed,

    /// <summary>"principles", "SGCP to A&amp;I": a heading, or words with which something begins.</summary>
    Named,
}

internal sealed record LocatorStep(StepKind Kind, string Text, int Nth = 0);

/// <summary>Where a clause stands in the council's own text, step by step from the whole to the part.</summary>
internal static partial class Locator
{
    private static readonly string[] Ordinals =
    [
        .. "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".Split(
            ' '
        ),
    ];

    public static IReadOnlyList<LocatorStep> Steps(string locator) =>
        [
            .. locator
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(Of),
        ];

    private static IEnumerable<LocatorStep> Of(string part)
    {
        var said = part.ToLowerInvariant();
        if (SectionOf().Match(said) is { Success: true } section)
        {
            yield return new(StepKind.Section, section.Groups["n"].Value.Trim('.'));
            if (section.Groups["label"].Value is { Length: > 0 } label)
                yield return new(StepKind.Label, label);
        }
        else if (Counted().Match(said) is { Success: true } counted)
            yield return new(
                counted.Groups["what"].Value switch
                {
                    "page" => StepKind.Page,
                    "paragraph" or "para" => StepKind.Paragraph,
                    _ => StepKind.Item,
                },
                counted.Groups["n"].Value,
                int.Parse(counted.Groups["n"].Value, CultureInfo.InvariantCulture)
            );
        else if (LabelOf().Match(said) is { Success: true } own)
            yield return new(
                own.Groups["after"].Success ? StepKind.AfterLabel : StepKind.Label,
                own.Groups["label"].Value
            );
        else if (Nth(said) is { } nth)
            yield return nth;
        else if (said is "opening")
            yield return new(StepKind.Opening, said);
        else if (said is "title page" or "front page" or "cover")
            yield return new(StepKind.Front, said);
        else if (said is "heading" or "title")
            yield return new(StepKind.Top, said);
        else if (said.StartsWith("after ", StringComparison.Ordinal))
            yield return new(StepKind.AfterNamed, part["after ".Length..]);
        else
            yield return new(StepKind.Named, part);
    }

    private static LocatorStep? Nth(string said)
    {
        var words = said.Split(' ');
        if (words.Length != 2)
            return null;
        var nth = words[0] == "last" ? -1 : Array.IndexOf(Ordinals, words[0]) + 1;
        return nth == 0 ? null
            : words[1] is "paragraph" ? new(StepKind.Paragraph, said, nth)
            : new(StepKind.Item, said, nth);
    }

    [GeneratedRegex(
        @"^((section|chapter|part|regulation|appendix|clause|§) ?)?(?<n>\d{1,3}(\.\d{1,3}){0,4})\.?( ?\((?<label>\w{1,5})\))?$|^(section|chapter|part|regulation|appendix|clause) (?<n>\w{1,4})( ?\((?<label>\w{1,5})\))?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex SectionOf();

    [GeneratedRegex(
        @"^(?<what>page|paragraph|para|step|point|item|bullet|task|standard|principle) \(?(?<n>\d{1,3})\)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"^(?<after>after )?(\((?<label>\w{1,5})\)|(?<label>\w))$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex LabelOf();
}
