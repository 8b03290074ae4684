using Throughline.Casework.Ledger;

namespace Throughline.Web.Layout;

/// <summary>The ends of a ledger row, and how each is known.</summary>
public static class HolderWords
{
    public static string From(Responsibility row) => End(row.From, row.FromKnown, row.FromEarliest);

    public static string Until(Responsibility row) =>
        row.Until is { } until ? End(until, row.UntilKnown ?? Known.Act, row.UntilEarliest) : "Now";

    private static string End(DateOnly day, Known known, DateOnly? earliest) =>
        known switch
        {
            Known.Act => Text.Of(day),
            Known.FirstSeen => $"{Text.Of(day)}, when an extract first showed it",
            Known.Between => earliest is { } from
                ? $"Between {Text.Of(from)} and {Text.Of(day)}, by two extracts"
                : $"By {Text.Of(day)}",
        };
}
