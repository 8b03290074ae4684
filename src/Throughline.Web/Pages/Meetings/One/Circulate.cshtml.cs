using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Meetings;
using Throughline.Web.Components;

namespace Throughline.Web.Pages.Meetings.One;

/// <summary>Sends the list or the minutes round, and keeps who was sent them and when.</summary>
public sealed class CirculateModel(MeetingTools tools) : MeetingActPage(tools)
{
    private const string List = "list";
    private const string MinutesSlug = "minutes";

    [BindProperty(SupportsGet = true)]
    public string What { get; set; } = "";

    [BindProperty]
    public List<string> Recipients { get; set; } = [];

    public bool IsList => What == List;
    private bool IsKnown => What is List or MinutesSlug;

    public IReadOnlyList<Option> People =>
        [
            .. Sitting
                .Teams.SelectMany(t => t.Speakers.Select(s => new Option(s.Id, s.Name, t.Name)))
                .DistinctBy(o => o.Value),
        ];

    public IActionResult OnGet()
    {
        Recipients = [.. People.Select(p => p.Value)];
        return IsKnown ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsKnown)
            return NotFound();
        var known = People.Select(p => p.Value).ToHashSet();
        if (Recipients.Count == 0 || !Recipients.TrueForAll(known.Contains))
        {
            ModelState.AddModelError(nameof(Recipients), "Choose who is sent it");
            return Page();
        }

        return await Do(IsList ? new CirculateList(Recipients) : new CirculateMinutes(Recipients));
    }
}
