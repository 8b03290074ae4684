using Throughline.Casework.Families;
using Throughline.Casework.Permission;
using Throughline.Records;
using Throughline.Records.Queries.Children;
using Throughline.Records.Sights;
using Throughline.Web.Security;

namespace Throughline.Web.Pages.Children;

/// <summary>A child's record is open to whoever may see the child.</summary>
internal sealed class ChildGate(ThroughlineDb db, SightBook sights, RefusedReads refused)
    : RecordGate<Child>("child", sights, refused)
{
    protected override Task<Child?> Find(Viewer viewer, string id, CancellationToken cancel) =>
        ChildFound.Of(db, viewer, id, viewer.Day, cancel);

    protected override IEnumerable<string> ChildrenOn(Child child) => [child.Id];
}

internal static class GatedChild
{
    /// <summary>The child of this page, whom the gate has let through.</summary>
    public static Child Child(this HttpContext context) => ChildGate.Found(context);

    /// <summary>The child's record, with the sights noted of the others whom the page names: those of like name, and the family if it shows it.</summary>
    public static async Task<ChildRecord> Record(
        this HttpContext context,
        ThroughlineDb db,
        bool withFamily
    )
    {
        var viewer = context.Viewer();
        var record = await ChildRecord.Of(
            db,
            viewer,
            context.Child(),
            viewer.Day,
            context.RequestAborted
        );
        await context.NoteAlso(
            record.LookAlikes.Concat(withFamily ? record.FamilySeen : []).Select(c => c.Id)
        );
        return record;
    }
}
