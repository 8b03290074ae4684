using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

/// <summary>
/// The teams a rule names, for this child. <see cref="Known"/> is null when the fact that names them is not known.
/// <see cref="OpenTo"/> says who agrees, where a choice is left and not made.
/// </summary>
internal sealed record TeamsRead(
    IReadOnlyList<string>? Known,
    string Name,
    Leaf? Leaf = null,
    string? OpenTo = null,
    bool Anywhere = false
)
{
    /// <summary>The same teams, and as open; both must be known.</summary>
    public bool Same(TeamsRead other) =>
        OpenTo is null == other.OpenTo is null && Known!.ToHashSet().SetEquals(other.Known!);
}

internal sealed partial class CaseReader
{
    /// <summary>A rule's own teams: choices that name the rule count.</summary>
    public TeamsRead RuleTeams(string rule, TeamSet teams)
    {
        var before = _rule;
        _rule = rule;
        var read = Teams(teams, At.Given.Child);
        _rule = before;
        return read;
    }

    public TeamsRead Teams(TeamSet teams, PersonFacts of) =>
        teams switch
        {
            TeamSet.Named named => new([.. named.Teams.Distinct()], named.Text),
            TeamSet.Present => At.TeamIsUnknown
                ? new(null, teams.Text, TeamLeaf)
                : new([At.Team!], At.Team!),
            TeamSet.OfFact fact => Read(fact.Fact, of) is { Value: { } team }
                ? new([team], team)
                : new(null, fact.Text, LeafOf(fact.Fact, Read(fact.Fact, of))),
            TeamSet.Anywhere => new([], teams.Text, Anywhere: true),
            TeamSet.Either either => Union(either.Text, either.Options, of),
            TeamSet.Chosen chosen => Chosen(chosen, of),
            _ => throw new InvalidOperationException($"no reader for {teams.Text}"),
        };

    /// <summary>Does the child's team lie within these?</summary>
    public Verdict From(TeamSet from)
    {
        var read = Teams(from, At.Given.Child);
        var text = $"from: {from.Text}";
        if (read.Anywhere)
            return Verdict.Told(text, Kleene.True, At.Team);
        if (At.TeamIsUnknown)
            return Verdict.Told(text, Kleene.Unknown(TeamLeaf), null, "not recorded");
        return read.Known is null
            ? Verdict.Told(text, Kleene.Unknown(read.Leaf!), null, "not recorded")
            : Verdict.Told(text, Kleene.Of(read.Known.Contains(At.Team!)), At.Team);
    }

    private Leaf TeamLeaf => Unrecorded("team");

    private TeamsRead Union(string name, IReadOnlyList<TeamSet> options, PersonFacts of)
    {
        List<TeamsRead> each = [.. options.Select(o => Teams(o, of))];
        return each.FirstOrDefault(r => r.Known is null) is { } unknown
            ? unknown with
            {
                Name = name,
            }
            : new(
                [.. each.SelectMany(r => r.Known!).Distinct()],
                name,
                Anywhere: each.Exists(r => r.Anywhere)
            );
    }

    private TeamsRead Chosen(TeamSet.Chosen chosen, PersonFacts of)
    {
        var all = Union(chosen.Text, chosen.Options, of);
        if (all.Known is null)
            return all;
        if (Choice is { Chose: { } chose } choice && Choices.Allows(chosen.AgreedBy, choice.By))
        {
            var option = chosen.Options.FirstOrDefault(o => o.Text == chose) is { } written
                ? Teams(written, of)
                : null;
            if (option?.Known is not null)
                return option;
            if (all.Known.Contains(chose))
                return new([chose], chose);
        }
        return all with
        {
            Name = string.Join(" or ", all.Known),
            OpenTo = WhoWords.Of(chosen.AgreedBy),
        };
    }
}
