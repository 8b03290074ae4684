using Throughline.Procedures.Deciding.Evaluating;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding;

/// <summary>
/// Who settles a difference about one subject, lowest rung first, and who holds the child meanwhile (null: the
/// sender). <see cref="Rivals"/> is a fault of the document: two ladders claim the subject.
/// </summary>
public sealed record LadderAnswer(
    string Id,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<Rung> Rungs,
    Who? Meanwhile,
    IReadOnlyList<string> Rivals
)
{
    /// <summary>The rung that has it on a day, for a difference that began on another.</summary>
    public Rung On(DateOnly began, DateOnly day, Calendars.WorkingDays calendar)
    {
        var stands = Rungs[0];
        var since = began;
        foreach (var rung in Rungs.Skip(1))
        {
            if (rung.After is not { } after)
                break;
            since = calendar.After(since, after);
            if (since > day)
                break;
            stands = rung;
        }
        return stands;
    }
}

public static class Ladders
{
    /// <summary>The ladder for a subject, for this child; null when the procedure has none.</summary>
    public static LadderAnswer? For(Plan plan, CaseFacts facts, DateOnly asOf, DisputeAbout about)
    {
        var reader = new CaseReader(new Situation(plan, facts, asOf));
        List<Ladder> holds =
        [
            .. plan.Edition.Ladders.Where(l =>
                l.About.Contains(about)
                && reader.When(l.Id, l.When) is null or { Truth: Truth.True }
            ),
        ];
        // A ladder for some children is meant before one for all.
        var ladder = holds.Find(l => l.When is not null) ?? holds.FirstOrDefault();
        return ladder is null
            ? null
            : new(
                ladder.Id,
                ladder.Clauses,
                ladder.Rungs,
                ladder.Meanwhile,
                [
                    .. holds
                        .Where(l => l != ladder && l.When is null == ladder.When is null)
                        .Select(l => l.Id),
                ]
            );
    }
}
