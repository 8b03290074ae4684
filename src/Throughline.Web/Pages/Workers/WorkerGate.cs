using Throughline.Casework.Permission;
using Throughline.Records;
using Throughline.Records.Queries.Children;
using Throughline.Records.Sights;
using Throughline.Web.Security;

namespace Throughline.Web.Pages.Workers;

/// <summary>A worker's cases are open to whoever leads a team of the worker's.</summary>
internal sealed class WorkerGate(ThroughlineDb db, SightBook sights, RefusedReads refused)
    : RecordGate<WorkersCases>("worker", sights, refused)
{
    protected override Task<WorkersCases?> Find(
        Viewer viewer,
        string id,
        CancellationToken cancel
    ) => WorkersCases.Of(db, viewer, id, viewer.Day, cancel);

    protected override IEnumerable<string> ChildrenOn(WorkersCases worker) =>
        worker.Cases.Select(c => c.Child.Id);
}

internal static class GatedWorker
{
    /// <summary>The worker of this page, whom the gate has let through.</summary>
    public static WorkersCases Worker(this HttpContext context) => WorkerGate.Found(context);
}
