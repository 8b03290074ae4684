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

    public static string Of(TransferCommand command, Transfer transfer, Setting setting)
    {
        var children = Names(transfer.Lines.Select(l => l.ChildId), setting);
        var to = setting.TeamName(transfer.ReceivingTeamId);
        return command switch
        {
            AskTeam => $"{to} asked to take {children}.",
            AgreeTeam => $"{to} agreed for {children}.",
            Accept c =>
                $"{to} accepted {c.Children.Count} of {transfer.Lines.Count}: {Names(c.Children.Select(n => n.ChildId), setting)}.",
            CompleteStep c => $"Step done, {c.Step}: {children}.",
            PassAudit c => $"Passed, {c.Step}: {children}.",
            SendBack c => $"Sent back, {c.Step}: {children}.",
            RecordEvidence c => $"Done, {c.Rule}: {children}.",
            Depart c => $"Departed from {string.Join(", ", c.Rules)}: {children}.",
            OverrideMust c =>
                $"Let pass, still owed by {c.DebtDay:d MMMM yyyy}, {string.Join(", ", c.Rules)}: {children}.",
            Choose c => $"Chosen by {c.AgreedBy}, {c.Chose}: {children}.",
            _ => $"{Sentence(Past(command.Act))}: {children}.",
        };
    }

    /// <summary>Of a restricted child the reference alone: many may read a journal's sentence.</summary>
    private static string Names(IEnumerable<string> ids, Setting setting) =>
        string.Join(
            ", ",
            ids.Select(id => setting.Children[id]).Select(c => c.RestrictedAs ?? c.Name)
        );

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
