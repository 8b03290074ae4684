using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Meetings;
using Throughline.Records.Queries;

namespace Throughline.Web.Pages.Meetings.One;

/// <summary>One sitting: its list in the procedure's columns, who is at the table, who has room, and the minutes.</summary>
public sealed class IndexModel(MeetingTools tools) : MeetingActPage(tools)
{
    public IEnumerable<FamilyOnList> Undecided => Sitting.Families.Where(f => f.Decision is null);

    public int Room(TeamAtTable team) =>
        Sitting.Detail.Capacity.Where(c => c.TeamId == team.TeamId).Sum(c => c.Room);

    /// <summary>"Thursday 5 March 2026 at 09:00".</summary>
    public static string At((DateOnly Day, TimeOnly? Time) due) =>
        Text.WithWeekday(due.Day) + (due.Time is { } time ? $" at {time:HH\\:mm}" : "");

    public bool MaySpeakFor(TeamAtTable team) =>
        Sitting.YouChair || team.Speakers.Any(s => s.Id == Viewer.PersonId);

    public IEnumerable<Circulation> Sent => Sitting.Detail.Circulations;

    public void OnGet() { }

    /// <summary>Says that demand is high, or no longer is: the procedure's first cases are taken first.</summary>
    public async Task<IActionResult> OnPostDemandAsync() =>
        await Answer(
            await Desk.Run(Deed(), Sitting.Id, new SayDemand(!Sitting.Detail.DemandIsHigh), Cancel),
            To.Meeting(Sitting.Id)
        );
}
