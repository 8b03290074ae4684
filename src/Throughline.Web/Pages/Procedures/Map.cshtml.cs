using Throughline.Procedures.Mapping;
using Throughline.Procedures.Rules;
using Throughline.Procedures.Words;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures;

/// <summary>The teams of an edition and the rules that move a case between them, as a picture and as a table.</summary>
public sealed class MapModel(Weaver weaver) : EditionPage(weaver)
{
    public TeamMap Map { get; private set; } = null!;

    public void OnGet() => Map = TeamMap.Of(Edition);

    /// <summary>The rules in the order of the boxes they start from.</summary>
    public IEnumerable<Move> Rows
    {
        get
        {
            var order = Map.Boxes.Select(b => b.Name).ToList();
            return Map.Moves.OrderBy(m => m.From.Min(order.IndexOf));
        }
    }

    public string Description =>
        $"{Text.Count(Edition.Teams.Count, "team", "teams")} and {Text.Count(Map.Arrows.Count, "arrow", "arrows")}, made of {Text.Count(Map.Moves.Count, "rule", "rules")}. The table under the picture says the same.";

    public static string Listed(IEnumerable<string> names) =>
        Text.Capital(Phrase.Listed(names, "or"));

    /// <summary>Where the case goes; and that it may stay, where that is one of the choices.</summary>
    public static string To(Move move) =>
        Listed(Stays(move.Whole.Teams) ? move.To.Append("the team the child is with") : move.To);

    public static string Points(Throughline.Procedures.Rules.Route rule)
    {
        IEnumerable<string?> all =
        [
            rule.At is { } at ? PointWords.Of(at) : null,
            rule.Until is { } until ? $"until {PointWords.Of(until)}" : null,
            rule.NotBefore is { } not ? $"not before {PointWords.Of(not)}" : null,
            rule.NoLaterThan is { } late ? $"overdue after {PointWords.Of(late)}" : null,
        ];
        var said = all.OfType<string>().ToArray();
        return said.Length == 0 ? "Not said" : Text.Capital(string.Join("; ", said));
    }

    private static bool Stays(TeamSet? teams) =>
        teams switch
        {
            TeamSet.Present => true,
            TeamSet.Either either => either.Options.Any(Stays),
            TeamSet.Chosen chosen => chosen.Options.Any(Stays),
            _ => false,
        };
}
