using Throughline.Casework.Clocks;
using Throughline.Casework.Facts;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Procedures.Calendars;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Deciding.Saying;

namespace Throughline.Casework.Sweep;

/// <summary>All that the sweep looks at of one child.</summary>
/// <param name="WorkerPosts">The worker's posts in the team that holds the child.</param>
/// <param name="Unallocated">The procedure's ladder for children without a worker, if it has one.</param>
public sealed record SweptChild(
    Responsibility Row,
    Person? Worker,
    IReadOnlyList<Post> WorkerPosts,
    string? TransferId,
    FactsOnDay Facts,
    Decision Decision,
    LadderAnswer? Unallocated
)
{
    /// <summary>The clocks of the law that run for the child.</summary>
    public IReadOnlyList<StatutoryClock> Clocks { get; init; } = [];
}

/// <summary>What a manager should know of a child this morning.</summary>
public static class Morning
{
    public static IEnumerable<MorningFinding> Of(
        SweptChild child,
        WorkingDays calendar,
        DateOnly day,
        NewId id
    )
    {
        var found = new Finder(child.Row, child.TransferId, day, id);
        if (
            Workers.Missing(child.Row, child.Worker, child.WorkerPosts, day) is var (since, because)
        )
            yield return WithoutWorker(found, child.Unallocated, calendar, since, because);
        foreach (var duty in child.Decision.Owed)
            if (OfDuty(found, duty, day) is { } finding)
                yield return finding;
        foreach (var finding in OfClocks(found, child.Clocks, day))
            yield return finding;
        foreach (var planned in child.Facts.Lapsed)
            yield return found.Make(
                MorningKind.Lapsed,
                $"{planned.Word} was planned for {planned.Day:d MMMM yyyy}. Record whether it was held.",
                planned.Day
            );
    }

    /// <summary>Stands in place of a rule where nothing could be worked out.</summary>
    public const string NotWorkedOut = "not worked out";

    /// <summary>What to say of a child for whom the procedure gave no answer at all.</summary>
    public static MorningFinding Unanswered(
        Responsibility row,
        string? transferId,
        DateOnly day,
        NewId id
    ) =>
        new Finder(row, transferId, day, id).Make(
            MorningKind.CannotReckon,
            "The procedure could not be worked out for this child. Tell the procedure's owner.",
            null,
            rule: NotWorkedOut
        );

    private static MorningFinding WithoutWorker(
        Finder found,
        LadderAnswer? ladder,
        WorkingDays calendar,
        DateOnly since,
        string because
    )
    {
        var rung = ladder?.On(since, found.Day, calendar);
        var risen = rung is not null && rung != ladder!.Rungs[0];
        return found.Make(
            risen ? MorningKind.Rising : MorningKind.WithoutWorker,
            $"No worker: {because}.",
            since,
            rung?.Who.Text,
            ladder?.Id,
            ladder?.Clauses
        );
    }

    /// <summary>Those that lack the same are one finding: a manager has one thing to find out.</summary>
    private static IEnumerable<MorningFinding> OfClocks(
        Finder found,
        IReadOnlyList<StatutoryClock> clocks,
        DateOnly day
    )
    {
        foreach (var clock in clocks)
            if (clock.State == ClockState.Overdue || clock.Due == day)
                yield return found.Make(
                    clock.State == ClockState.Overdue ? MorningKind.Overdue : MorningKind.DueToday,
                    $"{clock.What} (the law's clock: {clock.Limit})",
                    clock.Due,
                    clock.Who,
                    clock.Rule,
                    clock.Clauses
                );
        foreach (
            var lacking in clocks
                .Where(c => c.State == ClockState.CannotReckon)
                .GroupBy(c => Words.And([.. c.Missing.Select(DecisionWords.Missing)]))
        )
            yield return found.Make(
                MorningKind.CannotReckon,
                $"by when the law wants this cannot be reckoned: {Words.And([.. lacking.Select(c => c.What)])}. Missing: {lacking.Key}.",
                null,
                lacking.First().Who,
                lacking.First().Rule,
                [.. lacking.SelectMany(c => c.Clauses).Distinct()]
            );
    }

    private static MorningFinding? OfDuty(Finder found, DutyStanding duty, DateOnly day)
    {
        MorningFinding Make(MorningKind kind, string what, DateOnly? on) =>
            found.Make(kind, what, on, duty.Who, duty.Id, duty.Rule.Clauses);

        return duty switch
        {
            { State: DutyState.Overdue } => Make(MorningKind.Overdue, duty.What, duty.Due),
            { State: DutyState.NotMet, FreshUntil: { } fresh } when fresh < day => Make(
                MorningKind.Lapsed,
                $"{duty.What}: what was done was good until {fresh:d MMMM yyyy}.",
                fresh
            ),
            { State: DutyState.NotMet, Due: { } due } when due == day => Make(
                MorningKind.DueToday,
                duty.What,
                due
            ),
            {
                Chases: true,
                State: DutyState.CannotTell or DutyState.NotMet,
                Due: null,
                Missing: [var missing, ..]
            } => Make(
                MorningKind.CannotReckon,
                $"{duty.What}: not known: {missing.What}. {missing.WhoWouldKnow} would know.",
                null
            ),
            _ => null,
        };
    }

    private sealed record Finder(Responsibility Row, string? TransferId, DateOnly Day, NewId Id)
    {
        public MorningFinding Make(
            MorningKind kind,
            string what,
            DateOnly? on,
            string? who = null,
            string? rule = null,
            IReadOnlyList<string>? clauses = null
        ) =>
            new()
            {
                Id = Id(),
                Day = Day,
                Kind = kind,
                ChildId = Row.ChildId,
                TransferId = TransferId,
                TeamId = Row.TeamId,
                WorkerId = Row.WorkerId,
                What = char.ToUpperInvariant(what[0]) + what[1..],
                Who = who,
                On = on,
                Rule = rule,
                Clauses = clauses ?? [],
            };
    }
}
