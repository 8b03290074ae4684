using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding;

public enum Headline
{
    Stays,
    Moves,
    ManagersDecide,
    CannotTell,
}

/// <summary>
/// The answer for one child on one day. <see cref="Headline"/> is the less settled of team and point.
/// <see cref="Why"/> holds every rule that was considered: the answer was read off it.
/// </summary>
public sealed record Decision
{
    public required string Edition { get; init; }
    public required DateOnly AsOf { get; init; }
    public required Headline Headline { get; init; }
    public required TeamAnswer Team { get; init; }
    public required PointAnswer Point { get; init; }

    /// <summary>The rules that give the team, in the order of the document.</summary>
    public required IReadOnlyList<RuleCited> Because { get; init; }

    /// <summary>Rules that give the same team and may yet give another point: the answer's point stands unless they hold.</summary>
    public required IReadOnlyList<RuleCited> Unless { get; init; }
    public required IReadOnlyList<Beside> Also { get; init; }
    public required IReadOnlyList<Offer> Offers { get; init; }
    public required IReadOnlyList<TurnsOn> TurnsOn { get; init; }
    public required IReadOnlyList<Assumption> Assumptions { get; init; }
    public required IReadOnlyList<Missing> Missing { get; init; }

    /// <summary>The first day on which the answer may come out otherwise though nothing new is recorded; null when none is in sight.</summary>
    public required DateOnly? StandsUntil { get; init; }

    /// <summary>The first day on which a duty falls late.</summary>
    public required DateOnly? DutiesTurn { get; init; }
    public required JourneyAnswer? Journey { get; init; }

    /// <summary>The desk on which this transfer waits for an answer; null when it waits on none.</summary>
    public QueueAnswer? Queue { get; init; }
    public required IReadOnlyList<DutyStanding> Owed { get; init; }
    public required IReadOnlyList<Considered> Why { get; init; }

    /// <summary>The routes of the edition that were not weighed, for they speak of a child of another team.</summary>
    public IReadOnlyList<Rules.Route> Elsewhere(Rules.Edition edition)
    {
        var weighed = Why.Where(w => w.Outcome != RuleOutcome.OfAnotherTeam)
            .Select(w => w.Rule.Id)
            .ToHashSet();
        return [.. edition.Routes.Where(r => !weighed.Contains(r.Id))];
    }

    /// <summary>The standing of a duty or a step, by its id; null when it does not concern this child.</summary>
    public DutyStanding? Duty(string id) => Owed.FirstOrDefault(d => d.Id == id);
}

/// <summary>A rule and the clauses it carries.</summary>
public sealed record RuleCited(string Id, IReadOnlyList<string> Clauses);

/// <summary>Which team: settled, open or not to be told.</summary>
public abstract record TeamAnswer
{
    /// <summary>By the rules of <see cref="Decision.Because"/>; by no rule when there are none.</summary>
    public sealed record Stays(string? Team, bool ByRule) : TeamAnswer;

    /// <summary>What is planned will settle it; from <see cref="Day"/> one of <see cref="Then"/>, or here.</summary>
    public sealed record StaysUntil(
        DateOnly? Day,
        IReadOnlyList<string> Then,
        IReadOnlyList<Awaited> Awaiting
    ) : TeamAnswer;

    /// <summary>One team, or a set from which the journey picks. <see cref="Name"/> is the group where the text names one.</summary>
    public sealed record Moves(IReadOnlyList<string> Teams, string Name) : TeamAnswer;

    /// <summary><see cref="By"/>: who agrees, where a rule says so.</summary>
    public sealed record ManagersDecide(IReadOnlyList<string> Between, string? By) : TeamAnswer;

    public sealed record CannotTell(IReadOnlyList<string> Possible) : TeamAnswer;
}

public enum PointState
{
    /// <summary>No rule names a point, or nobody moves.</summary>
    None,
    Reached,
    Planned,

    /// <summary>An event that has not been put in the diary.</summary>
    Awaited,
    Unknown,

    /// <summary>A choice not yet made.</summary>
    Open,
}

/// <summary>
/// At which point. <see cref="At"/> is the rule's words; <see cref="Day"/> stands when reached or planned;
/// <see cref="Provisional"/> when an earlier moment may yet be found; <see cref="Between"/> when people must choose.
/// </summary>
public sealed record PointAnswer(
    PointState State,
    string? At,
    DateOnly? Day,
    bool Provisional,
    IReadOnlyList<string> Between,
    string? By,
    DateOnly? NoLaterThan
)
{
    public static readonly PointAnswer None = new(
        PointState.None,
        null,
        null,
        false,
        [],
        null,
        null
    );
}

/// <summary>What is still to come, and the day it is planned for, where there is one.</summary>
public sealed record Awaited(string What, DateOnly? Day);

/// <summary>What stands beside the answer: a joint worker, support, a task. <see cref="ChosenBy"/>: who picks among the teams, where nobody has.</summary>
public sealed record Beside(
    RuleCited Rule,
    string Effect,
    IReadOnlyList<string> Teams,
    string Name,
    string? Task,
    PointAnswer Point,
    PointAnswer Until,
    string? ChosenBy
);

/// <summary>A thing that may be done, which nobody has taken up.</summary>
public sealed record Offer(
    RuleCited Rule,
    string Effect,
    IReadOnlyList<string> Teams,
    string Name,
    string? TakenUpBy
);

/// <summary>A judgement nobody has made, which alone keeps these rules out.</summary>
public sealed record TurnsOn(string Judgement, string WhoWouldKnow, IReadOnlyList<string> Rules);

/// <summary>Something read into the record's silence, or reckoned with less than should be known.</summary>
public sealed record Assumption(string About, string ReadAs, string Because);

public sealed record Missing(string What, string WhoWouldKnow, string Because)
{
    /// <summary>What is missing while nobody has said which brothers and sisters the child has.</summary>
    public const string Siblings = "siblings";
}

/// <summary>
/// The journey for the rule that decides. Without an id there is none to use: <see cref="Several"/> claim it, which is
/// a fault of the document, or what would tell is <see cref="Missing"/>.
/// </summary>
public sealed record JourneyAnswer(
    string? Id,
    IReadOnlyList<string> Several,
    IReadOnlyList<Missing> Missing,
    IReadOnlyList<StepStanding> Steps
);

/// <summary>The desk on which a request lies, for which step, and since which day, where that is recorded.</summary>
public sealed record QueueAnswer(
    RuleCited Rule,
    string Name,
    string Team,
    string KeptBy,
    QueueOrder Order,
    string Step,
    DateOnly? Since
);

/// <summary>May this step be taken, and if not, which steps and which duties stand in the way.</summary>
public sealed record StepStanding(
    string Step,
    string Who,
    bool Done,
    bool May,
    IReadOnlyList<string> WaitsFor,
    IReadOnlyList<string> Gates
);
