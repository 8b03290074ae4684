using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>One thing wrong in a document: where, under which clause's heading, and a sentence that says what to do.</summary>
public sealed record Problem(Place Place, string? Clause, string Message)
{
    /// <summary>It keeps a whole block from being read, and is told before the others.</summary>
    public bool KeepsFromReading { get; init; }

    public override string ToString() =>
        (Place.File.Length > 0 ? $"{Place}: " : "")
        + (Clause is null ? Message : $"[{Clause}] {Message}");
}

/// <summary>Gathers every problem, so that an officer mends a document in one go.</summary>
public sealed class Problems
{
    private readonly List<Problem> found = [];

    /// <summary>The clause under whose heading is being read.</summary>
    public string? Clause { get; set; }

    public IReadOnlyList<Problem> All =>
        [
            .. found
                .Distinct()
                .OrderBy(p => p.KeepsFromReading ? 0 : 1)
                .ThenBy(p => p.Place.File, StringComparer.Ordinal)
                .ThenBy(p => p.Place.Line)
                .ThenBy(p => p.Place.Column)
                .ThenBy(p => p.Message, StringComparer.Ordinal),
        ];

    public bool Any => found.Count > 0;

    public int Count => found.Count;

    public void Add(Place place, string message) => found.Add(new(place, Clause, message));

    /// <summary>A fault for which a whole block cannot be read.</summary>
    public void AddUnread(Place place, string message) =>
        found.Add(new(place, Clause, message) { KeepsFromReading = true });

    /// <summary>Those found since then kept a block from being read.</summary>
    /// <param name="count">How many there were before.</param>
    public void KeptFromReading(int count)
    {
        for (var i = count; i < found.Count; i++)
            found[i] = found[i] with { KeepsFromReading = true };
    }
}
