using Throughline.Casework.Transfers;
using Throughline.Records.Queries;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Transfers;

/// <summary>Where a step of the journey is taken, for whoever may try it now.</summary>
internal static class StepLink
{
    public static string? Of(TransferPage move, StepOnPage step, SiteLinks links)
    {
        // What was left out may be done all the same.
        if (
            step.State is not (StepState.Next or StepState.LeftOut)
            || step.WaitsFor.Count > 0
            || move.Acts.All(a => a.Act != step.Act)
        )
            return null;
        var number = move.Steps.ToList().IndexOf(step) + 1;
        return step.Act is TransferAct.CompleteStep or TransferAct.PassAudit
            ? step.Yours
                ? links.CompleteStep(move.Id, number)
                : null
            : links.TransferAct(move.Id, step.Act);
    }
}
