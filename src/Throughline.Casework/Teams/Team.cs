using Throughline.Procedures.Rules;

namespace Throughline.Casework.Teams;

/// <summary>A team of the council, or a service made of teams.</summary>
public sealed class Team : IVersioned
{
    public required string Id { get; init; }
    public required string Name { get; set; }

    /// <summary>The team's name in the council's procedure, where that differs from its own.</summary>
    public string? ProcedureName { get; set; }

    /// <summary>The service or larger team it is part of: the line of managers runs along this.</summary>
    public string? PartOfId { get; set; }

    /// <summary>False for a service, which holds no child itself.</summary>
    public bool HoldsChildren { get; set; } = true;

    /// <summary>Another authority: it holds nobody here, and children come from it.</summary>
    public bool IsElsewhere => InProcedure == TeamSet.AnotherAuthority;

    public DateOnly? DissolvedOn { get; set; }
    public long Version { get; set; }

    public string InProcedure => ProcedureName ?? Name;

    public bool StandsOn(DateOnly day) => DissolvedOn is null || day < DissolvedOn;

    /// <summary>The team and every team that is part of it, however deep.</summary>
    public static IReadOnlySet<string> WithAllBeneath(string id, IReadOnlyCollection<Team> teams)
    {
        var found = new HashSet<string> { id };
        // Add says false for what was found before, so a ring of teams ends too.
        while (teams.Any(t => t.PartOfId is { } above && found.Contains(above) && found.Add(t.Id)))
            continue;

        return found;
    }
}

/// <summary>How an extract writes a team. No team means nobody: a duty desk, a vacancy, #N/A.</summary>
public sealed class TeamAlias
{
    public required string Id { get; init; }
    public required string Text { get; init; }

    /// <summary>The text as it is matched: see <see cref="SearchKey"/>.</summary>
    public required string Key { get; init; }
    public string? TeamId { get; set; }
}
