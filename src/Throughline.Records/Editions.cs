using System.Runtime.CompilerServices;
using Throughline.Casework.Clocks;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Throughline.Records.Queries;

namespace Throughline.Records;

/// <summary>
/// The council's editions as the program has loaded them: the one in force on a day, and each by its hash. The law
/// stands beside them, for every council.
/// </summary>
public sealed class Editions(IReadOnlyList<Edition> editions)
{
    private readonly ConditionalWeakTable<Edition, Plan> plans = [];

    private readonly Dictionary<string, Edition> byHash = editions.ToDictionary(e => e.Hash);

    public IReadOnlyList<Edition> All => editions;

    /// <summary>What statute says for every council, by the day from which it applies.</summary>
    public IReadOnlyList<Edition> Law { get; init; } = [];

    /// <summary>The statutory clocks that apply on a day; null where none have been loaded.</summary>
    public Edition? LawOn(DateOnly day) =>
        Law.Where(e => e.Header.InForce <= day && (e.Header.Until is not { } until || day <= until))
            .MaxBy(e => e.Header.InForce);

    /// <summary>The clocks of the law that run for a child of whom the council's procedure was asked.</summary>
    public IReadOnlyList<StatutoryClock> ClocksOf(Answered answered, Edition asked, DateOnly day) =>
        LawOn(day) is { } statute
            ? StatutoryClocks.Of(
                plans.GetValue(statute, e => new Plan(e)),
                answered.Facts,
                asked,
                answered.Decision,
                day
            )
            : [];

    /// <summary>What is owed to every child, by the council's procedure or by law, under this id on a day.</summary>
    public Duty? OwedToChildren(string rule, DateOnly day) =>
        InForce(day)
            .Duties.Concat(LawOn(day)?.Duties ?? [])
            .FirstOrDefault(d => d.Id == rule && d.For == DutyFor.EveryChild);

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
