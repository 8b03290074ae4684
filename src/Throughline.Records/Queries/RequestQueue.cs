using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Families;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Rules;
using Throughline.Records.Acts;
using JourneyState = Throughline.Procedures.Rules.TransferState;

namespace Throughline.Records.Queries;

/// <summary>A request that waits for an answer.</summary>
/// <param name="Since">The day on which it was asked, or the transfer began.</param>
/// <param name="Asks">What the procedure asks of whoever answers.</param>
/// <param name="Step">The step's place in the journey, from 1.</param>
/// <param name="Answers">The words in which it may be answered; empty where it is accepted or not.</param>
/// <param name="Owed">What is still owed before, each in the procedure's words; where nobody can tell, what is not known.</param>
/// <param name="ChildIds">Those whom the viewer may see.</param>
public sealed record QueuedRequest(
    string TransferId,
    IReadOnlyList<QueuedChild> Children,
    IReadOnlyList<string> ChildIds,
    string From,
    string? FromWorker,
    string? To,
    DateOnly Since,
    string Asks,
    int Step,
    bool EndsInWords,
    IReadOnlyList<string> Answers,
    IReadOnlyList<string> Owed,
    Consent? Consent,
    DateOnly? Due,
    IReadOnlyList<string> Clauses,
    bool InDispute
);

/// <param name="BirthDate">The expected one of a child not yet born; like the number, only where the viewer may see the child.</param>
public sealed record QueuedChild(string Name, DateOnly? BirthDate, bool IsUnborn, string? Number);

/// <summary>What waits for this person's answer on the receiving side, oldest first.</summary>
public sealed class RequestQueue(
    IDbContextFactory<ThroughlineDb> databases,
    TransferFiles files,
    TimeProvider clock
)
{
    /// <summary>Does the procedure have a desk that answers requests, rather than the receiving manager alone?</summary>
    public static bool HasDesk(Edition edition) =>
        edition.Journeys.Any(j => j.Steps.Any(s => s.Who is Who.Role && Answers(s)));

    public async Task<IReadOnlyList<QueuedRequest>> Of(
        Viewer viewer,
        DateOnly day,
        CancellationToken cancel = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var seen = db.Children.Where(Sight.Of(viewer, day));
        var open = TransferStates.Open.ToArray();
        var transfers = await db
            .Transfers.AsNoTracking()
            .Include(t => t.Lines)
            .Where(t => open.Contains(t.State))
            .Where(t => t.Lines.Any(l => seen.Any(c => c.Id == l.ChildId)))
            .ToListAsync(cancel);
        var childIds = transfers.SelectMany(t => t.Lines).Select(l => l.ChildId).ToList();
        var names = await seen.AsNoTracking()
            .Where(c => childIds.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, cancel);
        var people = await db
            .People.AsNoTracking()
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var around = await files.Around(db, viewer, day, clock.Instant(), transfers, cancel);
        var queue = transfers
            .Zip(around)
            .Select(x => Waiting(x.First, x.Second.Setting, names, people))
            .OfType<QueuedRequest>();
        return [.. queue.OrderBy(q => q.Since).ThenBy(q => q.TransferId, StringComparer.Ordinal)];
    }

    private static QueuedRequest? Waiting(
        Transfer t,
        Setting setting,
        IReadOnlyDictionary<string, Child> seen,
        IReadOnlyDictionary<string, string> people
    )
    {
        var attempt = new Attempt(
            t,
            new TakeOffList(),
            new Deed(setting.Viewer.PersonId, default, setting.Today),
            setting
        );
        if (attempt.Journey is not { } journey)
            return null;
        var cast = new Cast(
            setting.Viewer,
            Parts.Standing(attempt),
            setting.Edition,
            setting.Teams,
            t.SendingTeamId,
            t.ReceivingTeamId
        );
        var steps = TransferSteps.Of(t, journey, setting, cast);
        for (var i = 0; i < steps.Count; i++)
            if (
                steps[i] is { State: StepState.Next, Yours: true } step
                && Answers(journey.Steps[i])
                && IsForReceiver(t, setting, journey.Steps[i])
            )
                return new(
                    t.Id,
                    [.. t.Lines.Select(l => Named(seen.GetValueOrDefault(l.ChildId)))],
                    [.. t.Lines.Select(l => l.ChildId).Where(seen.ContainsKey)],
                    setting.TeamName(t.SendingTeamId),
                    t.Lines.Select(l => setting.Holders.GetValueOrDefault(l.ChildId)?.WorkerId)
                        .OfType<string>()
                        .Select(w => people.GetValueOrDefault(w))
                        .FirstOrDefault(),
                    t.ReceivingTeamId is { } to ? setting.TeamName(to) : null,
                    Since(t, journey),
                    step.What,
                    i + 1,
                    step.Outcomes.Count > 0,
                    [.. step.Outcomes.Select(o => o.Word)],
                    [.. step.Blocks.Select(Said)],
                    t.Detail.Consents.Count > 0 ? t.Detail.Consents[^1] : null,
                    step.Due,
                    journey.Clauses,
                    t.DisputeId is not null
                );
        return null;
    }

    private static string Said(Block block) =>
        block.IsOwed
            ? block.What
            : $"{block.What}, unless it turns out not to be owed (not known: {string.Join(", ", block.Unknown.Select(u => u.What))})";

    private static QueuedChild Named(Child? child) =>
        child is null
            ? new("A child you may not see", null, false, null)
            : new(child.Name, child.BirthDate ?? child.ExpectedDate, child.IsUnborn, child.Number);

    /// <summary>A step with which the receiving side says yes or no.</summary>
    private static bool Answers(Step step) =>
        step.LeadsTo(JourneyState.Transferred)
        || step.Outcomes.Any(o => o is Outcome.ToState { State: JourneyState.Agreed });

    /// <summary>The receiving team's, or a role's that answers for it; not the sender's own last step.</summary>
    private static bool IsForReceiver(Transfer t, Setting setting, Step step) =>
        t.ReceivingTeamId is { } to
        && (setting.Viewer.WorksIn(to) || step.Who is Who.Role)
        && t.SendingTeamId != to;

    private static DateOnly Since(Transfer t, Journey journey) =>
        Gating.RequestStep(journey) is { } asked && t.Detail.Step(asked.Name) is { } taken
            ? taken.Day
            : t.Began;
}
