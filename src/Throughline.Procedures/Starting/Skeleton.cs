using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Procedures.Documents;

namespace Throughline.Procedures.Starting;

/// <summary>
/// A procedure to begin from, with a comment beside each part: it passes the check as it stands, and an officer replaces
/// it clause by clause.
/// </summary>
public static partial class Skeleton
{
    private static readonly string[] Parts = ["00-head.md", "01-moving.md"];

    /// <summary>Why a council cannot be called so, in a sentence; null when it can.</summary>
    public static string? Refuse(string council)
    {
        if (!CouncilName().IsMatch(council))
            return "Give the council's name in letters, spaces, hyphens and apostrophes, beginning with a letter: \"North Oakshire\".";
        return Folder(council) == ProcedureFolder.England
            ? "The folder england holds what statute says for every council; choose another name."
            : null;
    }

    /// <summary>The folder of a council: "north-oakshire".</summary>
    public static string Folder(string council) =>
        string.Join(
            '-',
            council
                .ToLowerInvariant()
                .Replace("'", "", StringComparison.Ordinal)
                .Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>The files, for an edition in force from the day and named after its month.</summary>
    public static EditionFiles Of(string council, DateOnly day)
    {
        var edition = day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var prefix = string.Concat(Folder(council).Where(char.IsAsciiLetter).Take(3));
        return new(
            Folder(council),
            edition,
            [
                .. Parts.Select(p => new ProcedureFile(
                    $"{Folder(council)}/{edition}/{p}",
                    Text(p)
                        .Replace("COUNCIL", council, StringComparison.Ordinal)
                        .Replace("EDITION", edition, StringComparison.Ordinal)
                        .Replace(
                            "IN-FORCE",
                            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                            StringComparison.Ordinal
                        )
                        .Replace("PREFIX", prefix.ToUpperInvariant(), StringComparison.Ordinal)
                        .Replace("prefix-", $"{prefix}-", StringComparison.Ordinal)
                )),
            ]
        );
    }

    private static string Text(string part)
    {
        using var stream = typeof(Skeleton).Assembly.GetManifestResourceStream(
            $"Throughline.Procedures.Starting.{part}"
        )!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z' \-]{1,60}[A-Za-z]$", RegexOptions.NonBacktracking)]
    private static partial Regex CouncilName();
}
