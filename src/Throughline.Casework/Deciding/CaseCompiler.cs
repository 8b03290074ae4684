using System.Globalization;
using Throughline.Casework.Families;
using Throughline.Casework.Teams;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Deciding;

/// <summary>
/// Turns what is kept of children into the facts a procedure asks for, as of a day and as known at an instant. Pure.
/// Make one for an edition and use it for any number of children.
/// </summary>
public sealed partial class CaseCompiler(Edition edition, Council council)
{
    private readonly HashSet<string> _socialWork = SocialWorkTeams(edition);

    private readonly HashSet<string> _ofTheWorker =
    [
        .. edition
            .Duties.Where(d =>
                d.For == DutyFor.EveryChild
                && d.When?.Text.Contains("allocated worker is", StringComparison.Ordinal) == true
            )
            .Select(d => d.Id),
    ];

    public CaseFacts Compile(
        CaseRecord record,
        Func<string, CaseRecord?> others,
        AsOf asOf,
        IReadOnlyList<string>? family = null
    )
    {
        var answer = record
            .SiblingAnswers.Where(a => a.Day <= asOf.Day && asOf.Knows(a.RecordedAt))
            .MaxBy(a => (a.Day, a.RecordedAt));
        IReadOnlyList<string> ids = answer?.Answer switch
        {
            SiblingsAre.These => answer.SiblingIds,
            SiblingsAre.None => [],
            _ => family ?? [],
        };
        List<CaseRecord> siblings =
        [
            .. ids.Where(id => id != record.Child.Id).Select(others).OfType<CaseRecord>(),
        ];
        List<PersonFacts> compiled = [.. siblings.Select(s => Person(s, asOf))];
        var child = Person(record, asOf);
        AddSiblingsTeam((Dictionary<string, string>)child.Facts, compiled);
        AddOfTeams((Dictionary<string, string>)child.Facts, asOf);
        return new CaseFacts(
            child with
            {
                Events = [],
            },
            compiled,
            child.Events,
            [.. Papers(record, asOf), .. Moves.Papers(record)],
            Moves.Ticks(record, asOf, _ofTheWorker),
            Moves.Choices(record, asOf),
            Moves.Transfer(record, siblings, asOf),
            []
        )
        {
            SiblingsChecked = answer is not null && answer.Answer != SiblingsAre.NotChecked,
        };
    }

    private PersonFacts Person(CaseRecord record, AsOf asOf)
    {
        var facts = Said(record.Statements, asOf);
        var child = record.Child;
        if (child.BirthDate is { } born && born <= asOf.Day)
        {
            facts["born"] = "yes";
            facts["date of birth"] = Text(born);
        }
        else if (child.BirthDate is not null || child.IsUnborn)
            facts["born"] = "no";
        if (child.ExpectedDate is { } expected)
            facts["expected date of birth"] = Text(expected);
        facts["case"] = child.ClosedOn is { } closed && closed <= asOf.Day ? "closed" : "open";
        AddHolding(facts, new Holding(record.Ledger, asOf), asOf);
        return new(facts, Happenings(record.Statements, asOf));
    }

    private void AddHolding(Dictionary<string, string> facts, Holding holding, AsOf asOf)
    {
        if (holding.Now is { } now)
        {
            facts["team"] = council.TeamName(now.TeamId) ?? PersonFacts.NotKnown;
            if (holding.Arrival is { } arrival)
                facts["arrival"] = Text(arrival);
            if (now.WorkerId is { } id && council.People.TryGetValue(id, out var worker))
                facts["allocated worker is"] =
                    worker.IsAwayOn(asOf.Day) ? "away"
                    : worker.LeftOn is not null ? "leaving"
                    : "in post";
        }
        else if (holding.WasHeld)
            // What a notice from another authority said of the team ended when a team here took the child.
            facts.Remove("team");
        if (holding.SocialWorkEnded(IsSocialWork) is not { } ended)
            return;
        // What the case system says of it stands where it is later than what the ledger saw.
        var day = Text(ended.Day);
        if (
            facts.TryGetValue("social work last ended", out var said)
            && string.CompareOrdinal(said, day) > 0
        )
            return;
        facts["social work last ended"] = day;
        facts["closing team"] = council.TeamName(ended.TeamId) ?? PersonFacts.NotKnown;
    }

    private bool IsSocialWork(string teamId) =>
        council.TeamName(teamId) is { } name && _socialWork.Contains(name);

    private static void AddSiblingsTeam(
        Dictionary<string, string> facts,
        List<PersonFacts> siblings
    )
    {
        List<string> teams =
        [
            .. siblings
                .Where(s => s.Facts.GetValueOrDefault("case") == "open")
                .Select(s => s.Facts.GetValueOrDefault("team"))
                .OfType<string>()
                .Distinct(),
        ];
        if (teams.Count == 1)
            facts.TryAdd("siblings' team", teams[0]);
    }

    private void AddOfTeams(Dictionary<string, string> facts, AsOf asOf)
    {
        if (council.OfTeams.Count == 0)
            return;
        // What is said of a team holds for every child of whom it is asked.
        foreach (var (word, value) in OfTeams(asOf))
            facts[word] = value;
    }

    /// <summary>The same for every child, so read once.</summary>
    private Dictionary<string, string> OfTeams(AsOf asOf)
    {
        if (_ofTeams is { } known && known.AsOf == asOf)
            return known.Facts;
        var facts = new Dictionary<string, string>();
        foreach (var of in council.OfTeams.GroupBy(s => s.TeamId))
        foreach (var (word, value) in Said([.. of], asOf))
            facts.TryAdd(
                word == Room.Word ? $"{Vocabulary.RoomIn}{council.TeamName(of.Key)}" : word,
                value
            );
        _ofTeams = (asOf, facts);
        return facts;
    }

    private (AsOf AsOf, Dictionary<string, string> Facts)? _ofTeams;

    /// <summary>The group the council calls so, else every team that is not of Early Help.</summary>
    private static HashSet<string> SocialWorkTeams(Edition edition) =>
        edition.Groups.TryGetValue("social work teams", out var group)
            ? [.. group]
            : [.. edition.Teams.Where(t => t.Kind != "early help").Select(t => t.Name)];

    private static string Text(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
