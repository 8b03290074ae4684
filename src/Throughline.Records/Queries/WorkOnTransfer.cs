using Throughline.Casework.Disputes;
using Throughline.Casework.Duties;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;

namespace Throughline.Records.Queries;

/// <summary>What one transfer puts on a person's home page.</summary>
internal sealed class WorkOnTransfer(
    Transfer transfer,
    Setting setting,
    Attempt attempt,
    DateOnly day
)
{
    private readonly Cast cast = new(
        setting.Viewer,
        Parts.Of(attempt),
        setting.Edition,
        setting.Teams,
        transfer.SendingTeamId,
        transfer.ReceivingTeamId
    );

    private bool Sends => cast.Parts.Contains(Part.SendingManager);
    private bool Receives => cast.Parts.Contains(Part.ReceivingManager);

    public IEnumerable<WorkItem> Items() =>
        Duties()
            .Concat(Steps())
            .Concat(Turns())
            .Concat(Debts())
            .DistinctBy(i => (i.Kind, i.What, i.Rule));

    private IEnumerable<WorkItem> Duties() =>
        Owed.On(transfer, setting.Edition, setting.Decisions)
            .Where(o => o.State is DutyState.NotMet or DutyState.Overdue or DutyState.CannotTell)
            .Where(o => o.LetPass is null)
            .Select(o =>
                Item(
                    WorkKind.Duty,
                    o.What,
                    o.WhoWords,
                    o.Due,
                    WhoIs.Owes(o, cast, setting),
                    o.Rule,
                    o.Clauses,
                    o.ChildIds,
                    o.Force == "must"
                )
            );

    private IEnumerable<WorkItem> Steps() =>
        !transfer.State.IsOpen || transfer.DisputeId is not null
            ? []
            : TransferSteps
                .Of(transfer, attempt.Journey, setting, cast)
                .Where(s => s.State == StepState.Next && s.Blocks.Count == 0)
                .Select(s =>
                    Item(
                        s.Act == TransferAct.Accept ? WorkKind.ToAccept
                            : s.SentBack is not null || IsBack ? WorkKind.CameBack
                            : WorkKind.Step,
                        s.SentBack is { } comments ? $"{s.What}; sent back: {comments}" : s.What,
                        s.Who,
                        s.Due ?? (s.Act == TransferAct.Accept ? transfer.AgreedDay : null),
                        s.Yours,
                        s.Name
                    )
                );

    private bool IsBack => transfer.State is TransferState.Returned or TransferState.Declined;

    /// <summary>What is somebody's turn by the state of the transfer and not by a rule.</summary>
    private IEnumerable<WorkItem> Turns()
    {
        if (IsBack && transfer.Detail.Reversals is [.., var back])
            yield return Item(
                WorkKind.CameBack,
                $"{(transfer.State == TransferState.Declined ? "Declined" : "Returned")}: {back.Why}",
                Part.SendingManager.Words,
                null,
                Sends
            );
        if (Turn.On(transfer) is { } turn)
            yield return Item(
                turn.Act == TransferAct.Accept ? WorkKind.ToAccept : WorkKind.Step,
                turn.What,
                turn.Whose.Words,
                turn.Act == TransferAct.Accept ? transfer.AgreedDay : null,
                cast.Parts.Contains(turn.Whose)
            );
        if (
            transfer.State
                is TransferState.Agreed
                    or TransferState.Returned
                    or TransferState.Requested
            && transfer.ReceivingTeamId is not null
            && transfer.ReceivingWorkerId is null
        )
            yield return Item(
                WorkKind.Worker,
                "name the worker",
                Part.ReceivingManager.Words,
                transfer.WorkerBy,
                Receives
            );
        if (transfer.Detail.Part is { Why: null })
            yield return Item(
                WorkKind.Reason,
                "say why only part of the family was accepted",
                Part.ReceivingManager.Words,
                null,
                Receives
            );
        if (transfer.PassedOn is not null && transfer.CaseSystemChangedOn is null)
            yield return Item(
                WorkKind.CaseSystem,
                "confirm the change of team and worker in the case system",
                Part.ReceivingManager.Words,
                transfer.PassedOn,
                Receives
            );
        if (setting.Dispute is { IsOpen: true } dispute)
            yield return Item(
                WorkKind.Dispute,
                $"dispute: {dispute.Why}",
                DisputeDecider.Rungs(setting.Edition, dispute.Ladder)[dispute.Rung],
                null,
                DisputeDecider.MayRule(dispute, attempt)
            );
    }

    private IEnumerable<WorkItem> Debts() =>
        Owed.On(transfer, setting.Edition, setting.Decisions)
            .Where(o => o is { LetPass: not null, IsOpen: true })
            .Select(o =>
                Item(
                    WorkKind.Debt,
                    $"let pass and still owed: {o.What}",
                    o.WhoWords,
                    o.LetPass,
                    WhoIs.Owes(o, cast, setting) || IsLateAndTheirs(o.Rule),
                    o.Rule,
                    o.Clauses,
                    o.ChildIds
                )
            )
            .Concat(
                from step in TransferSteps.Of(transfer, attempt.Journey, setting, cast)
                where step.State == StepState.LeftOut
                from passed in transfer.Detail.Overrides.Where(o => o.Rule == step.Name).TakeLast(1)
                select Item(
                    WorkKind.Debt,
                    $"let pass and still owed: {step.What}",
                    step.Who,
                    passed.DebtDay,
                    step.Yours || IsLateAndTheirs(step.Name),
                    step.Name
                )
            );

    /// <summary>Whoever let it pass answers for it once its day has gone by.</summary>
    private bool IsLateAndTheirs(string rule) =>
        transfer.Detail.Overrides.LastOrDefault(o => o.Rule == rule) is { } passed
        && passed.By == setting.Viewer.PersonId
        && passed.DebtDay < day;

    private WorkItem Item(
        WorkKind kind,
        string what,
        string who,
        DateOnly? due,
        bool mine,
        string? rule = null,
        IReadOnlyList<string>? clauses = null,
        IReadOnlyList<string>? children = null,
        bool isMust = false
    )
    {
        var ids =
            children
            ?? [.. transfer.Lines.Where(l => l.State != LineState.SplitOff).Select(l => l.ChildId)];
        return new(
            !mine ? WorkGroup.WaitingOnOthers
                : due < day ? WorkGroup.Overdue
                : due > day ? WorkGroup.Coming
                : WorkGroup.OwedToday,
            kind,
            transfer.Id,
            ids,
            string.Join(
                ", ",
                ids.Select(i => setting.Children[i].RestrictedAs ?? setting.Children[i].Name)
            ),
            what,
            who,
            due,
            rule,
            clauses ?? [],
            isMust
        );
    }
}
