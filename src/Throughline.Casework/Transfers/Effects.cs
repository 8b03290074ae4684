using Throughline.Casework.Duties;
using JourneyState = Throughline.Procedures.Rules.TransferState;

namespace Throughline.Casework.Transfers;

/// <summary>What each act does to the transfer, once nothing stands in its way.</summary>
internal static partial class Effects
{
    public static TransferOutcome Apply(Attempt attempt, NewId newId)
    {
        var transfer = attempt.Existing ?? Begun(attempt, newId());
        Adopt(attempt, transfer);
        var row = TransferTable.Find(attempt.Existing?.State, attempt.Command.Act)!;
        var ending = attempt.Command is CloseCases ? attempt.ChildIds : [];
        var passings = Carry(attempt, transfer, newId);
        if (row.To is { } to && HasArrived(attempt, transfer, to))
            transfer.State = to;
        else if (attempt.Command is AgreeTeam)
            transfer.State = TransferState.Proposed;
        if (StepsBack(row.To, attempt.Command))
            transfer.Detail = transfer.Detail with
            {
                Reversals =
                [
                    .. transfer.Detail.Reversals,
                    new(transfer.State, attempt.Deed.Day, attempt.Deed.By, attempt.Deed.Why ?? ""),
                ],
            };
        return new(transfer, passings, ending);
    }

    /// <summary>Where people settle the destination after the transfer began, its journey is the one that follows.</summary>
    private static void Adopt(Attempt a, Transfer t)
    {
        if (t.Journey is not null || !t.State.IsOpen || a.Journey is not { } journey)
            return;
        t.Journey = journey.Id;
        if (a.Answered is { } answered)
            t.Because = [.. answered.Because.Select(r => r.Id)];
    }

    private static bool HasArrived(Attempt a, Transfer t, TransferState to) =>
        to switch
        {
            TransferState.Transferred => !t.OpenLines.Any(),
            TransferState.Agreed => IsAgreed(a, t),
            _ => true,
        };

    private static bool StepsBack(TransferState? to, TransferCommand command) =>
        to
            is TransferState.Declined
                or TransferState.Returned
                or TransferState.Withdrawn
                or TransferState.Overtaken
        || command is PutBack;

    private static Transfer Begun(Attempt a, string id)
    {
        var command = (Begin)a.Command;
        // A journey that people ask for rests on no route, whatever the rules say of the child beside it.
        var because = a.Journey?.Starts is not null
            ? []
            : command
                .ChildIds.SelectMany(c => a.Setting.Decisions.GetValueOrDefault(c)?.Because ?? [])
                .Select(r => r.Id)
                .Distinct();
        var transfer = new Transfer
        {
            Id = id,
            FamilyId = a.Setting.Children[command.ChildIds[0]].FamilyId,
            Edition = a.Setting.Edition.Hash,
            Journey = a.Journey?.Id,
            Because = [.. because],
            State = TransferState.Proposed,
            Began = a.Deed.Day,
            SendingTeamId = a.SendingTeamId!,
        };
        foreach (var child in command.ChildIds)
            transfer.Lines.Add(
                new TransferLine
                {
                    TransferId = id,
                    ChildId = child,
                    State = LineState.Open,
                    SendingWorkerId = a.Setting.Holders.GetValueOrDefault(child)?.WorkerId,
                }
            );
        return transfer;
    }

