using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Extracts;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Casework.Teams;
using Throughline.Records.Queries;

namespace Throughline.Records.Acts;

/// <summary>What came of taking in an extract.</summary>
/// <param name="ExtractId">Null when the same file had been taken in already and changed nothing.</param>
public sealed record TakenIn(string? ExtractId, ExtractPlan Plan);

public static class ExtractActs
{
    /// <summary>Compares and takes in one extract, whole or not at all. The same one a second time changes nothing.</summary>
    public static async Task<Result<TakenIn>> TakeInExtract(
        this Door door,
        TakeInExtract command,
        Deed deed,
        Editions editions,
        CancellationToken cancel = default
    )
    {
        ExtractPlan? plan = null;
        var nothing = false;
        var done = await door.Do(
            deed,
            "extract taken in",
            new
            {
                command.Extract.AsOf,
                command.Extract.FileName,
                command.Extract.Hash,
                command.ConfirmGone,
            },
            async room =>
            {
                nothing = false;
                var records = await BesideExtract.Of(
                    room.Db,
                    room.Viewer,
                    command.Extract.AsOf,
                    cancel
                );
                if (records.IsRefused(out var refusal))
                    return refusal;
                var compared = Comparison.Of(command.Extract, records.Value);
                if (compared.IsRefused(out refusal))
                    return refusal;
                plan = compared.Value;
                if (plan.TooManyGone && !command.ConfirmGone)
                    return ExtractRefusals.TooManyGone(plan.Gone.Count, plan.ListedBefore);
                nothing =
                    !plan.New.Any()
                    && !plan.Changed.Any()
                    && await Taken(room, command.Extract, cancel);
                return nothing
                    ? ExtractRefusals.NothingNew
                    : await new Intake(
                        room,
                        command.Extract,
                        records.Value,
                        plan,
                        editions,
                        cancel
                    ).Carry();
            },
            cancel
        );
        if (nothing)
            return new TakenIn(null, plan!);
        return done.IsRefused(out var refused) ? refused : new TakenIn(done.Value.SubjectId, plan!);
    }

    /// <summary>Remembers whom the case system's names mean.</summary>
    public static Task<Result<Done>> MatchNames(
        this Door door,
        MatchNames command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "names matched",
            command,
            async room =>
            {
                room.On(Chain.Staff);
                if (May.TakeInExtracts(room.Viewer) is { } refusal)
                    return refusal;
                foreach (var team in command.Teams)
                {
                    if (team.Id is { } id && !await room.Db.Teams.AnyAsync(t => t.Id == id, cancel))
                        return Refusals.NotFound;
                    var key = SearchKey.Of(team.Text);
                    var alias = await room.Db.TeamAliases.FirstOrDefaultAsync(
                        a => a.Key == key,
                        cancel
                    );
                    if (alias is null)
                        room.Db.Add(
                            new TeamAlias
                            {
                                Id = Ids.New(),
                                Text = team.Text,
                                Key = key,
                                TeamId = team.Id,
                            }
                        );
                    else
                        alias.TeamId = team.Id;
                }
                foreach (var worker in command.Workers)
                {
                    if (
                        worker.Id is { } id
                        && !await room.Db.People.AnyAsync(p => p.Id == id, cancel)
                    )
                        return Refusals.NotFound;
                    var key = SearchKey.Of(worker.Text);
                    var alias = await room.Db.PersonAliases.FirstOrDefaultAsync(
                        a => a.Key == key,
                        cancel
                    );
                    if (alias is null)
                        room.Db.Add(
                            new PersonAlias
                            {
                                Id = Ids.New(),
                                Text = worker.Text,
                                Key = key,
                                PersonId = worker.Id,
                            }
                        );
                    else
                        alias.PersonId = worker.Id;
                }
                return new Acted(
                    "",
                    $"{command.Teams.Count + command.Workers.Count} names of the case system matched."
                );
            },
            cancel
        );

    private static Task<bool> Taken(Room room, Extract extract, CancellationToken cancel) =>
        room.Db.ExtractsTaken.AnyAsync(
            e => e.Hash == extract.Hash && e.AsOf == extract.AsOf,
            cancel
        );
}
