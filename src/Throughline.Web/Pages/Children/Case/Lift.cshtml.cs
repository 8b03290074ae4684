using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Casework.Families;
using Throughline.Casework.Permission;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Children.Case;

public sealed class LiftModel(ThroughlineDb db, TimeProvider clock, Door door, SiteLinks links)
    : ChildActPage(db, clock, links)
{
    [BindProperty]
    public string? Why { get; set; }

    public Refusal? Refusal =>
        May.Restrict(Viewer)
        ?? (Child.RestrictedAs is null ? RestrictionRefusals.NotRestricted : null);

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Words.Reason(ModelState, nameof(Why), Why) is null)
            return Page();
        return await Finish(await door.LiftRestriction(new(Child.Id), Deed(Why), Cancel));
    }
}
