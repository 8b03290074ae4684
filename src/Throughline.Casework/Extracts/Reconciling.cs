using Throughline.Casework.Ledger;

namespace Throughline.Casework.Extracts;

/// <summary>
/// Who holds a child: what the case system says beside what was done here. An extract never ends or reverses an
/// entry made by an act on or after its day, and what both sides changed differently is left for a person.
/// </summary>
internal static class Reconciling
{
    public static (Holding Holding, Finding? Finding) Of(
        ChildSaid said,
        KnownChild? known,
        KnownRecords records,
        DateOnly asOf
    )
    {
        if (!said.IsListed)
            return (Holding.Stands, null);
        return said.ClosedOn is { } closed
            ? Closing(said, known, records, closed, asOf)
            : Opening(said, known, records, asOf);
    }

    private static (Holding, Finding?) Closing(
        ChildSaid said,
        KnownChild? known,
        KnownRecords records,
        DateOnly closed,
        DateOnly asOf
    )
    {
        if (known?.Open is { } open)
            return IsGuarded(open, asOf)
                ? (
                    Holding.Stands,
                    new Finding(FindingCause.NotYetInCaseSystem, $"closed on {closed:dd/MM/yyyy}")
                )
                : (
                    new Holding(
                        new RowEnd(closed > open.From ? closed : open.From, Known.FirstSeen, null),
                        ClosedOn: closed,
                        Overtakes: known.OpenTransferId
                    ),
                    known.OpenTransferId is null
                        ? null
                        : new Finding(FindingCause.ChangedThere, $"closed on {closed:dd/MM/yyyy}")
                );
        if (known?.Last is not null || known?.Child.ClosedOn is not null)
            return (Holding.Stands, null);
        return (new Holding(Begin: LastHolder(said, records, closed), ClosedOn: closed), null);
    }

    /// <summary>A child first seen closed: the last team is known to have held at some time in the episode.</summary>
    private static RowBegin? LastHolder(ChildSaid said, KnownRecords records, DateOnly closed) =>
        records.Teams.Of(said.Team).Id is { } team && records.ManagerPosts.ContainsKey(team)
            ? new RowBegin(
                team,
                records.Workers.Of(said.Worker).Id,
                closed,
                Known.Between,
                said.EpisodeBegan <= closed ? said.EpisodeBegan : null,
                null,
                closed
            )
            : null;

    private static (Holding, Finding?) Opening(
        ChildSaid said,
        KnownChild? known,
        KnownRecords records,
        DateOnly asOf
    )
    {
        var there = Holder.Of(said.Team, said.Worker, records);
        var words = Words(said);
        if (known?.Child.ClosedOn is { } closed && !Reopened(said, known, closed, asOf))
            return (Holding.Stands, new Finding(FindingCause.NotYetInCaseSystem, "open"));
        var reopens = known?.Child.ClosedOn is not null;
        var here = known?.Open is { } open ? new Holder(open.TeamId, open.WorkerId) : null;
        if (here is not null && here.Agrees(there))
            return (reopens ? new Holding(Reopens: true) : Holding.Stands, null);
        if (there.TeamId is not { } team)
            return (
                reopens ? new Holding(Reopens: true) : Holding.Stands,
                here is null || said.Team is not null
                    ? new Finding(FindingCause.TeamNotKnown, words)
                    : null
            );
        if (!records.ManagerPosts.ContainsKey(team))
            return (Holding.Stands, new Finding(FindingCause.TeamWithoutManager, words));
        if (here is null)
            return (new Holding(Begin: Row(there, known, here, asOf), Reopens: reopens), null);
        return Differing(said, known!, records, there, here, asOf, words);
    }

    private static (Holding, Finding?) Differing(
        ChildSaid said,
        KnownChild known,
        KnownRecords records,
        Holder there,
        Holder here,
        DateOnly asOf,
        string words
    )
    {
        var before = known.Entry is { } entry
            ? Holder.Of(entry.TeamText, entry.WorkerText, records)
            : null;
        if (IsGuarded(known.Open!, asOf) || before?.Same(there) == true)
            return (Holding.Stands, new Finding(FindingCause.NotYetInCaseSystem, words));
        if (before is null || !here.Agrees(before))
            return (Holding.Stands, new Finding(FindingCause.BothDiffer, words));
        var moved = there.TeamId != here.TeamId;
        var row = Row(there, known, here, asOf);
        return (
            new Holding(
                new RowEnd(row.From, row.Known, row.Earliest),
                row,
                Overtakes: moved ? known.OpenTransferId : null
            ),
            moved ? new Finding(FindingCause.ChangedThere, words) : null
        );
    }

    /// <summary>A case closed here opens again only for an episode that began after, or if an extract had closed it.</summary>
    private static bool Reopened(
        ChildSaid said,
        KnownChild known,
        DateOnly closed,
        DateOnly asOf
    ) =>
        closed < asOf
        && (said.EpisodeBegan >= closed || known.Last is null or { UntilKnown: not Known.Act });

    /// <summary>The row as it is first seen, or between the extract before and this one.</summary>
    private static RowBegin Row(Holder there, KnownChild? known, Holder? here, DateOnly asOf)
    {
        var before = known?.Entry?.AsOf;
        var from = known?.Last is { } last && last.From > asOf ? last.From : asOf;
        var earliest = before < asOf ? before.Value.AddDays(1) : (DateOnly?)null;
        if (earliest <= known?.Open?.From)
            earliest = known.Open.From;
        return new RowBegin(
            there.TeamId!,
            there.WorkerId,
            from,
            earliest is null ? Known.FirstSeen : Known.Between,
            earliest,
            here is null ? null : ChangeReason.OTHERS
        );
    }

    /// <summary>Made by an act on or after the extract's day, or effective from then.</summary>
    private static bool IsGuarded(Responsibility row, DateOnly asOf) =>
        row.FromKnown is Known.Act
        && (row.From >= asOf || DateOnly.FromDateTime(row.RecordedAt) >= asOf);

    private static string Words(ChildSaid said) =>
        (said.Team, said.Worker) switch
        {
            (null, null) => "nobody",
            (null, { } worker) => worker,
            ({ } team, null) => team,
            var (team, worker) => $"{team}, {worker}",
        };

    /// <param name="WorkerKnown">False when a worker is named whom nobody has matched.</param>
    private sealed record Holder(string? TeamId, string? WorkerId, bool WorkerKnown = true)
    {
        public static Holder Of(string? team, string? worker, KnownRecords records)
        {
            var meant = records.Workers.Of(worker);
            return new Holder(records.Teams.Of(team).Id, meant.Id, meant.IsKnown);
        }

        /// <summary>A name that nobody has matched contradicts nobody.</summary>
        public bool Agrees(Holder there) =>
            TeamId == there.TeamId && (!there.WorkerKnown || WorkerId == there.WorkerId);

        public bool Same(Holder other) =>
            TeamId == other.TeamId
            && WorkerId == other.WorkerId
            && WorkerKnown == other.WorkerKnown;
    }
}
