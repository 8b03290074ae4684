using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Handovers;
using Throughline.Records.Queries;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Handovers.One;

/// <summary>What concerns the staff: for the two leaders and their manager alone.</summary>
public sealed class NoteModel(HandoverTools tools) : HandoverActPage(tools)
{
    [BindProperty]
    public string? Note { get; set; }

    public IReadOnlyList<StaffNoteRow> Notes { get; private set; } = [];

    protected override async Task Load() =>
        Notes = await Tools.Pages.StaffNotes(Viewer, Handover.Handover.Id, Cancel) ?? [];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var text = Words.Reason(ModelState, nameof(Note), Note);
        return ModelState.IsValid
            ? await Do(
                new WriteStaffNote(text!),
                fields: (nameof(WriteStaffNote.Text), nameof(Note))
            )
            : Page();
    }
}
