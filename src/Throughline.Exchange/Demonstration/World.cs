using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Teams;
using Throughline.Exchange.Demonstration.Councils;

namespace Throughline.Exchange.Demonstration;

/// <summary>
/// An invented council on one day: the procedure that it runs, its staff, its children, and what happened to them in the eighteen months before.
/// The same day always gives the same world.
/// </summary>
public sealed record World(
    DateOnly Today,
    string Procedure,
    string Council,
    string Administrator,
    IReadOnlyList<Team> Teams,
    IReadOnlyList<Person> People,
    IReadOnlyList<Post> Posts,
    IReadOnlyList<StandIn> StandIns,
    IReadOnlyList<Family> Families,
    IReadOnlyList<Child> Children,
    IReadOnlyList<NamedPerson> Named,
    IReadOnlyList<SiblingAnswer> SiblingAnswers,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Responsibility> Ledger,
    IReadOnlyList<Involvement> Involvements,
    IReadOnlyDictionary<string, Details> Details,
    IReadOnlyList<UnderWay> UnderWay
)
{
    private static readonly IReadOnlyDictionary<string, Func<DateOnly, Lives>> Invented =
        new Dictionary<string, Func<DateOnly, Lives>>(StringComparer.OrdinalIgnoreCase)
        {
            [Usual] = today => new Larkhaven(today),
            ["gateshead"] = today => new Saltgarth(today),
            ["lancashire"] = today => new Harrowmoor(today),
            ["stockport"] = today => new Cressmere(today),
        };

    /// <summary>The procedure that a demonstration runs unless another is asked for.</summary>
    public const string Usual = "wokingham";

    /// <summary>The procedures, by the names of their folders, for which there is an invented council.</summary>
    public static IReadOnlyList<string> Procedures { get; } = [.. Invented.Keys];

    public static World On(DateOnly today, string procedure = Usual) =>
        Invented[procedure](today).Live();
}

/// <summary>What an extract says of a child and the record of transfers does not keep.</summary>
public sealed record Details(string Gender, string Ethnicity, bool Disabled, string Need);

/// <summary>How far a transfer of the demonstration has come.</summary>
public enum Stage
{
    Proposed,

    /// <summary>On the list of the last meeting, whose minutes say nothing of it yet.</summary>
    Listed,
    TeamAgreed,
    WorkerAgreed,
    Introduced,
    Prepared,
    SentBack,
    Audited,
    Requested,
    Declined,
    Disputed,
    Withdrawn,
}

/// <summary>A family on its way to another team, to be carried to its stage by the same acts as any other.</summary>
/// <param name="Journey">A journey that people ask for; null takes what the procedure says.</param>
public sealed record UnderWay(
    IReadOnlyList<string> ChildIds,
    string FromTeamId,
    string? FromWorkerId,
    string TeamId,
    string WorkerId,
    Stage Stage,
    string? Journey = null
);
