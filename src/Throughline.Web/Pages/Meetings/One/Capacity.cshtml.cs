using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Meetings;
using Throughline.Records.Queries;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings.One;

/// <summary>How many children each worker of a team can take, and what they are good at.</summary>
public sealed class CapacityModel(MeetingTools tools) : MeetingActPage(tools)
{
    private const int MostRoom = 20;
    private const int LongestSkills = 200;

    [BindProperty(SupportsGet = true)]
    public string Team { get; set; } = "";

    [BindProperty]
    public Dictionary<string, string?> Room { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Skills { get; set; } = [];

    public TeamAtTable? Table => Sitting.Teams.FirstOrDefault(t => t.TeamId == Team);

    public IActionResult OnGet()
    {
        if (Table is null)
            return NotFound();
        foreach (var offer in Sitting.Detail.Capacity.Where(c => c.TeamId == Team))
        {
            Room[offer.WorkerId] = offer.Room.ToString(CultureInfo.InvariantCulture);
            Skills[offer.WorkerId] = offer.Skills;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Table is not { } table)
            return NotFound();
        var offered = new List<Capacity>();
        foreach (var worker in table.Workers)
            if (Read(worker) is { } offer)
                offered.Add(offer);
        return ModelState.IsValid ? await Do(new OfferCapacity(Team, offered)) : Page();
    }

    private Capacity? Read(WorkerLoad worker)
    {
        var typed = Room.GetValueOrDefault(worker.Id)?.Trim();
        if (string.IsNullOrEmpty(typed))
            return null;
        var field = $"{nameof(Room)}[{worker.Id}]";
        if (
            !int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var room)
            || room > MostRoom
        )
            ModelState.AddModelError(
                field,
                $"Room for {worker.Name} must be a number from 0 to {MostRoom}"
            );
        var skills = Words.Line(
            ModelState,
            $"{nameof(Skills)}[{worker.Id}]",
            Skills.GetValueOrDefault(worker.Id),
            "the skills",
            LongestSkills,
            false
        );
        return ModelState.IsValid ? new(Team, worker.Id, room, skills) : null;
    }
}
