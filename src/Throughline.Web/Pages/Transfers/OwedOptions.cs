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
        ];
}
