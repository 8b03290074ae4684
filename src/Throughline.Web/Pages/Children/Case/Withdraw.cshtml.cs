using Microsoft.AspNetCore.Mvc;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries.Children;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Children.Case;

public sealed class WithdrawModel(ThroughlineDb db, TimeProvider clock, Door door, SiteLinks links)
    : ChildActPage(db, clock, links)
{
    [BindProperty]
    public string? Why { get; set; }

    /// <summary>The entry, while it still stands.</summary>
    public StatementLine? Line =>
        Record.Statements.FirstOrDefault(s => s.Statement.Id == $"{RouteData.Values["statement"]}");

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(string statement)
    {
        if (Words.Reason(ModelState, nameof(Why), Why) is null)
            return Page();
        return await Finish(
            await door.WithdrawStatement(new(Child.Id, statement), Deed(Why), Cancel)
        );
    }
}
