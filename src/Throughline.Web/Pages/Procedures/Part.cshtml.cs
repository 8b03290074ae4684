using Microsoft.AspNetCore.Mvc;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures;

public sealed class PartModel(Weaver weaver, Judged judged) : EditionPage(weaver)
{
    /// <summary>One of the council's own, beside which its own document can stand.</summary>
    public bool IsOwn => judged.IsOwn(Edition);

    public Part Part { get; private set; } = null!;
    public Part? Next { get; private set; }

    public IActionResult OnGet(string part)
    {
        if (Woven.Part(part) is not { } found)
            return NotFound();
        Part = found;
        Next = Woven.Parts.SkipWhile(p => p != found).Skip(1).FirstOrDefault();
        return Page();
    }
}
