using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Meetings;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings.One;

/// <summary>Says that the sitting is booked, by whom the procedure names for it or by the chair.</summary>
public sealed class BookModel(MeetingTools tools) : MeetingActPage(tools)
{
    private const int Longest = 120;

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Where { get; set; }

    public void OnGet()
    {
        Day = DateParts.Of(Today);
        Where = Sitting.Detail.Booked?.Where;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var day = Day.Read(ModelState, nameof(Day), "the day on which it was booked");
        var where = Words.Line(
            ModelState,
            nameof(Where),
            Where,
            "where it is held",
            Longest,
            needed: false
        );
        return ModelState.IsValid ? await Do(new BookMeeting(where), day: day) : Page();
    }
}
