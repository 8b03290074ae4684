using System.Globalization;
using Throughline.Procedures.Rules;
using Throughline.Records;

namespace Throughline.Web.Procedures;

/// <summary>The procedure editions that this site shows: the council's own, the law's, and those of other councils to read.</summary>
public sealed class Shelf(Editions editions)
{
    /// <summary>The council's own, the last in force first.</summary>
    public IReadOnlyList<Edition> Own => [.. Ordered(editions.All)];

    /// <summary>What statute says for every council.</summary>
    public IReadOnlyList<Edition> Law => [.. Ordered(editions.Law)];

    public IReadOnlyList<Edition> Elsewhere => [.. Ordered(editions.Elsewhere)];

    public IReadOnlyList<Edition> Editions => [.. Own, .. Law, .. Elsewhere];

    public Edition? ByAddress(string council, string edition) =>
        Editions.FirstOrDefault(e => Slug(e.Council) == council && Address(e) == edition);

    /// <summary>An edition as it stands in an address; a correction has one of its own.</summary>
    public static string Address(Edition edition) =>
        Slug(edition.Header.Edition)
        + (
            edition.Number > 1
                ? string.Create(CultureInfo.InvariantCulture, $"-correction-{edition.Number - 1}")
                : ""
        );

    /// <summary>An edition by the hash of its content.</summary>
    public Edition? ByHash(string? hash) => Editions.FirstOrDefault(e => e.Hash == hash);

    private static IOrderedEnumerable<Edition> Ordered(IEnumerable<Edition> some) =>
        some.OrderBy(e => e.Council, StringComparer.Ordinal)
            .ThenByDescending(e => e.Header.InForce)
            .ThenByDescending(e => e.Number);

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
