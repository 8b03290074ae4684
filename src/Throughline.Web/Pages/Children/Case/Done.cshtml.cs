using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Records.Queries.Children;
using Throughline.Web.Security;

namespace Throughline.Web.Pages.Children.Case;

/// <summary>Says what an act on this child did. Any act on the child's own chain can be shown, and no other.</summary>
public sealed class DoneModel(ThroughlineDb db, TransferPages transfers) : PageModel
{
    public JournalLine Line { get; private set; } = null!;
    public ChildRecord Record { get; private set; } = null!;

    /// <summary>The transfer for whose sake it may have been recorded.</summary>
    public string? OpenTransfer { get; private set; }

    /// <summary>Brothers and sisters of whom the same question is still to be asked.</summary>
    public IEnumerable<ChildLine> AskNext => AsksOfFamily ? Record.FamilySeen : [];

    private bool AsksOfFamily => Line.Kind == "siblings answered";

    public bool IsAboutWhoIsTold => Line.Kind == "recipient kept";

    public string Heading => ActWords.Heading(Line.Kind);

    public string? InCaseSystem =>
        Line.Kind
            is "worker changed"
                or "worker put back"
                or "child added"
                or "case closed"
                or "case opened again"
            ? "Make the same change in the case management system, which is the legal record."
            : null;

    public async Task<IActionResult> OnGetAsync(string act, CancellationToken cancel)
    {
        var child = HttpContext.Child();
        if (
            await Journals.Act(db, HttpContext.Viewer(), Chain.Child(child.Id), act, cancel)
            is not { } line
        )
            return NotFound();
        Line = line;
        await HttpContext.NoteAlso(line.ChildIds.Where(c => c != child.Id));
        var viewer = HttpContext.Viewer();
        Record = await HttpContext.Record(db, AsksOfFamily);
        OpenTransfer = (await transfers.OfChild(viewer, viewer.Day, child.Id, cancel))
            .FirstOrDefault(t => t.IsOpen)
            ?.Id;
        return Page();
    }
}
