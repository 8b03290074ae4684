using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Throughline.Commands;

/// <summary>Options that several commands have, with an answer in plain words to whoever mistypes them.</summary>
internal static class Asked
{
    public static Option<DateOnly?> AsOf(string description) =>
        new("--as-of")
        {
            Description = description,
            HelpName = "DAY",
            CustomParser = Day,
        };

    public static Option<int> Port(int unlessSaid) =>
        new("--port")
        {
            Description = "Where the site listens, on this machine alone.",
            HelpName = "N",
            DefaultValueFactory = _ => unlessSaid,
            CustomParser = result =>
            {
                if (
                    int.TryParse(Typed(result), CultureInfo.InvariantCulture, out var number)
                    && number is > 0 and < 65536
                )
                    return number;
                result.AddError("--port is a number from 1 to 65535.");
                return unlessSaid;
            },
        };

    private static DateOnly? Day(ArgumentResult result)
    {
        if (
            DateOnly.TryParseExact(
                Typed(result),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            return day;
        result.AddError("--as-of is a day such as 2026-03-02.");
        return null;
    }

    private static string Typed(ArgumentResult result) =>
        result.Tokens is [var typed] ? typed.Value : "";
}
