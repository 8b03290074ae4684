using System.Runtime.CompilerServices;
using Throughline.Casework.Clocks;
using Throughline.Casework.Duties;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Throughline.Records.Queries;

namespace Throughline.Records;

/// <summary>An edition as it stands in this installation: from when it is in force, and until when.</summary>
/// <param name="Until">The first day on which it is in force no longer; null while it stands.</param>
public sealed record StandingEdition(Edition Edition, DateOnly From, DateOnly? Until = null);

/// <summary>The words and bank holidays with which an edition is read that comes from elsewhere.</summary>
public sealed record SharedWords(Vocabulary Vocabulary, BankHolidays Holidays);

/// <summary>
/// The council's editions: those that the program ships, and those that were published here; the one in force on a
/// day, and each by its hash. The law stands beside them, for every council.
/// </summary>
public sealed class Editions(IReadOnlyList<Edition> editions)
{
    private readonly IReadOnlyList<StandingEdition> shipped =
    [
        .. editions.Select(e => new StandingEdition(e, e.Header.InForce)),
    ];

    private volatile IReadOnlyList<StandingEdition> standing =
    [
        .. editions.Select(e => new StandingEdition(e, e.Header.InForce)),
    ];

    private readonly ConditionalWeakTable<Edition, Plan> plans = [];

    public IReadOnlyList<Edition> All => [.. standing.Select(s => s.Edition)];

    public IReadOnlyList<StandingEdition> Standing => standing;

    /// <summary>What editions published here are read with; null where none can be.</summary>
    public SharedWords? Shared { get; init; }

    /// <summary>Takes the editions that were published here beside those that the program ships.</summary>
    public void Take(IEnumerable<StandingEdition> published) =>
        standing = [
            .. shipped,
            .. published.Where(p => shipped.All(s => s.Edition.Hash != p.Edition.Hash)),
        ];

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

    /// <summary>
    /// What is owed to every child, by the council's procedure or by law, under this id on a day. An address is in small
    /// letters, whatever the id.
    /// </summary>
    /// <returns>With what it takes from the rule that it excepts.</returns>
    public Duty? OwedToChildren(string rule, DateOnly day) =>
        new[] { InForce(day), LawOn(day) }
            .OfType<Edition>()
            .SelectMany(e => e.Duties.Select(d => (Edition: e, Duty: d)))
            .Where(x =>
                string.Equals(x.Duty.Id, rule, StringComparison.OrdinalIgnoreCase)
                && x.Duty.For == DutyFor.EveryChild
            )
            .Select(x => x.Edition.WholeDuty(x.Duty.Id))
            .FirstOrDefault();

    /// <summary>Other councils' editions, to be read and compared; nothing is decided by them here.</summary>
    public IReadOnlyList<Edition> Elsewhere { get; init; } = [];

    /// <summary>
    /// The latest edition that has come into force by the day, as last corrected by then; before any has, the first to
    /// come.
    /// </summary>
    public Edition InForce(DateOnly day) =>
        standing
            .Where(s => s.From <= day && (s.Until is not { } until || day < until))
            .OrderBy(s => s.Edition.Header.InForce)
            .ThenBy(s => s.From)
            .ThenBy(s => s.Edition.Number)
            .LastOrDefault()
            ?.Edition
        ?? standing.MinBy(s => s.From)?.Edition
        ?? throw new InvalidOperationException("No procedure is loaded for this council.");

    /// <summary>The edition that a transfer runs under, withdrawn or not; null when it is no longer loaded.</summary>
    public Edition? ByHash(string hash) =>
        standing.FirstOrDefault(s => s.Edition.Hash == hash)?.Edition;

    /// <summary>The edition that a transfer runs under, else the one in force.</summary>
    public Edition For(string hash, DateOnly day) => ByHash(hash) ?? InForce(day);
}
