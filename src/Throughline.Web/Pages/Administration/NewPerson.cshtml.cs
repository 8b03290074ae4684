using Microsoft.AspNetCore.Mvc;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Administration;

public sealed class NewPersonModel(ThroughlineDb db, TimeProvider clock, Door door, SiteLinks links)
    : StaffActPage(db, clock, links)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var name = Words.Name(ModelState, nameof(Name), Name, "the person’s name");
        var email = Words.Line(
            ModelState,
            nameof(Email),
            Email,
            "the e-mail address",
            LongestName,
            needed: false
        );
        var login = Words.Line(
            ModelState,
            nameof(Login),
            Login,
            "the name for signing in",
            LongestName,
            needed: false
        );
        if (!ModelState.IsValid)
            return Page();
        return await Finish(await door.AddPerson(new(name!, email, login), Deed(), Cancel));
    }
}
