using Throughline.Procedures.Deciding;

namespace Throughline.Independent.Tests.Reading;

/// <summary>Draws one child: the n-th of a seed is always the same.</summary>
internal sealed class Draw
{
    private readonly Random _random;
    private readonly Dictionary<string, string> _facts = new();
    private readonly List<EventFact> _events = [];
    private readonly List<DocumentFact> _documents = [];
    private readonly List<PersonFacts> _siblings = [];
    private readonly List<string> _silent = [];

    public Draw(int seed, int n)
    {
        _random = new Random(Mixed(seed, n));
        Today = new DateOnly(2025, 1, 1).AddDays(_random.Next(3 * 365));
    }

    /// <summary>Seeds that follow each other would draw alike.</summary>
    private static int Mixed(int seed, int n)
    {
        var mixed = unchecked(((ulong)seed << 32) + ((ulong)n * 0x9E3779B97F4A7C15));
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return (int)(uint)(mixed >> 33);
    }

    public DateOnly Today { get; }

    public bool Chance(int percent) => _random.Next(100) < percent;

    public T Of<T>(params T[] values) => values[_random.Next(values.Length)];

    public int Between(int from, int to) => _random.Next(from, to + 1);

    public string? this[string fact] => _facts.GetValueOrDefault(fact);

    public void Set(string fact, string value) => _facts[fact] = value;

    public void Set(string fact, DateOnly day) => _facts[fact] = day.Text();

    /// <summary>Records one of these, or in so many of a hundred nothing at all.</summary>
    public string? Pick(string fact, int silent, params string[] values)
    {
        if (Chance(silent))
            return null;
        return _facts[fact] = Of(values);
    }

    /// <summary>The day before, the day itself or the day after: where rules turn.</summary>
    public DateOnly Edge(DateOnly day) => day.AddDays(Between(-1, 1));

    /// <summary>A day lately, or soon.</summary>
    public DateOnly Near(int back, int ahead) => Today.AddDays(Between(-back, ahead));

    /// <summary>Took place when its day has come, else in the diary; now and then nobody has said what came of it.</summary>
    public void Event(string what, DateOnly day, params (string Name, string? Value)[] with)
    {
        var said = with.Where(w => w.Value is not null).ToDictionary(w => w.Name, w => w.Value!);
        var past = day < Today || (day == Today && Chance(50));
        var none = new Dictionary<string, string>();
        if (!past)
            _events.Add(new(what, null, day, Chance(3) && day == Today ? day : null, none));
        else if (Chance(4))
            _events.Add(new(what, null, day, Chance(50) ? day : null, none));
        else
            _events.Add(new(what, day, null, null, said));
    }

    /// <summary>Took place, beyond doubt.</summary>
    public void Held(string what, DateOnly day, params (string Name, string? Value)[] with) =>
        _events.Add(
            new(
                what,
                day,
                null,
                null,
                with.Where(w => w.Value is not null).ToDictionary(w => w.Name, w => w.Value!)
            )
        );

    /// <summary>Held, from a source that keeps only the latest of its kind.</summary>
    public void LatestOnly(string what, DateOnly day) =>
        _events.Add(new(what, day, null, null, new Dictionary<string, string>(), LatestOnly: true));

    /// <summary>A register that would not show a thing if it were there.</summary>
    public void Silent(string register) => _silent.Add(register);

    public void Document(string what, string state, DateOnly day) =>
        _documents.Add(new(what, new Dictionary<string, DateOnly> { [state] = day }));

    public void Sibling(params (string Fact, string? Value)[] facts) =>
        _siblings.Add(
            new(facts.Where(f => f.Value is not null).ToDictionary(f => f.Fact, f => f.Value!), [])
        );

    public CaseFacts Child =>
        CaseFacts.Empty with
        {
            Child = new(_facts, []),
            Siblings = _siblings,
            Events = _events,
            Documents = _documents,
            SilentRegisters = _silent,
        };
}
