using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.SignIn;

public sealed class OutModel(SiteLinks links) : PageModel
{
    public IActionResult OnGet() => Redirect(links.Home());

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(SignedIn.Scheme);
        return Redirect(links.SignIn());
    }
}
