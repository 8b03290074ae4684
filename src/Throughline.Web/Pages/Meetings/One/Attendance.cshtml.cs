using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Meetings;
using Throughline.Web.Components;

namespace Throughline.Web.Pages.Meetings.One;

/// <summary>Who is at the table, for which team, and in whose place.</summary>
public sealed class AttendanceModel(MeetingTools tools) : MeetingActPage(tools)
{
    private const char Between = '|';

    [BindProperty]
    public List<string> Present { get; set; } = [];

    /// <summary>One choice for each person who may speak for a team.</summary>
    public IReadOnlyList<Option> Speakers =>
        [
            .. Sitting.Teams.SelectMany(t =>
                t.Speakers.Select(s => new Option(
                    $"{t.TeamId}{Between}{s.Id}",
                    $"{s.Name}, {t.Name}"
                ))
            ),
        ];

    public void OnGet() =>
        Present = [.. Sitting.Detail.Attendance.Select(a => $"{a.TeamId}{Between}{a.PersonId}")];

    public async Task<IActionResult> OnPostAsync()
    {
        var known = Speakers.Select(s => s.Value).ToHashSet();
        return Present.TrueForAll(known.Contains)
            ? await Do(
                new RecordAttendance([
                    .. Present
                        .Select(p => p.Split(Between))
                        .Select(p => new Attendance(p[1], p[0], null)),
                ])
            )
            : BadRequest();
    }
}
