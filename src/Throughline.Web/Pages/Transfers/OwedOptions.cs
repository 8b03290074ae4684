using Throughline.Casework.Transfers;
using Throughline.Procedures.Rules;
using Throughline.Records.Queries;
using Throughline.Web.Components;

namespace Throughline.Web.Pages.Transfers;

/// <summary>What is still owed on a transfer, to choose from: what must be done, or what should.</summary>
internal static class OwedOptions
{
    public static IReadOnlyList<Option> Of(TransferPage move, bool must) =>
        [
            .. move
                .Owed.Where(o =>
                    o.IsOpen && o.LetPass is null && (o.Force == "must") == must && o.Force != "may"
                )
                .DistinctBy(o => o.Rule)
                .Select(o => new Option(
                    o.Rule,
                    Text.Capital(o.What),
                    $"{Text.Capital(o.WhoWords)}; {string.Join(", ", o.Clauses)}"
                )),
            // Not the steps that lead on to another state: they are what the transfer is for.
            .. move
                .Steps.Where(s =>
                    s.State is StepState.Next or StepState.Waiting
                    && s.Act is TransferAct.CompleteStep or TransferAct.PassAudit
                    && s.Force is not Force.May
                    && (s.Force is Force.Must) == must
                )
                .Select(s => new Option(
                    s.Name,
                    Text.Capital(s.What),
                    $"{Text.Capital(s.Who)}; a step of the journey"
                )),
        ];
}
