using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;

namespace Throughline.Casework.Deciding;

/// <summary>What of an open transfer the procedure looks at: its steps, ticks and choices, and nothing of an earlier one.</summary>
internal static class Moves
{
    /// <param name="ofTheWorker">
    /// Duties that hang on who the worker is: done for one worker, or for one vacancy, they are owed anew at the next.
    /// </param>
    public static List<TickFact> Ticks(
        CaseRecord record,
        AsOf asOf,
        IReadOnlySet<string> ofTheWorker
    )
    {
        var since = new Holding(record.Ledger, asOf).Now?.From;
        List<TickFact> ticks =
        [
            .. record
                .Evidence.Where(e => e.Stands && asOf.Knows(e.RecordedAt))
                .Where(e => !ofTheWorker.Contains(e.Rule) || since is null || e.Day >= since)
                .Select(e => new TickFact(e.Rule, e.Day)),
        ];
        if (record.Transfer is { } transfer)
            ticks.AddRange(
                transfer
                    .Detail.Standing.Where(t => t.IsWhole)
                    .Where(t => t.ChildId is null || t.ChildId == record.Child.Id)
                    .Select(t => new TickFact(t.Rule, t.Day))
            );
        return ticks;
    }

    /// <summary>Settling the outstanding work on the transfer is the paper that splits it.</summary>
    public static IEnumerable<DocumentFact> Papers(CaseRecord record)
    {
        if (record.Transfer?.Detail.OutstandingWorkSettledOn is { } day)
            yield return new(
                "outstanding tasks split",
                new Dictionary<string, DateOnly> { ["completed"] = day }
            );
    }

    /// <summary>What was agreed before the transfer, then on it: of one day the later record stands.</summary>
    public static List<ChoiceFact> Choices(CaseRecord record, AsOf asOf)
    {
        var arrival = record.Choices.Count == 0 ? null : Holding.ArrivalOf(record.Ledger, asOf);
        return
        [
            .. record
                .Choices.Where(c => c.CountsOn(asOf, arrival))
                .OrderBy(c => c.RecordedAt)
                .Select(c => new ChoiceFact(
                    c.Day,
                    c.Rule,
                    c.Between,
                    null,
                    c.Chose,
                    c.AgreedBy,
                    c.Why
                )),
            .. record.Transfer?.Detail.Choices.Select(c => new ChoiceFact(
                c.On,
                c.Rule,
                c.Between,
                c.DepartsFrom,
                c.Chose,
                c.AgreedBy,
                c.Why
            )) ?? [],
        ];
    }

    /// <summary>Until its journey is settled, a transfer runs by no rule yet; the answer of the day says by which it would.</summary>
    private static string? Route(Transfer transfer) =>
        transfer is { Journey: null, IsOutsideProcedure: false, State.IsOpen: true }
        || transfer.Because.Count == 0
            ? null
            : transfer.Because[0];

    public static TransferFacts? Transfer(
        CaseRecord record,
        IReadOnlyList<CaseRecord> siblings,
        AsOf asOf
    )
    {
        if (record.Transfer is not { } transfer)
            return null;
        var steps = new Dictionary<string, DateOnly>();
        var outcomes = new Dictionary<string, string>();
        foreach (var taken in transfer.Detail.Steps.Where(s => !s.Undone))
        {
            steps[taken.Step] = taken.Day;
            if (taken.Outcome is { } outcome)
                outcomes[taken.Step] = outcome;
            else
                outcomes.Remove(taken.Step);
        }
        if (transfer.Line(record.Child.Id)?.PassedOn is { } passed)
            steps["transfer"] = passed;
        if (transfer.Detail.Reversals is [.., { To: TransferState.Declined } declined])
            steps["declined"] = declined.On;
        return new(
            Route(transfer),
            transfer.Journey,
            transfer.Began,
            transfer.AgreedDay,
            steps,
            outcomes
        )
        {
            WorkerNamed =
                record.WorkerBeingNamed is { } now && now != transfer.ReceivingWorkerId
                    ? asOf.Day
                    : transfer.Detail.WorkerNamedOn,
            WorkerIs = (record.WorkerBeingNamed ?? transfer.ReceivingWorkerId) is { } worker
                ? [.. Is(worker, record, siblings, asOf)]
                : [],
        };
    }

    /// <summary>What the worker who is named is to the child already.</summary>
    private static IEnumerable<string> Is(
        string worker,
        CaseRecord record,
        IReadOnlyList<CaseRecord> siblings,
        AsOf asOf
    )
    {
        // Brothers and sisters who move along come to the same worker.
        if (
            siblings.Any(s =>
                record.Transfer?.Line(s.Child.Id)?.State is LineState.Open or LineState.Accepted
                || new Holding(s.Ledger, asOf).Now?.WorkerId == worker
            )
        )
            yield return "siblings' worker";
        var holding = new Holding(record.Ledger, asOf);
        if (holding.Now?.WorkerId == worker)
            yield return "allocated worker";
        if (holding.HeldBefore(worker))
            yield return "previous worker";
    }
}
