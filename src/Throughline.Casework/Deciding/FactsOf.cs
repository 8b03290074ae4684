using System.Globalization;
using Throughline.Casework.Facts;
using Throughline.Casework.Ledger;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Deciding;

/// <summary>Puts what is on record into the shape in which the procedure looks at a case.</summary>
public static class FactsOf
{
    /// <summary>The case as it stood on a day. Nothing recorded of a later day is in it, save what is planned.</summary>
    public static CaseFacts Case(CaseRecord record, Vocabulary vocabulary, DateOnly day)
    {
        var of = record.Of;
        return new CaseFacts(
            Person(of, record, vocabulary, day),
            [.. record.Siblings.Select(s => Person(s, record, vocabulary, day, withEvents: true))],
            Events(of, vocabulary, day),
            [.. Documents(of, vocabulary, day), .. Split(record.Transfer)],
            [.. Ticks(record, day)],
            [.. Choices(record)],
            record.Transfer is { } transfer ? Transfer(transfer, of.Child.Id) : null,
            []
        );
    }

    private static PersonFacts Person(
        ChildRecord of,
        CaseRecord record,
        Vocabulary vocabulary,
        DateOnly day,
        bool withEvents = false
    )
    {
        var facts = of
            .Statements.Where(s =>
                s.Kind == StatementKind.Fact && s.Day <= day && s.Value is not null
            )
            .OrderBy(s => s.Day)
            .ThenBy(s => s.RecordedAt)
            .GroupBy(s => s.Word)
            .ToDictionary(g => g.Key, g => g.Last().Value!);
        foreach (var (word, value) in OnTheLedger(of, record, day))
            if (value is not null && vocabulary.Facts.ContainsKey(word))
                facts[word] = value;
        return new(facts, withEvents ? Events(of, vocabulary, day) : []);
    }

    /// <summary>What the child's own row and the ledger say.</summary>
    private static IEnumerable<(string Word, string? Value)> OnTheLedger(
        ChildRecord of,
        CaseRecord record,
        DateOnly day
    )
    {
        var child = of.Child;
        yield return (
            "born",
            child.IsUnborn ? "no"
            : child.BirthDate is null ? null
            : "yes"
        );
        yield return ("date of birth", Day(child.BirthDate));
        yield return ("expected date of birth", child.IsUnborn ? Day(child.ExpectedDate) : null);
        yield return ("case", child.ClosedOn <= day ? "closed" : "open");
        var rows = of
            .Rows.Where(r => r.SetAsideAt is null && r.From <= day)
            .OrderBy(r => r.From)
            .ThenBy(r => r.RecordedAt)
            .ToList();
        var now = rows.LastOrDefault(r => r.HeldOn(day));
        if (now is not null)
        {
            yield return ("team", record.Teams[now.TeamId].InProcedure);
            yield return ("arrival", Day(Arrival(rows, now)));
            yield return ("allocated worker is", Worker(now, record, day));
        }

        if (Ended(rows, now, day) is { } last)
        {
            yield return ("social work last ended", Day(last.Until));
            yield return ("closing team", record.Teams[last.TeamId].InProcedure);
        }

        if (child.Id == record.Of.Child.Id && SiblingsTeam(record, day) is { } team)
            yield return ("siblings' team", team);
    }

    private static DateOnly Arrival(List<Responsibility> rows, Responsibility now)
    {
        var first = now;
        foreach (var row in Enumerable.Reverse(rows).SkipWhile(r => r.Id != now.Id).Skip(1))
        {
            if (row.TeamId != now.TeamId || row.Until != first.From)
                break;
            first = row;
        }

        return first.From;
    }

    private static string Worker(Responsibility now, CaseRecord record, DateOnly day) =>
        now.WorkerId is not { } id || !record.People.TryGetValue(id, out var worker) ? "none"
        : !worker.WorksOn(day) ? "none"
        : worker.IsAwayOn(day) ? "away"
        : worker.LeftOn is not null ? "leaving"
        : "in post";

    /// <summary>The row with which social work last ended: closed now, or closed before the case was opened again.</summary>
    private static Responsibility? Ended(
        List<Responsibility> rows,
        Responsibility? now,
        DateOnly day
    ) =>
        rows.LastOrDefault(r =>
            r.Id != now?.Id
            && r.Until <= day
            && !rows.Any(n =>
                n.Id != r.Id && n.From <= r.Until && (n.Until is null || n.Until > r.Until)
            )
        );

