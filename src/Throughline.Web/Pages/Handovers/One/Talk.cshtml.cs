using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Handovers;
using Throughline.Records.Queries;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Handovers.One;

/// <summary>Records that a case was talked through by both leaders and its worker.</summary>
public sealed class TalkModel(HandoverTools tools) : HandoverActPage(tools)
{
    [BindProperty(SupportsGet = true)]
    public string Child { get; set; } = "";

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    public CaseOfTeam? Of => Handover.Cases.FirstOrDefault(c => c.ChildId == Child);

    public IActionResult OnGet()
    {
        Day = DateParts.Of(Today);
        return Of is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Of is null)
            return NotFound();
        var day = Day.Read(ModelState, nameof(Day), "the day");
        var note = Words.Reason(ModelState, nameof(Note), Note, needed: false);
        return ModelState.IsValid ? await Do(new TalkThrough(Child, note), day: day) : Page();
    }
}
