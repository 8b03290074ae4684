using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Extracts;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Records.Model;

namespace Throughline.Records.Queries;

/// <summary>What the records hold of every child who has a number, to lay an extract beside.</summary>
public static class BesideExtract
{
    /// <summary>Read for comparing alone: whoever takes extracts in sees numbers and counts of it, no child's record.</summary>
    public static async Task<Result<KnownRecords>> Of(
        ThroughlineDb db,
        Viewer viewer,
        DateOnly day,
        CancellationToken cancel
    )
    {
        if (May.TakeInExtracts(viewer) is { } refusal)
            return refusal;
        var children = await db
            .Children.AsNoTracking()
            .Where(c => c.Number != null)
            .OrderBy(c => c.Number)
            .ToListAsync(cancel);
        var rows = (
            await db
                .Responsibilities.AsNoTracking()
                .Where(r => r.SetAsideAt == null)
                .ToListAsync(cancel)
        ).ToLookup(r => r.ChildId);
        var entries = await db
            .CaseSystemEntries.AsNoTracking()
            .ToDictionaryAsync(e => e.ChildId, cancel);
        var statements = (
            await db
                .Statements.AsNoTracking()
                .Where(s => s.ChildId != null && s.EndedAt == null)
                .ToListAsync(cancel)
        ).ToLookup(s => s.ChildId!);
        var moves = await db
            .TransferLines.AsNoTracking()
            .Where(l => l.State == LineState.Open)
            .ToDictionaryAsync(l => l.ChildId, l => l.TransferId, cancel);
        var advisers = (
            await db
                .Involvements.AsNoTracking()
                .Where(i => i.Role == Adviser && i.Until == null)
                .ToListAsync(cancel)
        ).ToLookup(i => i.ChildId);
        return new KnownRecords(
            await LastAsOf(db, cancel),
            await IsDemonstration(db, cancel) ? null : viewer.Day,
            [
                .. children.Select(c => new KnownChild(
                    c,
                    rows[c.Id]
                        .OrderByDescending(r => r.IsOpen)
                        .ThenByDescending(r => r.Until)
                        .ThenByDescending(r => r.RecordedAt)
                        .FirstOrDefault(),
                    entries.GetValueOrDefault(c.Id),
                    [.. statements[c.Id].OrderBy(s => s.Id, StringComparer.Ordinal)],
                    advisers[c.Id].FirstOrDefault(),
                    moves.GetValueOrDefault(c.Id)
                )),
            ],
            await Teams(db, cancel),
            await Workers(db, cancel),
            await Managers(db, day, cancel)
        );
    }

    public const string Adviser = "personal adviser";

    private static Task<bool> IsDemonstration(ThroughlineDb db, CancellationToken cancel) =>
        db.Installations.AnyAsync(i => i.Kind == InstallationKind.Demonstration, cancel);

    /// <summary>Of workbooks alone: a list pasted in today makes yesterday's extract no older.</summary>
    private static async Task<DateOnly?> LastAsOf(ThroughlineDb db, CancellationToken cancel) =>
        (
            await db
                .ExtractsTaken.AsNoTracking()
                .Select(e => new { e.AsOf, e.Lists })
                .ToListAsync(cancel)
        )
            .Where(e => e.Lists.Count > 0)
            .Max(e => (DateOnly?)e.AsOf);

    /// <summary>A team is known by its own name, by its name in the procedure, or by what somebody said once.</summary>
    private static async Task<KnownNames> Teams(ThroughlineDb db, CancellationToken cancel)
    {
        var teams = await db.Teams.AsNoTracking().ToListAsync(cancel);
        var aliases = await db.TeamAliases.AsNoTracking().ToListAsync(cancel);
        return Names(
            teams
                .Where(t => t.DissolvedOn is null)
                .SelectMany(t =>
                    new[] { t.Name, t.InProcedure }.Distinct().Select(n => (SearchKey.Of(n), t.Id))
                ),
            aliases.Select(a => (a.Key, a.TeamId))
        );
    }

    private static async Task<KnownNames> Workers(ThroughlineDb db, CancellationToken cancel)
    {
        var people = await db
            .People.AsNoTracking()
            .Select(p => new { p.NameKey, p.Id })
            .ToListAsync(cancel);
        var aliases = await db.PersonAliases.AsNoTracking().ToListAsync(cancel);
        return Names(
            people.Select(p => (p.NameKey, p.Id)),
            aliases.Select(a => (a.Key, a.PersonId))
        );
    }

    /// <summary>A name that two bear is not known until somebody says who is meant.</summary>
    private static KnownNames Names(
        IEnumerable<(string Key, string Id)> own,
        IEnumerable<(string Key, string? Id)> said
    )
    {
        var names = own.Distinct()
            .GroupBy(n => n.Key)
            .Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => (string?)g.Single().Id);
        foreach (var (key, id) in said)
            names[key] = id;
        return new KnownNames(names);
    }

    private static async Task<Dictionary<string, string>> Managers(
        ThroughlineDb db,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var posts = await db.Posts.AsNoTracking().Where(p => p.TeamId != null).ToListAsync(cancel);
        return posts
            .Select(p => p.TeamId!)
            .Distinct()
            .Select(t => (Team: t, Manager: StaffRules.ManagerOf(t, posts, day)))
            .Where(m => m.Manager is not null)
            .ToDictionary(m => m.Team, m => m.Manager!.Id);
    }
}
