using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Throughline.Web.Forms;

/// <summary>A day as a person types it, in three boxes. What was typed is kept, right or wrong.</summary>
public sealed class DateParts
{
    public string? Day { get; set; }
    public string? Month { get; set; }
    public string? Year { get; set; }

    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(Day)
        && string.IsNullOrWhiteSpace(Month)
        && string.IsNullOrWhiteSpace(Year);

    public static DateParts Of(DateOnly? day) =>
        day is { } d
            ? new()
            {
                Day = d.Day.ToString(CultureInfo.InvariantCulture),
                Month = d.Month.ToString(CultureInfo.InvariantCulture),
                Year = d.Year.ToString("0000", CultureInfo.InvariantCulture),
            }
            : new();

    /// <summary>The day, or null with an error on the field: when it is not a real date, or is needed and empty.</summary>
    /// <param name="what">As it stands in the middle of a sentence: "the day you saw the child".</param>
    public DateOnly? Read(
        ModelStateDictionary errors,
        string field,
        string what,
        bool needed = true
    )
    {
        if (IsEmpty)
        {
            if (needed)
                errors.AddModelError(field, $"Enter {what}");
            return null;
        }

        if (Missing() is { } missing)
        {
            errors.AddModelError(field, $"{Text.Capital(what)} must include a {missing}");
            return null;
        }

        if (Value is { } day && day.Year is >= 1900 and <= 2199)
            return day;
        errors.AddModelError(
            field,
            $"{Text.Capital(what)} must be a real date, with the year in four figures"
        );
        return null;
    }

    private DateOnly? Value =>
        DateOnly.TryParseExact(
            $"{Year?.Trim()}-{Month?.Trim()}-{Day?.Trim()}",
            "yyyy-M-d",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private string? Missing() =>
        string.IsNullOrWhiteSpace(Day) ? "day"
        : string.IsNullOrWhiteSpace(Month) ? "month"
        : string.IsNullOrWhiteSpace(Year) ? "year"
        : null;
}
