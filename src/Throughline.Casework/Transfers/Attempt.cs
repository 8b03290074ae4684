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

    public Journey? Journey =>
        Setting.Edition.Journeys.FirstOrDefault(j =>
            j.Id == (Existing is null ? (Command as Propose)?.Journey : Existing.Journey)
        );

    /// <summary>The children concerned: those still to pass, or those of a transfer about to begin.</summary>
    public IReadOnlyList<string> ChildIds =>
        Existing is null
            ? (Command as Begin)?.ChildIds ?? []
            : [.. Existing.OpenLines.Select(l => l.ChildId)];

    public string? SendingTeamId =>
        Existing?.SendingTeamId
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
