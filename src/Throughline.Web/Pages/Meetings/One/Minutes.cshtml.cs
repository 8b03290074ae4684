using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Meetings;
using Throughline.Records.Queries;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings.One;

/// <summary>Closes the minutes; what was not decided is carried over to the next sitting by the same act.</summary>
public sealed class MinutesModel(MeetingTools tools) : MeetingActPage(tools)
{
    [BindProperty]
    public string? Note { get; set; }

    public IEnumerable<FamilyOnList> Undecided => Sitting.Families.Where(f => f.Decision is null);

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var note = Words.Reason(ModelState, nameof(Note), Note, needed: false);
        return ModelState.IsValid ? await Do(new FinishMinutes(note)) : Page();
    }
}
