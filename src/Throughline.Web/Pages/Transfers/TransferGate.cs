using Throughline.Casework.Permission;
using Throughline.Records.Queries;
using Throughline.Records.Sights;
using Throughline.Web.Security;

namespace Throughline.Web.Pages.Transfers;

/// <summary>A transfer is open to whoever may see one of its children.</summary>
internal sealed class TransferGate(TransferPages transfers, SightBook sights, RefusedReads refused)
    : RecordGate<TransferPage>("transfer", sights, refused)
{
    protected override Task<TransferPage?> Find(
        Viewer viewer,
        string id,
        CancellationToken cancel
    ) => transfers.Transfer(viewer, viewer.Day, id, cancel);

    protected override IEnumerable<string> ChildrenOn(TransferPage transfer) =>
        transfer
            .Children.Where(c => c.MayOpen)
            .SelectMany(c => c.LookAlikes.Select(l => l.Id).Prepend(c.Id));
}

internal static class GatedTransfer
{
    /// <summary>The transfer of this page, which the gate has let through.</summary>
    public static TransferPage Transfer(this HttpContext context) => TransferGate.Found(context);
}
