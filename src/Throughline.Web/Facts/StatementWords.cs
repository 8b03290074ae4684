using System.Globalization;
using Throughline.Casework.Facts;

namespace Throughline.Web.Facts;

/// <summary>A statement as a line of text.</summary>
public static class StatementWords
{
    public static string Of(Statement s) =>
        s.Kind switch
        {
            StatementKind.Fact => $"{Value(s)}, since {Text.Of(s.Day)}",
            StatementKind.Planned => $"planned for {Text.Of(s.Day)}",
            StatementKind.Held => $"held on {Text.Of(s.Day)}{Details(s)}",
            StatementKind.Happened => $"on {Text.Of(s.Day)}{Details(s)}",
            StatementKind.Done => $"{s.Value} on {Text.Of(s.Day)}",
        };

    /// <summary>What it says, without its day.</summary>
    public static string Said(Statement s) =>
        s.Kind switch
        {
            StatementKind.Fact or StatementKind.Done => Text.Capital(Value(s)),
            StatementKind.Planned => "Planned",
            StatementKind.Held => $"Held{Details(s)}",
            StatementKind.Happened => $"Happened{Details(s)}",
        };

    private static string Value(Statement s) =>
        DateOnly.TryParseExact(
            s.Value,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? Text.Of(day)
            : s.Value ?? "";

    private static string Details(Statement s) =>
        string.Concat(
            s.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal)
                .Select(a => $", {a.Key}: {Text.Told(a.Value)}")
        );
}