    private static List<Passing> Carry(Attempt a, Transfer t, NewId newId)
    {
        var (deed, detail) = (a.Deed, t.Detail);
        switch (a.Command)
        {
            case Propose c:
                Proposing(a, t, c);
                break;
            case AskTeam c:
                t.ReceivingTeamId = c.TeamId;
                break;
            case ProposeOutsideProcedure c:
                t.ReceivingTeamId = c.TeamId;
                t.Detail = detail with { Outside = new(deed.Why!, deed.By, null, null) };
                break;
            case MoveAtOnce c:
                return AtOnce(a, t, c, newId);
            case ProposeFromElsewhere c:
                t.ReceivingTeamId = c.TeamId ?? a.OnlyTeam;
                break;
            case RecordConsent c:
                Consented(a, t, c);
                break;
            case RecordWhatHappened c:
                return Happened(a, t, c);
            case PutOnList c:
                t.MeetingId = c.MeetingId;
                Reached(a, t, JourneyState.Proposed);
                break;
            case TakeOffList:
                t.MeetingId = null;
                break;
            case AgreeTeam c:
                AgreedOn(a, t, c);
                break;
            case AgreeWorker c:
                Named(t, c.WorkerId, c.WorkerBy, deed.Day);
                break;
            case AgreeDay c:
                (t.AgreedDay, t.JointFrom) = (c.Passes, c.JointFrom);
                break;
            case AgreeIntroduction c:
                t.Detail = detail with { Introduction = new(c.How, c.On) };
                break;
            case SettleOutstandingWork c:
                t.Detail = detail with
                {
                    OutstandingWork = c.Tasks,
                    OutstandingWorkSettledOn = deed.Day,
                };
                break;
            case Choose c:
                t.Detail = detail with
                {
                    Choices =
                    [
                        .. detail.Choices,
                        new(
                            newId(),
                            deed.Day,
                            c.Rule,
                            c.Between,
                            null,
                            c.Chose,
                            deed.By,
                            c.AgreedBy,
                            deed.Why!
                        ),
                    ],
                };
                break;
            case Depart c:
                t.Detail = detail with
                {
                    Choices =
                    [
                        .. detail.Choices,
                        .. c.Rules.Select(r => new RecordedChoice(
                            newId(),
                            deed.Day,
                            null,
                            [],
                            r,
                            null,
                            deed.By,
                            Needs.Bound(a, r)?.DepartedBy?.Text ?? deed.By,
                            deed.Why!
                        )),
                    ],
                };
                break;
            case OverrideMust c:
                t.Detail = detail with
                {
                    Overrides =
                    [
                        .. detail.Overrides,
                        .. c.Rules.Select(r => new Override(
                            newId(),
                            r,
                            deed.Day,
                            deed.By,
                            deed.Why!,
                            c.DebtDay
                        )),
                    ],
                };
                break;
            case SplitSiblings c:
                SplitOff(a, t, c);
                break;
            case RecordChildsView c:
                t.Detail = detail with
                {
                    Views =
                    [
                        .. detail.Views,
                        new(
                            c.ChildId,
                            deed.Day,
                            deed.By,
                            c.Asked,
                            c.Asked ? c.Said : deed.Why,
                            c.Changed
                        ),
                    ],
                };
                break;
            case RecordEvidence c:
                t.Detail = detail with
                {
                    Ticks =
                    [
                        .. detail.Ticks,
                        new(
                            newId(),
                            c.Rule,
                            c.ChildId,
                            c.Occurrence,
                            deed.Day,
                            deed.By,
                            c.Note,
                            Told: c.Told,
                            Pieces: InPart(a, c)
                        ),
                    ],
                };
                break;
            case StrikeEvidence c:
                t.Detail = detail with
                {
                    Ticks =
                    [
                        .. detail.Ticks.Select(x =>
                            x.Id == c.TickId && x.StruckOn is null
                                ? x with
                                {
                                    StruckOn = deed.Day,
                                    StruckBy = deed.By,
                                    StruckWhy = deed.Why,
                                }
                                : x
                        ),
                    ],
                };
                break;
            case CompleteStep c:
                Took(t, new(c.Step, deed.Day, deed.By, null, deed.Why));
                break;
            case PassAudit c:
                Took(
                    t,
                    new(
                        c.Step,
                        deed.Day,
                        deed.By,
                        JourneySteps.OutcomeOf(a, a.Journey!.Step(c.Step)!),
                        c.Comments
                    )
                );
                break;
            case SendBack c:
                SentBack(a, t, c);
                break;
            case RequestAcceptance:
                t.ReceivingTeamId ??= a.OnlyTeam;
                Took(
                    t,
                    new(
                        Gating.RequestStep(a.Journey)?.Name ?? "requested",
                        deed.Day,
                        deed.By,
                        null,
                        null
                    )
                );
                break;
            case ReturnRequest:
                Undo(t, Gating.RequestStep(a.Journey)?.Name ?? "requested");
                break;
            case Decline:
                Declined(a, t);
                break;
            case Accept c:
                return Passed(a, t, c);
            case GiveReasonForPart:
                t.Detail = detail with
                {
                    Part = detail.Part! with { Why = deed.Why, By = deed.By },
                };
                break;
            case ConfirmInCaseSystem c:
                t.CaseSystemChangedOn = c.ChangedOn;
                break;
            case Withdraw or Overtake:
                if (JourneySteps.Taken(a) is { Outcomes.Count: > 0 } answered)
                    Took(t, new(answered.Name, deed.Day, deed.By, a.Command.Outcome, deed.Why));
                Ended(t, deed.Day);
                break;
            case CloseCases c:
                TookLast(a, t, JourneySteps.Closing(a.Journey)!);
                t.CaseSystemChangedOn = c.CaseSystemChangedOn;
                Ended(t, deed.Day);
                break;
            case PutBack:
                return GoneBack(a, t);
            default:
                throw new InvalidOperationException($"No effect is written for {a.Command.Act}.");
        }

        return [];
    }

    /// <summary>What was recorded of the pieces; null where every person was there, or it is all of one piece.</summary>
    private static IReadOnlyList<string>? InPart(Attempt a, RecordEvidence c) =>
        Pieces.In(a.Setting.Edition.WholeDuty(c.Rule)) is { } pieces
        && c.Pieces is { } named
        && !(pieces.Are == PiecesAre.People && pieces.Of.All(p => named.Contains(p.Words)))
            ? named
            : null;

    private static void Took(Transfer t, StepTaken step) =>
        t.Detail = t.Detail with { Steps = [.. t.Detail.Steps, step] };

    private static void Undo(Transfer t, params IEnumerable<string> steps)
    {
        var names = steps.ToHashSet();
        t.Detail = t.Detail with
        {
            Steps =
            [
                .. t.Detail.Steps.Select(s =>
                    names.Contains(s.Step) ? s with { Undone = true } : s
                ),
            ],
        };
    }

    private static void Ended(Transfer t, DateOnly day)
    {
        t.EndedOn = day;
        t.MeetingId = null;
        foreach (var line in t.OpenLines.ToList())
            line.State = LineState.Ended;
    }
}
