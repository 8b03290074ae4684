using Throughline.Casework;
using Throughline.Casework.Families;
using Throughline.Records;
using Throughline.Records.Queries.Children;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Children;

/// <summary>A page that acts on one child. It watches the child's chain, so that a stale page is told what changed.</summary>
public abstract class ChildActPage(ThroughlineDb db, TimeProvider clock, SiteLinks links)
    : ActPage(db, clock)
{
    public Child Child => HttpContext.Child();
    public ChildRecord Record { get; private set; } = null!;

    protected SiteLinks To => links;

    /// <summary>Whether the page names the brothers and sisters.</summary>
    protected virtual bool ShowsFamily => false;

    protected override IReadOnlyCollection<string> Watches => [Chain.Child(Child.Id)];

    protected override string DoneAt(string subjectId, string actId) =>
        links.ChildDone(Child.Id, actId);

    protected override async Task Load() => Record = await HttpContext.Record(Db, ShowsFamily);
}
