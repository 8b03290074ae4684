using Microsoft.AspNetCore.Mvc;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Children.Case;

public sealed class BirthModel(ThroughlineDb db, TimeProvider clock, Door door, SiteLinks links)
    : ChildActPage(db, clock, links)
{
    [BindProperty]
    public DateParts BirthDate { get; set; } = new();

    [BindProperty]
    public string? GivenName { get; set; }

    [BindProperty]
    public string? FamilyName { get; set; }

    public void OnGet() => (GivenName, FamilyName) = (Child.GivenName, Child.FamilyName);

    public async Task<IActionResult> OnPostAsync()
    {
        var born = BirthDate.Read(ModelState, nameof(BirthDate), "the birth date");
        var given = Words.Name(ModelState, nameof(GivenName), GivenName, "the given name");
        var family = Words.Name(ModelState, nameof(FamilyName), FamilyName, "the family name");
        return ModelState.IsValid
            ? await Finish(
                await door.RecordBirth(new(Child.Id, born!.Value, given!, family!), Deed(), Cancel)
            )
            : Page();
    }
}
