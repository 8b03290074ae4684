using Throughline.Web.Links;

namespace Throughline.Web.Layout;

public sealed record NavigationItem(string Text, string Href, bool Here);

/// <summary>The main navigation: each part of the site that there is, in the order of a working day.</summary>
public sealed class Navigation(SiteLinks links)
{
    private static readonly (string Text, string Folder, string Page)[] Parts =
    [
        ("My work", "/Work", "/Work/Index"),
        ("Children", "/Children", "/Children/Index"),
        ("Due to move", "/DueToMove", "/DueToMove/Index"),
        ("Meeting", "/Meetings", "/Meetings/Index"),
        ("Transfers", "/Transfers", "/Transfers/Index"),
        ("Procedures", "/Procedures", "/Procedures/Index"),
        ("Imports", "/Imports", "/Imports/Index"),
    ];

    /// <param name="here">The page that is shown, such as "/Children/Case/Journal".</param>
    public IReadOnlyList<NavigationItem> Items(string? here) =>
        [
            .. from part in Parts
            let href = links.PathOrNull(part.Page)
            where href is not null
            select new NavigationItem(
                part.Text,
                href,
                here?.StartsWith(part.Folder + "/", StringComparison.Ordinal) ?? false
            ),
        ];
}
