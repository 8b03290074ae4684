using System.Data;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Permission;
using Throughline.Records.Queries;
using Throughline.Records.Store;

namespace Throughline.Records.Acts;

/// <summary>
/// The only way in which the council's records change. Each act is decided, saved, written to the journal and
/// given its notices in one transaction; a refusal leaves no trace.
/// </summary>
/// <param name="editions">Those whose words a statement may use.</param>
public sealed class Door(IDbContextFactory<ThroughlineDb> databases, Editions editions)
{
    private const int Tries = 8;

    internal Editions Editions { get; } = editions;

    /// <summary>Runs one act. It may run again from the start when another write came between.</summary>
    /// <param name="kind">Verb and noun in the past tense, such as "worker changed".</param>
    /// <param name="command">What was asked; kept with the act.</param>
    public Task<Result<Done>> Do(
        Deed deed,
        string kind,
        object command,
        Func<Room, Task<Result<Acted>>> act,
        CancellationToken cancel = default
    ) => Do(deed, kind, command, act, null, cancel);

    internal async Task<Result<Done>> Do(
        Deed deed,
        string kind,
        object command,
        Func<Room, Task<Result<Acted>>> act,
        Viewer? founder,
        CancellationToken cancel
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Once(deed, kind, command, act, founder, cancel);
            }
            catch (Exception e) when (Collision.Of(e) is { } collision)
            {
                if (attempt == Tries && collision is Collision.Kind.SameKey)
                    throw;
                if (attempt == Tries)
                    return Refusals.Changed;
            }
        }
    }

    private async Task<Result<Done>> Once(
        Deed deed,
        string kind,
        object command,
        Func<Room, Task<Result<Acted>>> act,
        Viewer? founder,
        CancellationToken cancel
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(
            IsolationLevel.Serializable,
            cancel
        );
        if (deed.Form is { } form && await Spent(db, form, deed.By, cancel) is { } before)
            return before;
        var viewer = founder ?? await Viewers.Of(db, deed.By, London.DayOf(deed.At), cancel);
        if (viewer is null)
            return Refusals.NotAllowed("a member of staff in post");
        if (deed.OnBehalfOf is { } other && !viewer.Hats.Any(h => h.For == other))
            return Refusals.NotStandingIn;
        if (deed.Day > viewer.Day)
            return Refusals.DayAhead;

        var room = new Room(db, deed, viewer);
        var result = await act(room);
        if (result.IsRefused(out var refusal))
            return refusal;
        if (deed.Form?.Seen is { } seen && await MovedOn(db, seen, cancel))
            return Refusals.Changed;

        var actId = await Strings.Add(db, room, kind, command, result.Value, cancel);
        await ManyRows.Save(db, room.Many, cancel);
        await transaction.CommitAsync(cancel);
        return new Done(actId, result.Value.SubjectId);
    }

    private static async Task<Done?> Spent(
        ThroughlineDb db,
        Form form,
        string by,
        CancellationToken cancel
    ) =>
        await db
            .SpentForms.Where(f => f.Token == form.Token && f.By == by)
            .Select(f => new Done(f.ActId, f.SubjectId, true))
            .FirstOrDefaultAsync(cancel);

    private static async Task<bool> MovedOn(
        ThroughlineDb db,
        IReadOnlyDictionary<string, int> seen,
        CancellationToken cancel
    )
    {
        foreach (var (chain, number) in seen)
            if (await db.Links.AnyAsync(l => l.Chain == chain && l.Number > number, cancel))
                return true;
        return false;
    }
}
