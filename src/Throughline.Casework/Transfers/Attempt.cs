using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Transfers;

/// <summary>Somebody's try at an act: everything that its conditions look at.</summary>
public sealed record Attempt(
    Transfer? Existing,
    TransferCommand Command,
    Deed Deed,
    Setting Setting
)
{
    /// <summary>The transfer; acts that begin one have none.</summary>
    public Transfer Transfer =>
        Existing ?? throw new InvalidOperationException("This act begins a transfer.");

    /// <summary>The journey; of a transfer that has none yet, the one that the procedure now gives its children.</summary>
    public Journey? Journey =>
        JourneyId is { } id ? Setting.Edition.Journeys.FirstOrDefault(j => j.Id == id) : null;

    private string? JourneyId =>
        Existing is { Journey: { } own } ? own
        : Existing is { IsOutsideProcedure: true } ? null
        : Command switch
        {
            Propose c => c.Journey ?? Answered?.Journey?.Id,
            MoveAtOnce c => c.Journey,
            ProposeFromElsewhere => Answered?.Journey?.Id,
            _ => Existing is null ? null : Answered?.Journey?.Id,
        };

    /// <summary>No team here sends the children: they come from another authority.</summary>
    public bool ComesFromElsewhere =>
        SendingTeamId is { } from
        && Setting.Teams.TryGetValue(from, out var team)
        && team.IsElsewhere;

    /// <summary>What the procedure says of the first of its children for whom it gives a journey.</summary>
    internal Decision? Answered =>
        ChildIds
            .Select(c => Setting.Decisions.GetValueOrDefault(c))
            .FirstOrDefault(d => d is { Team: TeamAnswer.Moves, Journey.Id: not null });

    /// <summary>The one team that the procedure names for every child, where there is only one and it takes children.</summary>
    internal string? OnlyTeam
    {
        get
        {
            var named = ChildIds
                .Select(c =>
                    Setting.Decisions.GetValueOrDefault(c)?.Team is TeamAnswer.Moves moves
                        ? moves.Teams
                        : []
                )
                .ToList();
            return
                Setting
                    .Teams.Values.Where(t =>
                        t.HoldsChildren
                        && t.StandsOn(Setting.Today)
                        && t.Id != SendingTeamId
                        && named.TrueForAll(n => n.Contains(t.InProcedure))
                    )
                    .ToList()
                    is [var only]
                ? only.Id
                : null;
        }
    }

    /// <summary>The children concerned: those still to pass, or those of a transfer about to begin.</summary>
    public IReadOnlyList<string> ChildIds =>
        Existing is null
            ? (Command as Begin)?.ChildIds ?? []
            : [.. Existing.OpenLines.Select(l => l.ChildId)];

    public string? SendingTeamId =>
        Existing?.SendingTeamId
        ?? (Command as ProposeFromElsewhere)?.AuthorityId
        ?? ChildIds
            .Select(c => Setting.Holders.GetValueOrDefault(c)?.TeamId)
            .FirstOrDefault(t => t is not null);

    /// <summary>The team that the act would send to, else the one agreed.</summary>
    public string? ReceivingTeamId =>
        Command switch
        {
            AgreeTeam agree => agree.TeamId,
            RecordWhatHappened happened => happened.TeamId,
            Propose { TeamId: { } asked } => asked,
            AskTeam ask => ask.TeamId,
            ProposeOutsideProcedure outside => outside.TeamId,
            MoveAtOnce at => at.TeamId,
            ProposeFromElsewhere from => from.TeamId ?? OnlyTeam,
            _ => Existing?.ReceivingTeamId,
        };

    /// <summary>Of a restricted child the reference alone: whoever is refused may not be one of those named.</summary>
    public string Names(IEnumerable<string> childIds) =>
        string.Join(
            ", ",
            childIds.Select(c =>
                Setting.Children.TryGetValue(c, out var child)
                    ? child.RestrictedAs ?? child.Name
                    : c
            )
        );
}
