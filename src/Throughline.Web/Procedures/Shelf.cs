using Throughline.Procedures.Rules;

namespace Throughline.Web.Procedures;

/// <summary>The procedure editions that this site shows, as the program loaded them.</summary>
public sealed class Shelf(IReadOnlyList<Edition> editions)
{
    public IReadOnlyList<Edition> Editions { get; } =
    [
        .. editions
            .OrderBy(e => e.Council, StringComparer.Ordinal)
            .ThenByDescending(e => e.Header.InForce),
    ];

    /// <summary>The edition of a council that is in force on a day.</summary>
    public Edition? InForce(string council, DateOnly day) =>
        Editions.FirstOrDefault(e =>
            string.Equals(e.Council, council, StringComparison.OrdinalIgnoreCase)
            && e.Header.InForce <= day
            && (e.Header.Until is null || day <= e.Header.Until)
        );

    public Edition? ByAddress(string council, string edition) =>
        Editions.FirstOrDefault(e =>
            Slug(e.Council) == council && Slug(e.Header.Edition) == edition
        );

    public Edition? ByHash(string? hash) => Editions.FirstOrDefault(e => e.Hash == hash);

    /// <summary>A name as it stands in an address.</summary>
    public static string Slug(string name) =>
        string.Join(
            '-',
            name.ToLowerInvariant()
                .Split(
                    [.. name.ToLowerInvariant().Where(c => !char.IsLetterOrDigit(c)).Distinct()],
                    StringSplitOptions.RemoveEmptyEntries
                )
        );
}
