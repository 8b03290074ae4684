using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Families;
using Throughline.Procedures.Deciding;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Procedures;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Children.Case;

/// <summary>
/// Asks the procedure about this child with facts that a person changes, to see what would follow. Nothing is recorded.
/// What is known of brothers and sisters counts, and is not shown.
/// </summary>
public sealed class AskModel(
    Weaver weaver,
    Editions editions,
    ThroughlineDb db,
    IEnumerable<IAnswers> answers
) : AskPage(weaver)
{
    public Child Child => HttpContext.Child();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (editions.All.Count == 0 || !Choose(editions.InForce(Today)))
            return NotFound();
        Day = DateParts.Of(Today);
        if (await Known(cancel) is { } known)
        {
            Facts = Asks.ToDictionary(
                a => a.Name,
                a => known.Child.Facts.GetValueOrDefault(a.Name)
            );
            Rest = Throughline.Procedures.Documents.CaseText.Rest(known);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (editions.ByHash($"{Edition}") is null)
            return NotFound();
        var known = await Known(cancel);
        return Answer(f =>
            known is null || f.Siblings.Count > 0
                ? f
                : f with
                {
                    Siblings = known.Siblings,
                    SiblingsChecked = known.SiblingsChecked,
                }
        );
    }

    private async Task<CaseFacts?> Known(CancellationToken cancel)
    {
        var edition = editions.ByHash($"{Edition}") ?? editions.InForce(Today);
        if (answers.FirstOrDefault() is not { } oracle)
            return null;
        var found = await oracle.Of(db, edition, [Child.Id], null, Today, cancel);
        return found.GetValueOrDefault(Child.Id)?.Facts;
    }
}
