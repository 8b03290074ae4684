using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Handovers;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Handovers.One;

/// <summary>Records which cases of a worker were talked through by both leaders and that worker.</summary>
public sealed class TalkModel(HandoverTools tools) : HandoverActPage(tools)
{
    [BindProperty(SupportsGet = true)]
    public string Child { get; set; } = "";

    /// <summary>Every case of the worker that has not been talked through, and not this one alone.</summary>
    [FromQuery]
    public bool All { get; set; }

    [BindProperty]
    public List<string> Cases { get; set; } = [];

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    public CaseOfTeam? Of => Handover.Cases.FirstOrDefault(c => c.ChildId == Child);

    public IReadOnlyList<Option> Options =>
        [
            .. Handover
                .Cases.Where(c => c.WorkerId == Of!.WorkerId && c.Talked is null)
                .Select(c => new Option(c.ChildId, c.Name)),
        ];

    public IActionResult OnGet()
    {
        Day = DateParts.Of(Today);
        if (Of is null)
            return NotFound();
        Cases = All ? [.. Options.Select(o => o.Value)] : [Child];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Of is null)
            return NotFound();
        if (Cases.Count == 0 || !Cases.TrueForAll(c => Options.Any(o => o.Value == c)))
            ModelState.AddModelError(nameof(Cases), "Choose the cases");
        var day = Day.Read(ModelState, nameof(Day), "the day");
        var note = Words.Reason(ModelState, nameof(Note), Note, needed: false);
        return ModelState.IsValid ? await Do(new TalkThrough(Cases, note), day: day) : Page();
    }
}
