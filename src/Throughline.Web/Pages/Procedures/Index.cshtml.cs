using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework.Permission;
using Throughline.Procedures.Rules;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures;

public sealed class IndexModel(Shelf shelf) : PageModel
{
    public Shelf Shelf => shelf;
    public bool MayPublish => May.ApproveEditions(HttpContext.Viewer()) is null;
    public IReadOnlyList<Edition> Editions => shelf.Editions;

    public void OnGet() { }
}
