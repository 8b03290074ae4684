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

    public Edition? ByAddress(string council, string edition) =>
        Editions.FirstOrDefault(e =>
            Slug(e.Council) == council && Slug(e.Header.Edition) == edition
        );

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
