using Throughline.Procedures.Documents;

namespace Throughline.Procedures.Deciding.Saying;

/// <summary>A decision for another program: the words of the language, days as 2026-03-06, null where there is nothing.</summary>
public static class DecisionJson
{
    public static object Of(Decision decision, bool why = false) =>
        new
        {
            edition = decision.Edition,
            asOf = decision.AsOf,
            answer = Headline(decision.Headline),
            sentence = AnswerWords.Of(decision),
            team = Team(decision.Team),
            point = Point(decision.Point),
            because = decision.Because.Select(Rule),
            unless = decision.Unless.Select(Rule),
            also = decision.Also.Select(b => new
            {
                rule = Rule(b.Rule),
                effect = b.Effect,
                teams = b.Teams,
                task = b.Task,
                point = Point(b.Point),
                until = Point(b.Until),
                chosenBy = b.ChosenBy,
            }),
            offers = decision.Offers.Select(o => new
            {
                rule = Rule(o.Rule),
                effect = o.Effect,
                teams = o.Teams,
                takenUpBy = o.TakenUpBy,
            }),
            turnsOn = decision.TurnsOn,
            assumptions = decision.Assumptions,
            missing = decision.Missing,
            standsUntil = decision.StandsUntil,
            journey = decision.Journey,
            queue = Queue(decision.Queue),
            owed = decision.Owed.Select(Duty),
            why = why
                ? decision.Why.Select(c => new
                {
                    rule = Rule(c.Rule),
                    force = c.Force,
                    outcome = WhyWords.Outcome(c),
                    exceptionTo = c.ExceptionTo,
                    test = c.Test,
                })
                : null,
        };

    public static string Headline(Headline headline) =>
        headline switch
        {
            Deciding.Headline.Stays => "stays",
            Deciding.Headline.Moves => "moves",
            Deciding.Headline.ManagersDecide => "managers decide",
            Deciding.Headline.CannotTell => "cannot tell",
        };

    private static object Rule(RuleCited rule) => new { id = rule.Id, clauses = rule.Clauses };

    private static object Team(TeamAnswer team) =>
        team switch
        {
            TeamAnswer.Stays stays => new
            {
                answer = "stays",
                team = stays.Team,
                by = stays.ByRule ? "rule" : "no rule",
            },
            TeamAnswer.StaysUntil until => new
            {
                answer = "stays until",
                day = until.Day,
                then = until.Then,
                awaiting = until.Awaiting,
            },
            TeamAnswer.Moves moves => new
            {
                answer = "moves",
                teams = moves.Teams,
                name = moves.Name,
            },
            TeamAnswer.ManagersDecide decide => new
            {
                answer = "managers decide",
                between = decide.Between,
                by = decide.By,
            },
            TeamAnswer.CannotTell untold => new
            {
                answer = "cannot tell",
                possible = untold.Possible,
            },
            _ => new { },
        };

    private static object? Point(PointAnswer point) =>
        point.State == PointState.None && point.NoLaterThan is null
            ? null
            : new
            {
                state = point.State switch
                {
                    PointState.None => "none",
                    PointState.Reached => "reached",
                    PointState.Planned => "planned",
                    PointState.Awaited => "awaited",
                    PointState.Unknown => "unknown",
                    PointState.Open => "open",
                },
                at = point.At,
                day = point.Day,
                provisional = point.Provisional,
                between = point.Between,
                by = point.By,
                noLaterThan = point.NoLaterThan,
            };

    private static object? Queue(QueueAnswer? queue) =>
        queue is null
            ? null
            : new
            {
                rule = Rule(queue.Rule),
                name = queue.Name,
                team = queue.Team,
                keptBy = queue.KeptBy,
                order = Names.Of(Names.QueueOrders, queue.Order),
                step = queue.Step,
                since = queue.Since,
            };

    private static object Duty(DutyStanding duty) =>
        new
        {
            id = duty.Id,
            rule = Rule(duty.Rule),
            force = duty.Force,
            step = duty.IsStep,
            state = duty.Words,
            who = duty.Who,
            what = duty.What,
            due = duty.Due,
            dueAt = duty.DueTime,
            opens = duty.Opens,
            done = duty.Done,
            freshUntil = duty.FreshUntil,
            before = duty.Before,
            waitsFor = duty.WaitsFor,
            how = duty.How,
            missing = duty.Missing,
        };
}
