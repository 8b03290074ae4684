using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Records;
using Throughline.Records.Queries;

namespace Throughline.Web.Pages.Administration;

public sealed class PeopleModel(ThroughlineDb db) : PageModel
{
    public IReadOnlyList<PersonLine> People { get; private set; } = [];
    public DateOnly Today => HttpContext.Viewer().Day;

    public async Task OnGetAsync(CancellationToken cancel) =>
        People = await StaffList.People(db, HttpContext.Viewer(), Today, cancel);
}
