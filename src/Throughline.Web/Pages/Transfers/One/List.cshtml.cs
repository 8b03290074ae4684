using Microsoft.AspNetCore.Mvc;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Puts the family on the list of a sitting of the transfer meeting.</summary>
public sealed class ListModel(TransferTools tools, MeetingPages meetings, MeetingDesk desk)
    : TransferActPage(tools)
{
    private const int LongestSynopsis = 600;
    private const string DayFormat = "yyyy-MM-dd";

    [BindProperty]
    public string? Sitting { get; set; }

    [BindProperty]
    public string? Synopsis { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public IReadOnlyList<Option> Sittings { get; private set; } = [];

    protected override async Task Load()
    {
        await base.Load();
        Sittings =
        [
            .. (await meetings.Sittings(Viewer, Today, Cancel))
                .Where(s =>
                    s.Day >= Today && !s.IsMinuted && (s.Id is null || s.Id != Move.Meeting?.Id)
                )
                .Select(s => new Option(
                    s.Day.ToString(DayFormat, System.Globalization.CultureInfo.InvariantCulture),
                    $"{Text.WithWeekday(s.Day)} at {s.Time:HH:mm}",
                    $"The list closes on {Text.WithWeekday(s.CutOffDay)} at {s.CutOffTime:HH:mm}"
                )),
        ];
    }

    public void OnGet() => Sitting = Sittings is [var next, ..] ? next.Value : null;

    public async Task<IActionResult> OnPostAsync()
    {
        if (Sittings.All(s => s.Value != Sitting))
            ModelState.AddModelError(nameof(Sitting), "Choose the meeting");
        var synopsis = Words.Line(
            ModelState,
            nameof(Synopsis),
            Synopsis,
            "the presenting issues",
            LongestSynopsis
        );
        if (!ModelState.IsValid)
            return Page();
        var day = DateOnly.ParseExact(
            Sitting!,
            DayFormat,
            System.Globalization.CultureInfo.InvariantCulture
        );
        return await Answer(await desk.List(Deed(Why), Move.Id, day, synopsis, Cancel), []);
    }
}
