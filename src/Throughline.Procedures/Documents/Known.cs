using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>Every name that rules of one edition may use, gathered before any rule is read.</summary>
internal sealed record Known(
    Vocabulary Vocabulary,
    IReadOnlyList<Team> Teams,
    IReadOnlyList<Role> Roles,
    IReadOnlyDictionary<string, string> RuleKinds,
    IReadOnlyDictionary<string, IReadOnlyList<string>> StepsOfJourney,
    IReadOnlyList<string> Meetings
)
{
    /// <summary>The names of an edition that has been loaded.</summary>
    public static Known Of(Edition edition) =>
        new(
            edition.Vocabulary,
            edition.Teams,
            edition.Roles,
            edition.Rules.ToDictionary(r => r.Id, r => r.Kind),
            edition.Journeys.ToDictionary(
                j => j.Id,
                j => (IReadOnlyList<string>)[.. j.Steps.Select(s => s.Name)]
            ),
            [.. edition.Meetings.Select(m => m.Name)]
        );

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups { get; } =
        Teams
            .SelectMany(t => t.Groups.Select(g => (Group: g, t.Name)))
            .GroupBy(x => x.Group)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(x => x.Name)]);

    public IReadOnlySet<string> Steps { get; } =
        StepsOfJourney.Values.SelectMany(s => s).ToHashSet();

    public IReadOnlySet<string> TeamNames { get; } =
        Teams
            .Select(t => t.Name)
            .Append(TeamSet.NoTeam)
            .Append(TeamSet.AnotherAuthority)
            .ToHashSet();

    public IEnumerable<string> RulesOf(string kind) =>
        RuleKinds.Where(r => r.Value == kind).Select(r => r.Key);

    /// <summary>Every word for teams: names, groups, team facts and the standing phrases.</summary>
    public IEnumerable<string> TeamWords =>
        TeamNames
            .Concat(Groups.Keys)
            .Concat(Vocabulary.Facts.Values.Where(f => f.Type == FactType.Team).Select(f => f.Name))
            .Append("present team")
            .Append("anywhere");

    public IEnumerable<string> PeopleWords =>
        Vocabulary.People.Keys.Concat(Roles.Select(r => r.Name));
}
