using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Duty = Throughline.Procedures.Rules.Duty;
using Shown = Throughline.Procedures.Rules.Evidence;

namespace Throughline.Casework.Duties;

public enum PiecesAre
{
    /// <summary>Papers and events that show it together.</summary>
    AllNeeded,

    /// <summary>Papers and events of which one is enough.</summary>
    OneEnough,

    /// <summary>The people who are to be there.</summary>
    People,
}

/// <param name="Done">The day from which the record shows it; null while it does not.</param>
public sealed record Piece(string Words, DateOnly? Done);

/// <summary>What a duty is made up of, where a person says piece by piece what was done.</summary>
public sealed record Pieces(PiecesAre Are, IReadOnlyList<Piece> Of)
{
    /// <summary>Null where the duty is of one piece.</summary>
    /// <param name="duty">With what it takes from the rule that it excepts.</param>
    public static Pieces? In(Duty? duty, DutyStanding? standing = null) =>
        duty switch
        {
            { Shown: Shown.All all } => new(PiecesAre.AllNeeded, Each(all.Of, standing)),
            { Shown: Shown.Any any } => new(PiecesAre.OneEnough, Each(any.Of, standing)),
            { Shown: null, Act: Act.Attends, Who: Who.All { People.Count: > 1 } who } => new(
                PiecesAre.People,
                [.. who.People.Select(w => new Piece(w.Text, null))]
            ),
            _ => null,
        };

    public bool Has(string words) => Of.Any(p => p.Words == words);

    private static IReadOnlyList<Piece> Each(IReadOnlyList<Shown> of, DutyStanding? standing) =>
        [
            .. of.Select(e => new Piece(
                e.Text,
                standing?.Parts.FirstOrDefault(p => p.Words == e.Text)?.Done
            )),
        ];
}

public static class DutiesOfEdition
{
    extension(Edition edition)
    {
        /// <summary>The duty with what it takes from the rule that it excepts; null where the edition has none of that id.</summary>
        public Duty? WholeDuty(string id) =>
            edition.Duties.FirstOrDefault(d => d.Id == id) is not { } duty ? null
            : edition.Duties.FirstOrDefault(d => duty.ExceptionTo.Contains(d.Id)) is { } parent
                ? duty.Under(edition.WholeDuty(parent.Id)!)
            : duty;
    }

    /// <summary>Can a person say of such evidence that it is there?</summary>
    public static bool MayBeSaid(Shown? shown) =>
        shown switch
        {
            null or Shown.Tick or Shown.OfDocument or Shown.OfEvent => true,
            Shown.All all => all.Of.All(e => e is Shown.OfDocument or Shown.OfEvent),
            Shown.Any any => any.Of.All(e => e is Shown.OfDocument or Shown.OfEvent),
            _ => false,
        };
}
