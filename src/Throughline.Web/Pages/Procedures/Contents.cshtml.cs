using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures;

public sealed class ContentsModel(Weaver weaver, Judged judged) : EditionPage(weaver)
{
    /// <summary>One of the council's own, beside which its own document can stand.</summary>
    public bool IsOwn => judged.IsOwn(Edition);

    public void OnGet() { }
}
