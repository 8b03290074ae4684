using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures;

public sealed class WholeModel(Weaver weaver) : EditionPage(weaver)
{
    public void OnGet() { }
}
