using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Web.Components;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Whether the child was asked about the move, what they said, and what it changed.</summary>
public sealed class ChildsViewModel(TransferTools tools) : TransferActPage(tools)
{
    private const string Yes = "yes";
    private const string No = "no";

    public static readonly IReadOnlyList<Option> YesNo = [new(Yes, "Yes"), new(No, "No")];

    [BindProperty]
    public string? ChildId { get; set; }

    [BindProperty]
    public string? Asked { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Said { get; set; }

    [BindProperty]
    public string? Changed { get; set; }

    public IReadOnlyList<Option> Children =>
        [.. Move.Children.Where(c => c.MayOpen).Select(c => new Option(c.Id, c.Name))];

    public void OnGet()
    {
        Day = DateParts.Of(Today);
        ChildId = Children is [var only] ? only.Value : null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Children.All(c => c.Value != ChildId))
            ModelState.AddModelError(nameof(ChildId), "Choose the child");
        if (Asked is not (Yes or No))
            ModelState.AddModelError(nameof(Asked), "Say whether the child was asked");
        var day = Day.Read(ModelState, nameof(Day), "the day");
        var said = Words.Reason(ModelState, nameof(Said), Said, needed: false);
        if (string.IsNullOrWhiteSpace(Said) && Asked is Yes or No)
            ModelState.AddModelError(
                nameof(Said),
                Asked == Yes ? "Enter what the child said" : "Say why the child was not asked"
            );
        var changed = Words.Reason(ModelState, nameof(Changed), Changed, needed: false);
        return ModelState.IsValid
            ? await Do(
                new RecordChildsView(ChildId!, Asked == Yes, Asked == Yes ? said : null, changed),
                Asked == No ? said : null,
                day
            )
            : Page();
    }
}
