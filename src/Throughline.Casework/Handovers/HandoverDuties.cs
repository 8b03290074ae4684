using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Handovers;

/// <summary>A case that the team holds, and its worker; null while nobody is allocated.</summary>
public sealed record OpenCase(string ChildId, string? WorkerId);

/// <summary>How one thing asked stands for one worker of the team or one open case.</summary>
/// <param name="Of">The worker's or the child's id.</param>
/// <param name="Left">The new leader took the team over without it, for a reason.</param>
public sealed record AskedOf(
    string Of,
    DutyState State,
    DateOnly? Opens,
    DateOnly? Due,
    DateOnly? Done,
    bool Left
)
{
    public bool IsOpen => Done is null && !Left;
}

/// <summary>What the procedure asks of a handover between leaders: of each worker whom it concerns, or of each open case.</summary>
/// <param name="ByTalk">Talking a case through shows it.</param>
/// <param name="KeptApart">About staff: nothing is written of it outside the staff notes.</param>
/// <param name="With">What is told or handed over.</param>
/// <param name="Passes">It is the step with which the team passes.</param>
public sealed record AskedOfHandover(
    string Id,
    string What,
    string Who,
    string Force,
    bool OfEachCase,
    bool ByTalk,
    bool KeptApart,
    bool Passes,
    string? Before,
    string? WaitsFor,
    IReadOnlyList<string> With,
    IReadOnlySet<HandoverPart> Doers,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<AskedOf> Of
)
{
    public int Left => Of.Count(o => o.IsOpen);

    /// <summary>It stands before the passing, and is not done for everybody it is asked of.</summary>
    public bool InTheWay => !Passes && Before is not null && Left > 0 && Force is not "may";
}

/// <summary>
/// Derives what is owed in a handover between leaders. The leaders meet each worker, so all but what is asked of each
/// open case is asked of each worker who has one.
/// </summary>
public static class HandoverDuties
{
    public const string OpenCase = "open case";

    public static IReadOnlyList<AskedOfHandover> Of(
        Edition edition,
        Handover handover,
        string team,
        IReadOnlyCollection<OpenCase> cases,
        DateOnly day
    )
    {
        if (edition.Journeys.FirstOrDefault(j => j.Id == handover.Journey) is not { } journey)
            return [];
        List<string> workers =
        [
            .. cases
                .Select(c => c.WorkerId)
                .OfType<string>()
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        var answers = workers
            .DefaultIfEmpty("")
            .ToDictionary(w => w, w => Decide(edition, handover, team, w, day).Owed);
        return
        [
            .. journey
                .Steps.Where(s => !Passes(s))
                .Select(s => s.Name)
                .Concat(
                    edition.Duties.Where(d => d.ForRules.Contains(journey.Id)).Select(d => d.Id)
                )
                .Concat(journey.Steps.Where(Passes).Select(s => s.Name))
                .Select(id => Asked(edition, journey, handover, id, cases, answers))
                .OfType<AskedOfHandover>(),
        ];
    }

    private static AskedOfHandover? Asked(
        Edition edition,
        Journey journey,
        Handover handover,
        string id,
        IReadOnlyCollection<OpenCase> cases,
        Dictionary<string, IReadOnlyList<DutyStanding>> answers
    )
    {
        var standings = answers.ToDictionary(
            a => a.Key,
            a => a.Value.FirstOrDefault(d => d.Id == id && d.State is not DutyState.NotOwed)
        );
        if (standings.Values.OfType<DutyStanding>().FirstOrDefault() is not { } any)
            return null;
        var step = journey.Step(id);
        var duty = edition.Duties.FirstOrDefault(d => d.Id == id);
        var eachCase = (step?.Per ?? duty?.Per) == OpenCase;
        var doers = Doers(step?.Who ?? duty?.Who);
        var byTalk =
            eachCase
            && doers.Contains(HandoverPart.Outgoing)
            && doers.Contains(HandoverPart.Incoming);
        return new(
            id,
            any.What,
            any.Who,
            any.Force,
            eachCase,
            byTalk,
            duty?.KeptFor is not null,
            step is not null && Passes(step),
            step is null ? duty?.Before?.Text : Next(journey, step),
            standings
                .Values.Select(s => s?.WaitsFor)
                .OfType<string>()
                .Select(w => journey.Step(w)?.Does ?? w)
                .FirstOrDefault(),
            duty?.With ?? [],
            doers,
            any.Rule.Clauses,
            [
                .. eachCase
                    ? cases.Select(c => OfCase(handover, id, byTalk, c.ChildId, any))
                    : standings
                        .Where(s => s.Value is not null && s.Key.Length > 0)
                        .Select(s => OfWorker(handover, id, s.Key, s.Value!)),
            ]
        );
    }

    private static AskedOf OfCase(
        Handover handover,
        string id,
        bool byTalk,
        string child,
        DutyStanding standing
    )
    {
        var done = byTalk
            ? handover.Detail.Talks.LastOrDefault(t => t.ChildId == child)?.On
            : handover.Detail.Done(id, child)?.On;
        return new(
            child,
            done is null ? standing.State : DutyState.Met,
            standing.Opens,
            standing.Due,
            done,
            handover.Detail.IsLeft(id)
        );
    }

    private static AskedOf OfWorker(
        Handover handover,
        string id,
        string worker,
        DutyStanding standing
    ) =>
        new(
            worker,
            standing.State,
            standing.Opens,
            standing.Due,
            handover.Detail.Done(id, worker)?.On,
            handover.Detail.IsLeft(id)
        );

    /// <summary>The procedure is asked of one worker, of the team and of the day on which its leader changes.</summary>
    private static Decision Decide(
        Edition edition,
        Handover handover,
        string team,
        string worker,
        DateOnly day
    )
    {
        List<DoneInHandover> done = [.. handover.Detail.Dones.Where(d => d.Of == worker)];
        return Decider.Decide(
            edition,
            CaseFacts.Empty with
            {
                Child = PersonFacts.Empty with
                {
                    Facts = new Dictionary<string, string> { ["team"] = team },
                },
                Events =
                [
                    new(
                        "change of leader",
                        handover.ChangeOn <= day ? handover.ChangeOn : null,
                        handover.ChangeOn <= day ? null : handover.ChangeOn,
                        null,
                        new Dictionary<string, string>()
                    ),
                ],
                Ticks = [.. done.Select(d => new TickFact(d.Rule, d.On))],
                Transfer = new(
                    null,
                    handover.Journey,
                    handover.Began,
                    null,
                    done.DistinctBy(d => d.Rule).ToDictionary(d => d.Rule, d => d.On),
                    new Dictionary<string, string>()
                ),
            },
            day
        );
    }

    private static bool Passes(Step step) => step.LeadsTo(TransferState.Transferred);

    private static string? Next(Journey journey, Step step) =>
        journey.Steps.SkipWhile(s => s != step).Skip(1).FirstOrDefault()?.Name;

    private static HashSet<HandoverPart> Doers(Who? who) =>
        who switch
        {
            Who.All all => [.. all.People.SelectMany(Doers)],
            Who.Any any => [.. any.People.SelectMany(Doers)],
            { Text: var text } when text.StartsWith("outgoing ", StringComparison.Ordinal) =>
            [
                HandoverPart.Outgoing,
            ],
            { Text: var text } when text.StartsWith("incoming ", StringComparison.Ordinal) =>
            [
                HandoverPart.Incoming,
            ],
            _ => [],
        };
}
