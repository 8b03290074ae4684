using Throughline.Casework;
using Throughline.Casework.Permission;
using Throughline.Web.Links;

namespace Throughline.Web.Layout;

public sealed record NavigationItem(string Text, string Href, bool Here);

/// <summary>The main navigation: each part of the site that there is, in the order of a working day.</summary>
public sealed class Navigation(SiteLinks links)
{
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
        ("Meeting", "/Meetings", "/Meetings/Index"),
        ("Transfers", "/Transfers", "/Transfers/Index"),
        ("Procedures", "/Procedures", "/Procedures/Index"),
        ("Reports", "/Reports", "/Reports/Index"),
        ("Imports", "/Imports", "/Imports/Index"),
        ("Administration", "/Administration", "/Administration/Index"),
    ];

    /// <param name="here">The page that is shown, such as "/Children/Case/Journal".</param>
    public IReadOnlyList<NavigationItem> Items(string? here, Viewer viewer) =>
        [
            .. from part in Parts
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
}