    /// <summary>The one team that holds all open brothers and sisters.</summary>
    private static string? SiblingsTeam(CaseRecord record, DateOnly day)
    {
        var teams = record
            .Siblings.Select(s => s.Rows.LastOrDefault(r => r.HeldOn(day))?.TeamId)
            .OfType<string>()
            .Distinct()
            .ToList();
        return teams is [var one] ? record.Teams[one].InProcedure : null;
    }

    private static IReadOnlyList<EventFact> Events(
        ChildRecord of,
        Vocabulary vocabulary,
        DateOnly day
    ) =>
        [
            .. of
                .Statements.Where(s => IsEvent(s, vocabulary))
                .Where(s => s.Kind == StatementKind.Planned || s.Day <= day)
                .OrderBy(s => s.Day)
                .ThenBy(s => s.RecordedAt)
                .Select(s => new EventFact(
                    s.Word,
                    s.Kind == StatementKind.Planned ? null : s.Day,
                    s.Kind == StatementKind.Planned ? s.Day : null,
                    null,
                    s.Attributes
                )),
        ];

    private static bool IsEvent(Statement s, Vocabulary vocabulary) =>
        s.Kind is StatementKind.Planned or StatementKind.Held or StatementKind.Happened
        && (
            vocabulary.Events.ContainsKey(s.Word)
            || vocabulary.Events.Values.Any(e => e.NameForUnborn == s.Word)
        );

    private static IReadOnlyList<DocumentFact> Documents(
        ChildRecord of,
        Vocabulary vocabulary,
        DateOnly day
    ) =>
        [
            .. of
                .Statements.Where(s => s.Kind == StatementKind.Done && s.Day <= day)
                .Where(s => s.Value is not null && vocabulary.Documents.ContainsKey(s.Word))
                .GroupBy(s => s.Word)
                .Select(g => new DocumentFact(
                    g.Key,
                    g.GroupBy(s => s.Value!).ToDictionary(v => v.Key, v => v.Max(s => s.Day))
                )),
        ];

    /// <summary>Settling the outstanding work on the transfer is the paper that splits it.</summary>
    private static IEnumerable<DocumentFact> Split(Transfer? transfer)
    {
        if (transfer?.Detail.OutstandingWorkSettledOn is { } day)
            yield return new(
                "outstanding tasks split",
                new Dictionary<string, DateOnly> { ["completed"] = day }
            );
    }

    /// <summary>Ticks of this transfer for this child or the family, and evidence that hangs on no transfer.</summary>
    private static IEnumerable<TickFact> Ticks(CaseRecord record, DateOnly day) =>
        (record.Transfer?.Detail.Standing ?? [])
            .Where(t => t.ChildId is null || t.ChildId == record.Of.Child.Id)
            .Select(t => new TickFact(t.Rule, t.Day))
            .Concat(record.Evidence.Where(e => e.Stands).Select(e => new TickFact(e.Rule, e.Day)))
            .Where(t => t.On <= day);

    private static IEnumerable<ChoiceFact> Choices(CaseRecord record) =>
        (record.Transfer?.Detail.Choices ?? []).Select(c => new ChoiceFact(
            c.On,
            c.Rule,
            c.Between,
            c.DepartsFrom,
            c.Chose,
            c.AgreedBy,
            c.Why
        ));

    private static TransferFacts Transfer(Transfer transfer, string childId)
    {
        var steps = transfer
            .Detail.Steps.Where(s => !s.Undone)
            .GroupBy(s => s.Step)
            .ToDictionary(g => g.Key, g => g.Last().Day);
        if (transfer.Line(childId)?.PassedOn is { } passed)
            steps[Gating.Acceptance] = passed;
        if (transfer.State == Transfers.TransferState.Declined)
            steps["declined"] = transfer.Detail.Reversals[^1].On;
        return new(
            transfer.Because.Count > 0 ? transfer.Because[0] : null,
            transfer.Journey,
            transfer.Began,
            transfer.AgreedDay,
            steps,
            transfer
                .Detail.Steps.Where(s => s is { Undone: false, Outcome: not null })
                .GroupBy(s => s.Step)
                .ToDictionary(g => g.Key, g => g.Last().Outcome!)
        );
    }

    private static string? Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
