using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Meetings;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings.One;

/// <summary>The chair moves the sitting; the cut-off follows.</summary>
public sealed class MoveModel(MeetingTools tools) : MeetingActPage(tools)
{
    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Time { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public void OnGet()
    {
        Day = DateParts.Of(Sitting.Day);
        Time = Sitting.Time.ToString("HH:mm", CultureInfo.InvariantCulture);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var day = Day.Read(ModelState, nameof(Day), "the new day");
        if (
            !TimeOnly.TryParseExact(
                Time?.Trim(),
                ["HH:mm", "H:mm"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
        )
            ModelState.AddModelError(nameof(Time), "Enter the time in 24 hours, such as 09:00");
        var why = Words.Reason(ModelState, nameof(Why), Why);
        return ModelState.IsValid ? await Do(new MoveMeeting(day!.Value, time), why) : Page();
    }
}
