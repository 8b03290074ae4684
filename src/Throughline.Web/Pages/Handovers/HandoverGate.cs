using Throughline.Casework.Permission;
using Throughline.Records.Queries;
using Throughline.Records.Sights;
using Throughline.Web.Security;

namespace Throughline.Web.Pages.Handovers;

/// <summary>A handover is open to those who take part in it.</summary>
internal sealed class HandoverGate(HandoverPages handovers, SightBook sights, RefusedReads refused)
    : RecordGate<HandoverPage>("handover", sights, refused)
{
    protected override Task<HandoverPage?> Find(
        Viewer viewer,
        string id,
        CancellationToken cancel
    ) => handovers.Of(viewer, viewer.Day, id, cancel);

    protected override IEnumerable<string> ChildrenOn(HandoverPage handover) =>
        handover.Cases.Select(c => c.ChildId);
}

internal static class GatedHandover
{
    /// <summary>The handover of this page, which the gate has let through.</summary>
    public static HandoverPage Handover(this HttpContext context) => HandoverGate.Found(context);
}
