using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

/// <summary>What people have settled. The latest record of a choice is the one that stands.</summary>
internal static class Choices
{
    /// <summary>The standing choice that names this rule.</summary>
    public static ChoiceFact? Of(Situation at, string rule) =>
        Made(at).LastOrDefault(c => c.Rule == rule);

    /// <summary>The standing choice between just these rules.</summary>
    public static ChoiceFact? Between(Situation at, IEnumerable<string> rules)
    {
        var set = rules.ToHashSet();
        return Made(at).LastOrDefault(c => set.SetEquals(c.Between));
    }

    /// <summary>A departure from this rule that was recorded with a reason by somebody who may.</summary>
    public static ChoiceFact? DepartureFrom(
        Situation at,
        string rule,
        Force? force,
        Who? departedBy
    )
    {
        var departures = at.Plan.Edition.Header.Departures;
        var by =
            departedBy
            ?? (
                departures is not null && force is { } f && departures.From.Contains(f)
                    ? departures.By
                    : null
            );
        return by is null
            ? null
            : Made(at)
                .LastOrDefault(c =>
                    c.DepartsFrom == rule && !string.IsNullOrWhiteSpace(c.Why) && Allows(by, c.By)
                );
    }

    /// <summary>Was it taken up by somebody who may?</summary>
    public static bool TakenUp(Situation at, Route route) =>
        Of(at, route.Id) is { } choice
        && (route.TakenUpBy is null || Allows(route.TakenUpBy, choice.By));

    public static bool Allows(Who who, string by) =>
        by == who.Text
        || who switch
        {
            Who.Person p => Names(p.Name, p.OrRepresentative, by),
            Who.Role r => Names(r.Name, r.OrRepresentative, by),
            Who.All a => a.People.Count == 1 && Allows(a.People[0], by),
            Who.Any a => a.People.Any(p => Allows(p, by)),
            Who.AtLeast a => a.Count == 1 && a.People.Any(p => Allows(p, by)),
            Who.Failing f => Allows(f.First, by) || Allows(f.Otherwise, by),
            _ => throw new InvalidOperationException($"no reader for {who.Text}"),
        };

    private static bool Names(string name, bool orRepresentative, string by) =>
        by == name
        || (
            orRepresentative
            && (by == $"{name} or representative" || by == $"representative of {name}")
        );

    private static IEnumerable<ChoiceFact> Made(Situation at) =>
        at.Given.Choices.Where(c => c.On <= at.Today).OrderBy(c => c.On);
}
