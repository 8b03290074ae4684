using Throughline.Casework.Transfers;

namespace Throughline.Records.Acts;

/// <summary>What happened, in the words of the journal.</summary>
internal static class TransferSaid
{
    public static string Past(TransferAct act) =>
        act switch
        {
            TransferAct.Propose => "transfer proposed",
            TransferAct.ProposeOutsideProcedure => "move outside the procedure proposed",
            TransferAct.RecordWhatHappened => "move recorded afterwards",
            TransferAct.MoveAtOnce => "moved in an emergency",
            TransferAct.ProposeFromElsewhere => "transfer from another authority proposed",
            TransferAct.AskTeam => "team asked",
            TransferAct.List => "transfer listed",
            TransferAct.TakeOffList => "transfer taken off list",
            TransferAct.AgreeTeam => "transfer agreed with team",
            TransferAct.AgreeWorker => "worker agreed",
            TransferAct.AgreeDay => "day agreed",
            TransferAct.AgreeIntroduction => "introduction agreed",
            TransferAct.SettleOutstandingWork => "outstanding work settled",
            TransferAct.Choose => "choice recorded",
            TransferAct.RecordEvidence => "evidence recorded",
            TransferAct.StrikeEvidence => "evidence struck out",
            TransferAct.CompleteStep => "step completed",
            TransferAct.PassAudit => "audit passed",
            TransferAct.SendBack => "file sent back",
            TransferAct.Depart => "departure recorded",
            TransferAct.Override => "must overridden",
            TransferAct.SplitSiblings => "siblings split",
            TransferAct.RecordChildsView => "child's view recorded",
            TransferAct.RecordConsent => "consent recorded",
            TransferAct.Request => "transfer requested",
            TransferAct.Return => "transfer returned",
            TransferAct.Decline => "transfer declined",
            TransferAct.Accept => "transfer accepted",
            TransferAct.CloseCase => "transfer ended with the case",
            TransferAct.GiveReasonForPart => "part acceptance reasoned",
            TransferAct.ConfirmInCaseSystem => "change in case system confirmed",
            TransferAct.Withdraw => "transfer withdrawn",
            TransferAct.Overtake => "transfer overtaken",
            TransferAct.PutBack => "transfer put back",
        };

    /// <param name="worker">The name of the receiving worker, where there is one.</param>
    public static string Of(
        TransferCommand command,
        Transfer transfer,
        Setting setting,
        string? worker
    )
    {
        var children = Names(transfer.Lines.Select(l => l.ChildId), setting);
        var to = setting.TeamName(transfer.ReceivingTeamId);
        return command switch
        {
            AskTeam => $"{to} asked to take {children}.",
            AgreeTeam when transfer.Detail.Agreements is [.., { Sends: true }] =>
                $"{setting.TeamName(transfer.SendingTeamId)} agreed that {to} takes {children}.",
            AgreeTeam =>
                $"{to} agreed for {children}; {(worker is null ? "worker not yet named" : $"the worker will be {worker}")}.",
            AgreeWorker =>
                $"{(worker is null ? "Worker not yet named" : $"{worker} of {to} named as the worker")}: {children}.",
            AgreeDay c => $"Responsibility is to pass on {c.Passes:d MMMM yyyy}: {children}.",
            AgreeIntroduction c => $"Introduction agreed, {c.How}: {children}.",
            RecordConsent c => $"Consent {c.State.Word} for {children}.",
            MoveAtOnce when transfer.State.IsOpen =>
                $"{to} asked in an emergency to take {children}.",
            MoveAtOnce => $"Moved in an emergency, within {to}: {children}.",
            ProposeFromElsewhere =>
                $"{to} asked to take {children}, who come from {setting.TeamName(transfer.SendingTeamId)}.",
            Accept c =>
                $"{to} accepted {c.Children.Count} of {transfer.Lines.Count}: {Names(c.Children.Select(n => n.ChildId), setting)}. The worker is {worker}.",
            CompleteStep c => $"Done, {Does(c.Step, transfer, setting)}: {children}.",
            PassAudit c => $"Passed, {Does(c.Step, transfer, setting)}: {children}.",
            SendBack c => $"Sent back, {Does(c.Step, transfer, setting)}: {children}.",
            RecordEvidence c =>
                $"Done, {What(c.Rule, setting)}{(c.Pieces is { } pieces ? $" ({string.Join("; ", pieces)})" : "")}: {(c.ChildId is { } of ? Names([of], setting) : children)}.",
            Depart c => $"Departed from: {Whats(c.Rules, setting)}. {children}.",
            OverrideMust c =>
                $"Let pass, still owed by {c.DebtDay:d MMMM yyyy}: {Whats(c.Rules, setting)}. {children}.",
            Choose c => $"Chosen by {c.AgreedBy}, {c.Chose}: {children}.",
            RecordChildsView c => $"Child's view recorded: {Names([c.ChildId], setting)}.",
            ConfirmInCaseSystem c =>
                $"Team and worker changed in the case system on {c.ChangedOn:d MMMM yyyy}: {children}.",
            _ => $"{Sentence(Past(command.Act))}: {children}.",
        };
    }

    /// <summary>
    /// The clauses under which it is done: of the duty where it is about one; of the journey, where it takes a step
    /// of it or people asked for it; else those of the answer.
    /// </summary>
    public static IReadOnlyList<string> Clauses(
        TransferCommand command,
        Transfer transfer,
        Setting setting
    )
    {
        var journey = setting.Edition.Journeys.FirstOrDefault(j => j.Id == transfer.Journey);
        return
        [
            .. (
                command switch
                {
                    RecordEvidence c => Of(c.Rule, setting),
                    Depart c => c.Rules.SelectMany(r => Of(r, setting)),
                    OverrideMust c => c.Rules.SelectMany(r => Of(r, setting)),
                    CompleteStep
                    or PassAudit
                    or SendBack
                    or Decline
                    or CloseCases
                    or ProposeFromElsewhere => journey?.Clauses ?? [],
                    Propose
                    or AgreeTeam
                    or RequestAcceptance
                    or Accept when journey?.Starts is not null => journey.Clauses,
                    Propose or AgreeTeam or RequestAcceptance or Accept => setting
                        .Decisions.Values.SelectMany(d => d.Because)
                        .SelectMany(r => r.Clauses),
                    _ => [],
                }
            ).Distinct(),
        ];
    }

    private static IReadOnlyList<string> Of(string rule, Setting setting) =>
        setting
            .Decisions.Values.Select(d => d.Duty(rule))
            .FirstOrDefault(d => d is { IsStep: false })
            ?.Rule.Clauses
        ?? [];

    private static string Does(string step, Transfer transfer, Setting setting) =>
        setting.Edition.Journeys.FirstOrDefault(j => j.Id == transfer.Journey)?.Step(step)?.Does
        ?? step;

    private static string Whats(IEnumerable<string> rules, Setting setting) =>
        string.Join("; ", rules.Select(r => What(r, setting)));

    private static string What(string rule, Setting setting) =>
        setting
            .Decisions.Values.Select(d => d.Duty(rule))
            .FirstOrDefault(d => d is { IsStep: false })
            ?.What
        ?? rule;

    /// <summary>Of a restricted child the reference alone: many may read a journal's sentence.</summary>
    private static string Names(IEnumerable<string> ids, Setting setting) =>
        string.Join(
            ", ",
            ids.Select(id => setting.Children[id]).Select(c => c.RestrictedAs ?? c.Name)
        );

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
