using Throughline.Casework;
using Throughline.Casework.Handovers;
using Throughline.Casework.Permission;
using Throughline.Casework.Teams;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Web.Links;

namespace Throughline.Web.Layout;

public sealed record NavigationItem(string Text, string Href, bool Here);

/// <summary>The main navigation: each part of the site that there is, in the order of a working day.</summary>
public sealed class Navigation(SiteLinks links, Editions editions, TimeProvider clock)
{
    private const string Meetings = "/Meetings";
    private const string Desk = "/Desk";
    private const string Handovers = "/Handovers";
    private const string Teams = "/Teams";

    /// <summary>Parts for some alone, with who they are for; everybody else is not led there.</summary>
    private static readonly Dictionary<string, Func<Viewer, Refusal?>> ForSome = new()
    {
        ["/Reports"] = May.SeeReports,
        ["/Administration"] = May.KeepStaff,
    };

    private static readonly (string Text, string Folder, string Page)[] Parts =
    [
        ("My work", "/Work", "/Work/Index"),
        ("Children", "/Children", "/Children/Index"),
        ("Due to move", "/DueToMove", "/DueToMove/Index"),
        ("Meeting", Meetings, "/Meetings/Index"),
        ("Duty desk", Desk, "/Desk/Index"),
        ("Transfers", "/Transfers", "/Transfers/Index"),
        ("Handovers", Handovers, "/Handovers/Index"),
        ("Room in teams", Teams, "/Teams/Index"),
        ("Procedures", "/Procedures", "/Procedures/Index"),
        ("Reports", "/Reports", "/Reports/Index"),
        ("Imports", "/Imports", "/Imports/Index"),
        ("Administration", "/Administration", "/Administration/Index"),
    ];

    /// <param name="here">The page that is shown, such as "/Children/Case/Journal".</param>
    public IReadOnlyList<NavigationItem> Items(string? here, Viewer viewer) =>
        [
            .. from part in Parts
            where part.Folder is not (Meetings or Desk or Handovers or Teams) || Has(part.Folder)
            let href = links.PathOrNull(part.Page)
            where
                href is not null
                && (!ForSome.TryGetValue(part.Folder, out var refuse) || refuse(viewer) is null)
            select new NavigationItem(
                part.Text,
                href,
                here?.StartsWith(part.Folder + "/", StringComparison.Ordinal) ?? false
            ),
        ];

    /// <summary>
    /// Not every council has a meeting, a desk that answers requests, a journey for leaders who go, or a rule that asks
    /// for room.
    /// </summary>
    private bool Has(string folder)
    {
        if (editions.All.Count == 0)
            return folder == Meetings;
        var edition = editions.InForce(clock.Today());
        return folder switch
        {
            Meetings => edition.Meetings.Count > 0,
            Desk => RequestQueue.HasDesk(edition),
            Teams => Room.AskedOf(edition).Count > 0,
            _ => HandoverDecider.JourneyOf(edition) is not null,
        };
    }
}
