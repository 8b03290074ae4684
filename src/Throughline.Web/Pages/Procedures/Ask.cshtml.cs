using Microsoft.AspNetCore.Mvc;
using Throughline.Procedures.Rules;
using Throughline.Records;
using Throughline.Web.Forms;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures;

/// <summary>Asks any edition on the shelf about facts that a person puts in.</summary>
public sealed class AskModel(Weaver weaver, Editions editions) : AskPage(weaver)
{
    public IEnumerable<Edition> Others => Shelf.Editions.Where(e => e.Hash != Edition);

    public IActionResult OnGet(string? edition)
    {
        Day = DateParts.Of(Today);
        var chosen =
            edition is not null ? Shelf.ByHash(edition)
            : editions.All.Count > 0 ? editions.InForce(Today)
            : Shelf.Editions is [var first, ..] ? first
            : null;
        return Choose(chosen) ? Page() : NotFound();
    }

    public IActionResult OnPost() => Answer();
}
