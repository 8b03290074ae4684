using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>What must hold between rules: no contradiction, no exception to itself, no step out of reach.</summary>
internal static class RuleChecks
{
    // Known holds the names of rules that could not be read, too.
    public static void Run(Edition edition, Known known, Problems problems)
    {
        foreach (var rule in edition.Rules)
        {
            if (WhenOf(rule) is { } when && Contradictions.CannotHold(when))
                Say(
                    rule,
                    "the tests of this rule contradict one another: no child can meet them all"
                );
        }
        Exceptions(edition.Routes, (r, p) => r.Under(p), Say);
        Exceptions(edition.Duties, (d, p) => d.Under(p), Say);
        foreach (var route in edition.Routes)
            Parents(route, edition, Say);
        foreach (var duty in edition.Duties)
        {
            Steps(duty, edition, known, Say);
            if (duty.After is Point.OfDuty of && of.Duty == duty.Id)
                Say(duty, "a duty cannot come after itself");
        }

        void Say(Rule rule, string sentence)
        {
            problems.Clause = rule.Clauses.Count > 0 ? rule.Clauses[0] : null;
            problems.Add(rule.Place, $"{rule.Id}: {sentence}");
        }
    }

    private static Test? WhenOf(Rule rule) =>
        rule switch
        {
            Route route => route.When,
            Duty duty => duty.When,
            Journey journey => journey.When,
            Meeting meeting => meeting.First,
            Ladder ladder => ladder.When,
            Weights weights => weights.When,
            Measure measure => measure.When,
            _ => null,
        };

    private static void Exceptions<T>(
        IReadOnlyList<T> rules,
        Func<T, T, T> under,
        Action<Rule, string> say
    )
        where T : Rule, IExcepts
    {
        var byId = rules.DistinctBy(r => r.Id).ToDictionary(r => r.Id);
        foreach (var rule in rules.Where(r => r.ExceptionTo.Count > 0))
        {
            if (Above(rule.Id, byId, []))
            {
                say(rule, "this is, in the end, an exception to itself");
                continue;
            }
            foreach (var parent in rule.ExceptionTo.Select(byId.GetValueOrDefault).OfType<T>())
            {
                if (
                    WhenOf(rule) is { } own
                    && WhenOf(parent) is { } theirs
                    && Contradictions.CannotHold([own, theirs])
                )
                    say(
                        rule,
                        $"it contradicts {parent.Id}, whose exception it is: it could never hold"
                    );
                var whole = under(rule, parent);
                if (whole is Duty { Due: Clock.AtOnce, After: null, Waived: false })
                    say(rule, "'at once' is the day of 'after', and neither rule says 'after'");
                if (
                    whole is Duty { Fresh: not null, Before: null }
                    && (rule as Duty)!.Fresh is not null
                )
                    say(
                        rule,
                        "'fresh' is judged on the day of the step that the duty gates, and there is none"
                    );
            }
        }
    }

    private static bool Above<T>(string id, Dictionary<string, T> rules, HashSet<string> seen)
        where T : IExcepts
    {
        var to = new Stack<string>(rules[id].ExceptionTo);
        while (to.TryPop(out var parent))
        {
            if (parent == id)
                return true;
            if (seen.Add(parent) && rules.TryGetValue(parent, out var rule))
                foreach (var above in rule.ExceptionTo)
                    to.Push(above);
        }
        return false;
    }

    private static void Parents(Route route, Edition edition, Action<Rule, string> say)
    {
        Sense(route, say);
        foreach (var parent in edition.Routes.Where(r => route.ExceptionTo.Contains(r.Id)))
        {
            if (
                route.From is TeamSet.Named own
                && parent.From is TeamSet.Named theirs
                && !own.Teams.Intersect(theirs.Teams).Any()
            )
                say(route, $"it is for no team that {parent.Id} is for: it could never hold");
            var whole = route.Under(parent);
            if (whole.Competes != parent.Competes)
                say(
                    route,
                    $"one of it and {parent.Id} says where the case belongs and the other what stands beside, so neither can stand in for the other"
                );
            else
                Sense(whole, say);
            if (whole is { Effect: Effect.SupportedBy, Until: null })
                say(route, "support needs an 'until'");
        }
    }

    private static void Sense(Route route, Action<Rule, string> say)
    {
        if (route is { Effect: Effect.StaysWith, Teams: TeamSet.Chosen or TeamSet.OfFact })
            say(route, "a case stays with the team that it is with; say so, or that it moves");
        if (route.From is not TeamSet.Named from)
            return;
        if (
            route is { Effect: Effect.StaysWith, Teams: TeamSet.Named stays }
            && !stays.Teams.Intersect(from.Teams).Any()
        )
            say(route, "the case cannot stay with a team that it is not with");
        if (route is { Effect: Effect.JointlyWith or Effect.SupportedBy, Teams: TeamSet.Present })
            say(route, "the team that has the case cannot also stand beside it");
    }

    /// <summary>A step that a duty names must lie on a journey that the duty is for.</summary>
    private static void Steps(Duty duty, Edition edition, Known known, Action<Rule, string> say)
    {
        if (duty.For is not DutyFor.Named)
            return;
        // A journey with a fault of its own is not among them; whoever names its steps is not to blame.
        var elsewhere = known
            .StepsOfJourney.Where(j => edition.Journeys.All(read => read.Id != j.Key))
            .SelectMany(j => j.Value)
            .ToHashSet();
        var routes = Downward(duty.ForRules, edition);
        var journeys = edition
            .Journeys.Where(j => duty.ForRules.Contains(j.Id) || j.For.Any(routes.Contains))
            .ToArray();
        foreach (var step in Named(duty).Distinct())
        {
            if (journeys.All(j => j.Step(step) is null) && !elsewhere.Contains(step))
                say(
                    duty,
                    $"no journey that this duty is for has the step '{step}'.{Nearest.Hint(step, journeys.SelectMany(j => j.Steps).Select(s => s.Name))}"
                );
        }
    }

    /// <summary>Every step that a duty names, in its slot and in its clock.</summary>
    private static IEnumerable<string> Named(Duty duty) => new[]
        {
            duty.Before,
            duty.After,
            duty.Due switch
            {
                Clock.Within within => within.From,
                Clock.Ahead ahead => ahead.Of,
                Clock.Between between => between.Of,
                Clock.On on => on.Of,
                Clock.By by => by.Of,
                _ => null,
            },
        }.OfType<Point>().SelectMany(StepsIn);

    private static IEnumerable<string> StepsIn(Point point) =>
        point switch
        {
            Point.OfStep of => [of.Step],
            Point.Offset offset => StepsIn(offset.From),
            Point.Whichever which => which.Points.SelectMany(StepsIn),
            Point.Chosen chosen => chosen.Options.SelectMany(StepsIn),
            _ => [],
        };

    /// <summary>The routes named, with those that are exceptions to them or that they are exceptions to.</summary>
    private static HashSet<string> Downward(IReadOnlyList<string> ids, Edition edition)
    {
        var all = ids.ToHashSet();
        var grew = true;
        while (grew)
        {
            grew = false;
            foreach (var route in edition.Routes)
            {
                if (!all.Contains(route.Id) && route.ExceptionTo.Any(all.Contains))
                    grew |= all.Add(route.Id);
                if (all.Contains(route.Id))
                    foreach (var parent in route.ExceptionTo)
                        grew |= all.Add(parent);
            }
        }
        return all;
    }
}
