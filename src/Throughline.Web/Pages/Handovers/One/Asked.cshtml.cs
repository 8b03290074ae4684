using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Handovers;
using Throughline.Procedures.Deciding;
using Throughline.Web.Components;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Handovers.One;

/// <summary>Records that something the procedure asks of a handover was done: with which workers, or of which cases.</summary>
public sealed class AskedModel(HandoverTools tools) : HandoverActPage(tools)
{
    private const int Longest = 500;

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public List<string> Of { get; set; } = [];

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    public AskedOfHandover? Asked => Handover.Asked.ElementAtOrDefault(Number - 1);

    /// <summary>Those of whom it is still to be done, whom this person may see.</summary>
    public IReadOnlyList<Option> Subjects =>
        [
            .. (Asked?.Of ?? [])
                .Where(o => o.IsOpen && o.State is not DutyState.NotYet)
                .Select(o => (o.Of, Name: NameOf(o.Of)))
                .Where(o => o.Name is not null)
                .Select(o => new Option(o.Of, o.Name!))
                .OrderBy(o => o.Text, StringComparer.Ordinal),
        ];

    public IActionResult OnGet()
    {
        Day = DateParts.Of(Today);
        return MayBeRecorded ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayBeRecorded)
            return NotFound();
        if (Of.Count == 0 || !Of.TrueForAll(o => Subjects.Any(s => s.Value == o)))
            ModelState.AddModelError(
                nameof(Of),
                Asked!.OfEachCase ? "Choose the cases" : "Choose the workers"
            );
        var day = Day.Read(ModelState, nameof(Day), "the day on which it was done");
        var note = Words.Line(ModelState, nameof(Note), Note, "the note", Longest, false);
        return ModelState.IsValid
            ? await Do(new RecordDone(Asked!.Id, Of, note), day: day)
            : Page();
    }

    private bool MayBeRecorded => Asked is { ByTalk: false, Passes: false };

    private string? NameOf(string id) =>
        Asked!.OfEachCase
            ? Handover.Cases.FirstOrDefault(c => c.ChildId == id)?.Name
            : Handover.Workers.GetValueOrDefault(id);
}
