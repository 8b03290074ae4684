using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Throughline.Web.Forms;

/// <summary>Reads typed text: there when it is needed, and of a length that a record can hold.</summary>
public static class Words
{
    public const int LongestReason = 2000;
    private const int LongestName = 100;

    /// <summary>One line, without line breaks or other control characters; null with an error when it will not do.</summary>
    public static string? Line(
        ModelStateDictionary errors,
        string field,
        string? typed,
        string what,
        int longest,
        bool needed = true
    )
    {
        if (typed is not null && typed.Any(c => char.IsControl(c) || TurnsText(c)))
        {
            errors.AddModelError(field, $"{Text.Capital(what)} must be plain text on one line");
            return null;
        }

        return Of(errors, field, typed, what, longest, needed);
    }

    /// <summary>Characters that turn the direction of what follows them on the page, beyond the name they stand in.</summary>
    private static bool TurnsText(char c) =>
        c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>A person's given or family name.</summary>
    public static string? Name(
        ModelStateDictionary errors,
        string field,
        string? typed,
        string what
    ) => Line(errors, field, typed, what, LongestName);

    /// <summary>A reason in somebody's own words.</summary>
    public static string? Reason(
        ModelStateDictionary errors,
        string field,
        string? typed,
        bool needed = true
    ) => Of(errors, field, typed, "the reason", LongestReason, needed);

    private static string? Of(
        ModelStateDictionary errors,
        string field,
        string? typed,
        string what,
        int longest,
        bool needed
    )
    {
        var text = typed?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            if (needed)
                errors.AddModelError(field, $"Enter {what}");
            return null;
        }

        if (text.Length <= longest)
            return text;
        errors.AddModelError(
            field,
            $"{Text.Capital(what)} must be {longest:N0} characters or fewer"
        );
        return null;
    }
}
