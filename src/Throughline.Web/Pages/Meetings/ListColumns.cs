using System.Globalization;
using Throughline.Records.Queries;

namespace Throughline.Web.Pages.Meetings;

/// <summary>
/// The columns of the list, as the procedure's text has them. Four are words of the list itself; any other is a fact
/// that is recorded of the child.
/// </summary>
internal static class ListColumns
{
    public const string Siblings = "number of siblings";
    public const string Worker = "allocated worker";
    public const string Plan = "plan";
    private const string Child = "child's name";
    private const string Synopsis = "synopsis";

    /// <summary>The child comes first, whether the text says so or not.</summary>
    public static IReadOnlyList<string> Of(MeetingPage sitting) =>
        [Child, .. sitting.Columns.Where(c => c != Child)];

    /// <param name="goesRound">It will be read by people of whom nobody knows what they may see.</param>
    public static string Cell(FamilyOnList family, string column, bool goesRound = false) =>
        column switch
        {
            Child => Text.And([
                .. family.Children.Select(c => goesRound ? c.Reference ?? c.Name : c.Name),
            ]),
            Siblings => family.Siblings.ToString(CultureInfo.InvariantCulture),
            Worker => Text.And([.. family.Children.Select(c => c.Worker ?? "Nobody").Distinct()]),
            Synopsis => Written(family, family.Synopsis, goesRound),
            _ => Text.Capital(
                Text.And([
                    .. family
                        .Children.Where(c => !goesRound || c.Reference is null)
                        .Select(c => c.Facts.GetValueOrDefault(column, "not recorded"))
                        .Distinct(),
                ])
            ),
        };

    /// <summary>What people wrote may name any child of the family.</summary>
    public static string Written(FamilyOnList family, string? text, bool goesRound) =>
        text is null ? ""
        : goesRound && family.Children.Any(c => c.Reference is not null) ? FamilyOnList.NotShown
        : text;
}
