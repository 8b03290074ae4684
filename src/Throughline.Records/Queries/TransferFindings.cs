using Throughline.Casework.Duties;
using Throughline.Casework.Families;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using TransferState = Throughline.Casework.Transfers.TransferState;

namespace Throughline.Records.Queries;

/// <summary>What about a transfer needs a person's eye.</summary>
internal static class TransferFindings
{
    public static IReadOnlyList<string> Of(
        Transfer t,
        Setting setting,
        IReadOnlyList<OwedLine> owed,
        IReadOnlyDictionary<string, string> names
    ) => [.. All(t, setting, owed, names)];

    private static IEnumerable<string> All(
        Transfer t,
        Setting setting,
        IReadOnlyList<OwedLine> owed,
        IReadOnlyDictionary<string, string> names
    )
    {
        foreach (var irregular in t.Detail.Irregular)
            yield return irregular;
        if (t.Detail.Part is { Why: null } part)
            yield return $"Only part of the family was accepted on {Day(part.On)}; still to pass: {Children(part.LeftBehind)}. Give the reason.";
        if (
            t.Detail.Consents is [.., { State: ConsentState.Refused or ConsentState.Withdrawn } no]
            && t.State is not (TransferState.Withdrawn or TransferState.Closed)
        )
            yield return t.State.IsOpen
                ? $"The family’s consent was {no.State.Word} on {Day(no.On)}: nobody starts without it. Close with advice, question the threshold, or withdraw."
                : $"The family’s consent was {no.State.Word} on {Day(no.On)}: decide with the family whether the case is closed or stepped up.";
        if (t.State.IsOpen)
        {
            foreach (var line in t.OpenLines)
                if (Unforeseen(t, line.ChildId, setting) is { } gone)
                    yield return gone;
            var elsewhere = t
                .OpenLines.Where(l =>
                    setting.Holders.GetValueOrDefault(l.ChildId)?.TeamId != t.SendingTeamId
                )
                .Select(l => l.ChildId)
                .ToList();
            if (elsewhere.Count > 0)
                yield return $"{setting.TeamName(t.SendingTeamId)} no longer holds {Children(elsewhere)}.";
            if (t.ReceivingWorkerId is null && t.WorkerBy < setting.Today)
                yield return $"{setting.TeamName(t.ReceivingTeamId)} was to name a worker by {Day(t.WorkerBy!.Value)}.";
            if (t.AgreedDay < setting.Today)
                yield return $"The agreed day, {Day(t.AgreedDay!.Value)}, has passed and nobody has accepted.";
            foreach (var child in t.OpenLines.Where(l => Unchecked(l.ChildId)))
                yield return $"Brothers and sisters have not been checked for {Children([child.ChildId])}.";
            if (
                t.ReceivingWorkerId is { } worker
                && !setting.MayBeGivenWork(
                    t.ReceivingTeamId ?? "",
                    worker,
                    setting.AgreedFor(t.OpenLines.Select(l => l.ChildId))
                )
            )
                yield return $"{names.GetValueOrDefault(worker, "The agreed worker")} can no longer be given these children.";
        }

        foreach (
            var o in t.Detail.Overrides.Where(o => owed.Any(l => l.Rule == o.Rule && l.IsOpen))
        )
            yield return o.DebtDay < setting.Today
                ? $"Let pass on {Day(o.On)} and owed since {Day(o.DebtDay)}: {owed.First(l => l.Rule == o.Rule).What}."
                : $"Let pass on {Day(o.On)}, still owed by {Day(o.DebtDay)}: {owed.First(l => l.Rule == o.Rule).What}.";
        if (t.PassedOn is { } passed && t.CaseSystemChangedOn is null)
            yield return $"Passed here on {Day(passed)}; the change in the case system is still to be confirmed.";

        // Where each child moves alone, nobody need look who the others are.
        bool Unchecked(string child) =>
            setting.Siblings.GetValueOrDefault(child) is { } answer
                ? answer.Answer == SiblingsAre.NotChecked
                : setting.Edition.Header.Siblings != SiblingsPolicy.EachAlone;

        string Children(IEnumerable<string> ids) =>
            string.Join(
                ", ",
                ids.Select(i => setting.Children[i].RestrictedAs ?? setting.Children[i].Name)
            );
    }

    /// <summary>The reason for an agreed move has gone: a person chooses what to do.</summary>
    private static string? Unforeseen(Transfer t, string childId, Setting setting)
    {
        if (
            t.IsOutsideProcedure
            || t.State == TransferState.Proposed
            || t.ReceivingTeamId is null
            || !setting.Decisions.TryGetValue(childId, out var decision)
        )
            return null;
        var team = setting.Teams[t.ReceivingTeamId];
        var child = setting.Children[childId];
        var starts = setting.Edition.Journeys.FirstOrDefault(j => j.Id == t.Journey)?.Starts;
        return
            starts is not null
            || (decision.Team is TeamAnswer.Moves moves && moves.Teams.Contains(team.InProcedure))
            ? null
            : $"The procedure no longer names {team.Name} for {child.RestrictedAs ?? child.Name}; choose whether to go on, change the team or withdraw.";
    }

    private static string Day(DateOnly day) =>
        day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
