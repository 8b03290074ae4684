using System.Globalization;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Independent.Tests.Reading;

/// <summary>Something that took place, or is in the diary for today or later.</summary>
internal sealed record Seen(DateOnly Day, bool Planned, IReadOnlyDictionary<string, string> With)
{
    public bool Held => !Planned;

    public bool Says(string attribute, string value) =>
        With.TryGetValue(attribute, out var said) && said.Split(", ").Contains(value);
}

/// <summary>
/// One child on one day, with nothing missing: what the record leaves open has been filled in before anybody asks.
/// Knows of silence and of which events count, and of no rule. Notes in <c>asked</c> what it was asked for.
/// </summary>
internal sealed class Child(
    CaseFacts facts,
    CaseFacts recorded,
    Vocabulary words,
    DateOnly today,
    ISet<string> asked
)
{
    /// <summary>Marks what was planned for a day now past and is taken to be still to come.</summary>
    public static readonly IReadOnlyDictionary<string, string> PutOff =
        new Dictionary<string, string>();

    public DateOnly Today => today;

    public string Team => Said("team") ?? "no team";

    public bool Unborn => Is("born", "no");

    public string? Said(string fact) => Said(facts.Child, fact);

    /// <summary>Did the record say so, before anything was filled in?</summary>
    public bool Recorded(string fact) =>
        recorded.Child.Facts.TryGetValue(fact, out var said) && said != PersonFacts.NotKnown;

    public bool Is(string fact, params string[] values) => values.Contains(Said(fact));

    public DateOnly? Day(string fact) => Days.Read(Said(fact));

    public bool AnySibling(params (string Fact, string Value)[] are) =>
        facts.Siblings.Any(s => are.All(a => Said(s, a.Fact) == a.Value));

    /// <summary>The last of an event's occurrences that count.</summary>
    public Seen? Last(string what) => All(what) is [.., var last] ? last : null;

    public Seen? First(string what) => Nth(what, 1);

    public Seen? Nth(string what, int n) => All(what).ElementAtOrDefault(n - 1);

    public bool Held(string what) => All(what).Any(e => e.Held);

    /// <summary>What is planned for a day on which it took place is one event, and what is long past its day was filled in.</summary>
    public IReadOnlyList<Seen> All(string what)
    {
        var name = words.Events.ContainsKey(what)
            ? what
            : words.Events.Values.Single(e => e.NameForUnborn == what).Name;
        asked.Add(what);
        asked.Add(name);
        var since = words.Events[name].CountsSince switch
        {
            Scope.SinceEvent(var other) => All(other).LastOrDefault(e => e.Held)?.Day,
            Scope.SinceFact(var fact) => Day(fact),
            _ => null,
        };
        var held = Of(name).Where(e => e.On <= today).ToList();
        return
        [
            .. held.Select(e => new Seen(e.On!.Value, false, e.Attributes))
                .Concat(
                    Of(name)
                        .Where(e => e.On is null && !(e.NotHeld <= today))
                        .Where(e => e.Planned >= today || ReferenceEquals(e.Attributes, PutOff))
                        .Where(e => held.TrueForAll(h => h.On != e.Planned))
                        .Select(e => new Seen(e.Planned!.Value, true, e.Attributes))
                )
                .Where(e => since is null || e.Day >= since)
                .OrderBy(e => e.Day),
        ];
    }

    public DateOnly? Document(string what, string state)
    {
        asked.Add(what);
        return facts
            .Documents.Where(d => d.What == what)
            .SelectMany(d => d.States)
            .Where(s => s.Key == state && s.Value <= today)
            .Select(s => (DateOnly?)s.Value)
            .Max();
    }

    private IEnumerable<EventFact> Of(string name) =>
        facts.Events.Where(e => e.What == name || e.What == words.Events[name].NameForUnborn);

    private string? Said(PersonFacts of, string fact)
    {
        if (of.Facts.TryGetValue(fact, out var value) && value != PersonFacts.NotKnown)
            return value;
        if (value is null && WhileUnborn(of, fact) is { } unborn)
            return unborn;
        asked.Add(fact);
        return value is null && words.Facts[fact].Silence is { Kind: SilenceKind.Value } silence
            ? silence.Value
            : null;
    }

    /// <summary>A child not yet born is not looked after and has no legal status.</summary>
    public static string? WhileUnborn(PersonFacts of, string fact) =>
        of.Facts.GetValueOrDefault("born") != "no" ? null
        : fact == "looked after" ? "no"
        : fact == "legal status" ? "none"
        : null;
}

internal static class Days
{
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    public static string Text(this DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
