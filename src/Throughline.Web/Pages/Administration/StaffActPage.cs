using Throughline.Casework;
using Throughline.Casework.People;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Administration;

/// <summary>A page that changes teams, people or posts, whose acts stand in a journal of their own.</summary>
public abstract class StaffActPage(ThroughlineDb db, TimeProvider clock, SiteLinks links)
    : ActPage(db, clock)
{
    protected const int LongestName = 100;

    public static readonly IReadOnlyList<Option> Kinds =
    [
        .. Enum.GetValues<PostKind>().Select(k => new Option($"{k}", PostWords.Of(k))),
    ];

    public IReadOnlyList<TeamLine> AllTeams { get; private set; } = [];
    public IReadOnlyList<PersonLine> Everybody { get; private set; } = [];

    /// <summary>Teams and services that stand today.</summary>
    public IReadOnlyList<Option> Teams =>
        [
            .. AllTeams
                .Where(t => t.Team.StandsOn(Today))
                .Select(t => new Option(t.Team.Id, t.Team.Name)),
        ];

    protected override IReadOnlyCollection<string> Watches => [Chain.Staff];

    protected override string DoneAt(string subjectId, string actId) => links.StaffDone(actId);

    protected override async Task Load()
    {
        AllTeams = await StaffList.Teams(Db, Viewer, Today, Cancel);
        Everybody = await StaffList.People(Db, Viewer, Today, Cancel);
    }

    protected static string? None(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
