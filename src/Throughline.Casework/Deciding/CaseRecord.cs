using Throughline.Casework.Duties;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Teams;
using Throughline.Casework.Transfers;

namespace Throughline.Casework.Deciding;

/// <summary>All that is kept of one child that the procedure may ask about.</summary>
public sealed record CaseRecord(Child Child)
{
    public IReadOnlyList<Statement> Statements { get; init; } = [];
    public IReadOnlyList<Responsibility> Ledger { get; init; } = [];
    public IReadOnlyList<SiblingAnswer> SiblingAnswers { get; init; } = [];

    /// <summary>What was done for the child or the family outside any transfer.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>What people agreed before any transfer was proposed.</summary>
    public IReadOnlyList<ChoiceMade> Choices { get; init; } = [];

    /// <summary>The open transfer, whose steps, ticks and choices count.</summary>
    public Transfer? Transfer { get; init; }

    /// <summary>The worker whom the act now decided on names; null: whoever the transfer names already.</summary>
    public string? WorkerBeingNamed { get; init; }
}

/// <summary>The council's own names, which a procedure does not know by their ids.</summary>
public sealed record Council(
    IReadOnlyDictionary<string, Team> Teams,
    IReadOnlyDictionary<string, Person> People
)
{
    /// <summary>What is said of teams: room, demand.</summary>
    public IReadOnlyList<Statement> OfTeams { get; init; } = [];

    public string? TeamName(string? id) =>
        id is not null && Teams.TryGetValue(id, out var team) ? team.InProcedure : null;
}

/// <summary>As of which day the facts are read, and as they were known at which instant; null: as known now.</summary>
public readonly record struct AsOf(DateOnly Day, DateTime? KnownAt = null)
{
    public bool Knows(DateTime recordedAt) => KnownAt is not { } at || recordedAt <= at;

    public bool Stands(Statement statement) =>
        KnownAt is { } at ? statement.StoodAt(at) : statement.EndedAt is null;

    public bool Stands(Responsibility row) =>
        Knows(row.RecordedAt) && (row.SetAsideAt is null || KnownAt < row.SetAsideAt);
}
