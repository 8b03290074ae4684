using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures;

public sealed class WholeModel(Library library) : EditionPage(library)
{
    public void OnGet() { }
}
