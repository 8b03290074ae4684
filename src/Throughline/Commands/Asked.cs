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
                    int.TryParse(Typed(result.Tokens), CultureInfo.InvariantCulture, out var number)
                    && number is > 0 and < 65536
                )
                    return number;
                result.AddError("--port is a number from 1 to 65535.");
                return unlessSaid;
            },
        };

    public static Argument<FileInfo> ThatExists(this Argument<FileInfo> file)
    {
        file.Validators.Add(NamesFile);
        return file;
    }

    public static Option<FileInfo> ThatExists(this Option<FileInfo> file)
    {
        file.Validators.Add(NamesFile);
        return file;
    }

    /// <summary>A file, or a folder of files.</summary>
    public static Argument<string> ThatExists(this Argument<string> path)
    {
        path.Validators.Add(result =>
        {
            if (Typed(result.Tokens) is { Length: > 0 } typed && !Path.Exists(typed))
                result.AddError($"There is no file or folder {typed}.");
        });
        return path;
    }

    private static void NamesFile(SymbolResult result)
    {
        if (Typed(result.Tokens) is { Length: > 0 } typed && !File.Exists(typed))
            result.AddError($"There is no file {typed}.");
    }

    private static DateOnly? Day(ArgumentResult result)
    {
        if (
            DateOnly.TryParseExact(
                Typed(result.Tokens),
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

    private static string Typed(IReadOnlyList<Token> tokens) =>
        tokens is [var typed] ? typed.Value : "";
}
