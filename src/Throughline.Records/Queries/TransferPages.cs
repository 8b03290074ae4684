using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Disputes;
using Throughline.Casework.Families;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Throughline.Records.Acts;
using Throughline.Records.Queries.Children;
using TransferState = Throughline.Casework.Transfers.TransferState;

namespace Throughline.Records.Queries;

/// <summary>The page of one transfer. The caller notes the sight of its children.</summary>
public sealed class TransferPages(
    IDbContextFactory<ThroughlineDb> databases,
    TransferFiles files,
    Editions editions,
    TimeProvider clock
)
{
    /// <summary>Null when there is none of whose children the viewer may see some.</summary>
    public async Task<TransferPage?> Transfer(
        Viewer viewer,
        DateOnly day,
        string id,
        CancellationToken cancel = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var transfer = await db
            .Transfers.AsNoTracking()
            .Include(t => t.Lines)
            .FirstOrDefaultAsync(t => t.Id == id, cancel);
        if (transfer is null)
            return null;
        var ids = transfer.Lines.Select(l => l.ChildId).ToList();
        var mine = await db
            .Children.Where(Sight.Of(viewer, day))
            .Where(c => ids.Contains(c.Id))
            .Select(c => c.Id)
            .ToListAsync(cancel);
        if (mine.Count == 0)
            return null;
        var around = await files.Around(db, viewer, day, clock.Instant(), [transfer], cancel);
        var (setting, answers) = around[0];
        return await Page(db, transfer, setting, answers, mine.ToHashSet(), cancel);
    }

    /// <summary>Open transfers, and those that ended in the last so many days, of children the viewer may see.</summary>
    public async Task<IReadOnlyList<TransferRow>> All(
        Viewer viewer,
        DateOnly day,
        int daysBack = 28,
        CancellationToken cancel = default
    )
    {
        var since = day.AddDays(-daysBack);
        var open = TransferStates.Open.ToArray();
        return await Rows(
            viewer,
            day,
            t => open.Contains(t.State) || t.EndedOn >= since || t.PassedOn >= since,
            cancel
        );
    }

    /// <summary>Every transfer of one child, if the viewer may see the child.</summary>
    public Task<IReadOnlyList<TransferRow>> OfChild(
        Viewer viewer,
        DateOnly day,
        string childId,
        CancellationToken cancel = default
    ) => Rows(viewer, day, t => t.Lines.Any(l => l.ChildId == childId), cancel);

    private async Task<IReadOnlyList<TransferRow>> Rows(
        Viewer viewer,
        DateOnly day,
        Expression<Func<Transfer, bool>> which,
        CancellationToken cancel
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var seen = db.Children.Where(Sight.Of(viewer, day));
        var transfers = await db
            .Transfers.AsNoTracking()
            .Include(t => t.Lines)
            .Where(t => t.Lines.Any(l => seen.Any(c => c.Id == l.ChildId)))
            .Where(which)
            .ToListAsync(cancel);
        var childIds = transfers.SelectMany(t => t.Lines).Select(l => l.ChildId).ToList();
        var names = await db
            .Children.Where(Sight.Of(viewer, day))
            .Where(c => childIds.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Name, cancel);
        var teams = await db.Teams.ToDictionaryAsync(t => t.Id, t => t.Name, cancel);
        return
        [
            .. transfers
                .OrderBy(t => t.State.IsOpen ? 0 : 1)
                .ThenBy(t => t.AgreedDay ?? DateOnly.MaxValue)
                .ThenBy(t => t.Began)
                .ThenBy(t => t.Id, StringComparer.Ordinal)
                .Select(t => new TransferRow(
                    t.Id,
                    t.State,
                    [.. t.Lines.Select(l => l.ChildId).Where(names.ContainsKey)],
                    [
                        .. t.Lines.Select(l =>
                            names.GetValueOrDefault(l.ChildId, "A child you may not see")
                        ),
                    ],
                    teams[t.SendingTeamId],
                    t.ReceivingTeamId is { } to ? teams[to] : null,
                    t.Began,
                    t.AgreedDay,
                    t.PassedOn,
                    t.DisputeId is not null
                )),
        ];
    }

    private async Task<TransferPage> Page(
        ThroughlineDb db,
        Transfer t,
        Setting setting,
        IReadOnlyDictionary<string, Answered> answers,
        IReadOnlySet<string> mine,
        CancellationToken cancel
    )
    {
        var names = await db
            .People.AsNoTracking()
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        foreach (var team in setting.Teams.Values)
            names[team.Id] = team.Name;
        var attempt = new Attempt(
            t,
            new TakeOffList(),
            new Deed(setting.Viewer.PersonId, default, setting.Today),
            setting
        );
        var cast = new Cast(
            setting.Viewer,
            Parts.Of(attempt),
            setting.Edition,
            setting.Teams,
            t.SendingTeamId,
            t.ReceivingTeamId
        );
        var owed = Casework.Duties.Owed.On(t, setting.Edition, setting.Decisions);
        var steps = TransferSteps.Of(t, attempt.Journey, setting, cast);
        var ready = Readiness.IsReady(t, attempt.Journey, setting.Decisions);
        return new TransferPage
        {
            Id = t.Id,
            State = t.State,
            IsReady = ready,
            Began = t.Began,
            Children = await ChildrenOf(db, t, setting, names, mine, cancel),
            Sending = await Party(
                db,
                t.SendingTeamId,
                Single(t, setting),
                names,
                setting.Today,
                cancel
            ),
            Receiving = t.ReceivingTeamId is { } to
                ? await Party(db, to, t.ReceivingWorkerId, names, setting.Today, cancel)
                : null,
            WorkerBy = t.WorkerBy,
            AgreedDirectly = JourneySteps.AgreedDirectly(attempt.Journey) is not null,
            AgreesForSender = Needs.SpeaksForSenderOnly(attempt),
            AgreedDay = t.AgreedDay,
            JointFrom = t.JointFrom,
            PassedOn = t.PassedOn,
            CaseSystemChangedOn = t.CaseSystemChangedOn,
            Journey = t.Journey,
            Steps = steps,
            Edition = $"{setting.Edition.Header.Title} {setting.Edition.Header.Edition}",
            RunsUnder = setting.Edition,
            Turn = Turn.On(t),
            EditionLoaded = editions.ByHash(t.Edition) is not null,
            Owed = owed,
            Yours = owed.Where(o => WhoIs.Owes(o, cast, setting)).Select(o => o.Rule).ToHashSet(),
            RecordsForOthers =
                TransferTable.Find(t.State, TransferAct.RecordEvidence) is { } recording
                && recording.Who.Any(Parts.Standing(attempt).Contains),
            Detail = t.Detail,
            Findings = TransferFindings.Of(t, setting, owed, names),
            Clocks = answers
                .Where(a => mine.Contains(a.Key))
                .ToDictionary(
                    a => a.Key,
                    a => editions.ClocksOf(a.Value, setting.Edition, setting.Today)
                ),
            Acts = [.. Offered(attempt)],
            Choices =
            [
                .. setting
                    .Decisions.Values.SelectMany(d => OpenChoice.In(d, setting.Edition))
                    .DistinctBy(c => (c.Of, c.Rule, string.Join('|', c.Between))),
            ],
            NamedAlone = RestrictionRules.NamedOnAll(
                t.OpenLines.Where(l => mine.Contains(l.ChildId))
                    .Select(l => setting.Children[l.ChildId])
            ),
            Dispute = setting.Dispute,
            Rungs = setting.Dispute is { } d ? DisputeDecider.Rungs(setting.Edition, d.Ladder) : [],
            Ended =
            [
                .. (
                    await db
                        .Disputes.AsNoTracking()
                        .Where(x => x.TransferId == t.Id && x.EndedOn != null)
                        .ToListAsync(cancel)
                )
                    .OrderBy(x => x.RaisedOn)
                    .ThenBy(x => x.EndedOn)
                    .Select(x => new EndedDispute(
                        x,
                        DisputeDecider.Rungs(setting.Edition, x.Ladder)
                    )),
            ],
            MayDiffer = DisputeDecider.MayRaise(attempt),
            MayRule =
                setting.Dispute is { IsOpen: true } open && DisputeDecider.MayRule(open, attempt),
            Rulers = setting.Dispute is { IsOpen: true } raised
                ? await DisputeRulers.Of(db, raised, attempt, cancel)
                : [],
            Meeting = setting.Meeting is { } m ? new(m.Id, m.Day, m.Time, m.IsMinuted) : null,
            Decisions = setting.Decisions,
            AnswerDigest = Queries.AnswerDigest.Of(answers),
            Workers =
            [
                .. (
                    t.ReceivingTeamId is { } team2 ? setting.Workers.GetValueOrDefault(team2) : null
                )
                    ?.Where(w =>
                        setting
                            .AgreedFor(t.OpenLines.Select(l => l.ChildId))
                            .All(c => setting.IsOpenTo(c, w))
                    )
                    .Select(w => new Named(w, names[w]))
                    .OrderBy(w => w.Name, StringComparer.Ordinal)
                    ?? Enumerable.Empty<Named>(),
            ],
            Teams = TeamsFor(t, setting, attempt.Journey),
            Recipients =
            [
                .. setting
                    .Recipients.Values.Where(r =>
                        mine.Contains(r.ChildId) && !(r.Until <= setting.Today)
                    )
                    .OrderBy(r => r.Name, StringComparer.Ordinal),
            ],
            Names = names,
        };
    }

    /// <summary>What is only for a case that has not arisen, such as a part acceptance, is left out.</summary>
    private static IEnumerable<ActOffered> Offered(Attempt attempt) =>
        from row in TransferTable.OpenTo(attempt)
        let stop = Readiness.InTheWay(row.Act, attempt)
        where stop is null || !Readiness.NotOfThisKind(stop) && !ForLater(row.Act)
        select new ActOffered(row.Act, row.Act.Words, stop?.Sentence);

    private static bool ForLater(TransferAct act) =>
        act
            is TransferAct.PutBack
                or TransferAct.GiveReasonForPart
                or TransferAct.ConfirmInCaseSystem;

    private static IReadOnlyList<Named> TeamsFor(Transfer t, Setting setting, Journey? journey)
    {
        var within = journey?.JourneyKind == JourneyKind.WithinATeam;
        var open = setting.Teams.Values.Where(x =>
            x.HoldsChildren && x.StandsOn(setting.Today) && (x.Id == t.SendingTeamId) == within
        );
        if (!t.IsOutsideProcedure && journey?.Starts is null)
        {
            var named = t
                .OpenLines.Select(l => setting.Decisions.GetValueOrDefault(l.ChildId)?.Team)
                .Select(a => a is TeamAnswer.Moves moves ? moves.Teams : [])
                .ToList();
            open = open.Where(x =>
                named.Count > 0 && named.TrueForAll(n => n.Contains(x.InProcedure))
            );
        }

        return
        [
            .. open.Select(x => new Named(x.Id, x.Name))
                .OrderBy(x => x.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The one worker who holds all that are still to pass; null when they differ or there is none.</summary>
    private static string? Single(Transfer t, Setting setting)
    {
        var workers = t
            .OpenLines.Select(l => setting.Holders.GetValueOrDefault(l.ChildId)?.WorkerId)
            .Distinct()
            .ToList();
        return workers is [{ } one] ? one : t.Lines.Select(l => l.SendingWorkerId).FirstOrDefault();
    }

    private static async Task<IReadOnlyList<ChildOnTransfer>> ChildrenOf(
        ThroughlineDb db,
        Transfer t,
        Setting setting,
        IReadOnlyDictionary<string, string> names,
        IReadOnlySet<string> mine,
        CancellationToken cancel
    )
    {
        var alike = await LookAlikes.Of(
            db,
            setting.Viewer,
            mine.Select(id => setting.Children[id]),
            setting.Today,
            cancel
        );
        return
        [
            .. t
                .Lines.Select(l => (Line: l, Child: setting.Children[l.ChildId]))
                .OrderBy(x => x.Child.BirthDate ?? x.Child.ExpectedDate)
                .ThenBy(x => x.Child.SortKey, StringComparer.Ordinal)
                .Select(x => Of(x.Line, x.Child)),
        ];

        ChildOnTransfer Of(TransferLine line, Child child)
        {
            var worker = setting.Holders.GetValueOrDefault(child.Id)?.WorkerId;
            var may = mine.Contains(child.Id);
            return new(
                child.Id,
                may ? child.Name : child.RestrictedAs ?? "A child you may not see",
                may ? child.BirthDate ?? child.ExpectedDate : null,
                child.IsUnborn,
                may ? child.Number : null,
                may,
                line.State,
                worker,
                worker is null ? null : names.GetValueOrDefault(worker),
                may
                    ?
                    [
                        .. alike[child.Id]
                            .Where(l => t.Line(l.Id) is null)
                            .Select(l => new Named(l.Id, $"{l.Name}, {l.Number ?? "no number"}")),
                    ]
                    : []
            );
        }
    }

    private static async Task<PartyOnTransfer> Party(
        ThroughlineDb db,
        string teamId,
        string? workerId,
        IReadOnlyDictionary<string, string> names,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var posts = await db
            .Posts.AsNoTracking()
            .Where(p => p.TeamId == teamId)
            .ToListAsync(cancel);
        var manager = Casework.People.StaffRules.ManagerOf(teamId, posts, day)?.PersonId;
        return new(
            teamId,
            names.GetValueOrDefault(teamId, ""),
            manager is null ? null : names.GetValueOrDefault(manager),
            workerId,
            workerId is null ? null : names.GetValueOrDefault(workerId)
        );
    }
}

/// <param name="ChildIds">Those whom the viewer may see.</param>
public sealed record TransferRow(
    string Id,
    TransferState State,
    IReadOnlyList<string> ChildIds,
    IReadOnlyList<string> ChildNames,
    string From,
    string? To,
    DateOnly Began,
    DateOnly? AgreedDay,
    DateOnly? PassedOn,
    bool InDispute
)
{
    public bool IsOpen => State.IsOpen;
}
