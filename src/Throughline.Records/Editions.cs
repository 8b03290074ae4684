using Throughline.Procedures.Rules;

namespace Throughline.Records;

/// <summary>The council's editions as the program has loaded them: the one in force on a day, and each by its hash.</summary>
public sealed class Editions(IReadOnlyList<Edition> editions)
{
    private readonly Dictionary<string, Edition> byHash = editions.ToDictionary(e => e.Hash);

    public IReadOnlyList<Edition> All => editions;

    /// <summary>Other councils' editions, to be read and compared; nothing is decided by them here.</summary>
    public IReadOnlyList<Edition> Elsewhere { get; init; } = [];

    /// <summary>The latest edition that has come into force by the day; before any has, the first to come.</summary>
    public Edition InForce(DateOnly day) =>
        editions.Where(e => e.Header.InForce <= day).OrderBy(e => e.Header.InForce).LastOrDefault()
        ?? editions.MinBy(e => e.Header.InForce)
        ?? throw new InvalidOperationException("No procedure is loaded for this council.");

    /// <summary>The edition that a transfer runs under; null when it is no longer loaded.</summary>
    public Edition? ByHash(string hash) => byHash.GetValueOrDefault(hash);

    /// <summary>The edition that a transfer runs under, else the one in force.</summary>
    public Edition For(string hash, DateOnly day) => ByHash(hash) ?? InForce(day);
}
