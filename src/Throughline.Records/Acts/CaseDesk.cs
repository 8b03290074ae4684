using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Procedures.Deciding;
using Throughline.Records.Queries;

namespace Throughline.Records.Acts;

/// <summary>Acts on a case that ask the procedure first, outside any transfer.</summary>
public sealed class CaseDesk(Door door, Editions editions, IAnswers answers)
{
    /// <summary>Closes the case: the deed's day is the first on which nobody holds the child.</summary>
    public Task<Result<Done>> Close(
        Deed deed,
        CloseCase command,
        CancellationToken cancel = default
    ) =>
        door.Do(
            Under(deed),
            "case closed",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                var open = await room.OpenRow(child.Id, cancel);
                var owed = await Answer(room, child, cancel) is { } answered
                    ? Closing.Owed(answered.Decision, editions.InForce(room.Today), room.Today)
                    : [];
                if (
                    Closing.Refuse(
                        child,
                        open,
                        await room.MoveIsOpen(child.Id, cancel),
                        owed,
                        room.Viewer,
                        deed
                    ) is
                    { } refusal
                )
                    return refusal;
                LedgerRules.End(open!, deed);
                child.ClosedOn = deed.Day;
                return new Acted(child.Id, Said(child, owed));
            },
            cancel
        );

    /// <summary>Opens a closed case again, and keeps what the procedure says of it with the act.</summary>
    public Task<Result<Done>> Reopen(
        Deed deed,
        ReopenCase command,
        CancellationToken cancel = default
    ) =>
        door.Do(
            Under(deed),
            "case opened again",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                var answered = await Answer(room, child, cancel);
                var opened = await CaseActs.Reopen(room, command, deed, cancel);
                if (opened.IsRefused(out var refusal))
                    return refusal;
                var team = await room.Db.Teams.FirstAsync(t => t.Id == command.TeamId, cancel);
                return answered?.Decision is not { Team: TeamAnswer.Moves moves } decision ? opened
                    : moves.Teams.Contains(team.InProcedure)
                        ? opened.Value with
                        {
                            Clauses = [.. decision.Because.SelectMany(r => r.Clauses).Distinct()],
                        }
                    : opened.Value with
                    {
                        Said =
                            $"{opened.Value.Said} The procedure names {string.Join(" or ", moves.Teams)}.",
                    };
            },
            cancel
        );

    private static string Said(Child child, IReadOnlyList<DutyStanding> owed) =>
        $"Case of {child.RestrictedAs ?? child.Name} closed"
        + (
            owed.Count == 0
                ? "."
                : $", with this not done: {string.Join("; ", owed.Select(d => $"{d.What} ({string.Join(", ", d.Rule.Clauses)})"))}."
        );

    /// <summary>What the procedure says of the child, kept with the act; null where none is loaded.</summary>
    private async Task<Answered?> Answer(Room room, Child child, CancellationToken cancel)
    {
        if (editions.All.Count == 0)
            return null;
        var edition = editions.InForce(room.Today);
        var found = await answers.Of(room.Db, edition, [child.Id], null, room.Today, cancel);
        room.RestOn(new { edition = edition.Hash, answers = found });
        return found[child.Id];
    }

    private Deed Under(Deed deed) =>
        editions.All.Count == 0
            ? deed
            : deed with
            {
                Edition = editions.InForce(London.DayOf(deed.At)).Hash,
            };
}
