using Throughline.Casework.Readings;
using Throughline.Procedures.Rules;
using Throughline.Records;
using Throughline.Records.Queries;

namespace Throughline.Web.Procedures;

/// <summary>What the council says of an edition's readings; asked once a request for each edition.</summary>
public sealed class Judged(ThroughlineDb db, Editions editions)
{
    private readonly Dictionary<string, IReadOnlyList<JudgedReading>> known = [];

    /// <summary>Only the council's own readings are adopted; those of the law and of other councils are read.</summary>
    public bool IsOwn(Edition edition) => editions.ByHash(edition.Hash) is not null;

    public async Task<IReadOnlyList<JudgedReading>> Of(Edition edition, CancellationToken cancel)
    {
        if (!known.TryGetValue(edition.Hash, out var readings))
            known[edition.Hash] = readings = await ReadingVerdicts.Of(db, edition, cancel);
        return readings;
    }

    public async Task<JudgedReading?> Of(
        Edition edition,
        string number,
        CancellationToken cancel
    ) =>
        // Addresses are written in small letters.
        (await Of(edition, cancel)).FirstOrDefault(r =>
            r.Number.Equals(number, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>"A reading, not yet adopted", or how many are; with the colour of the tag.</summary>
    public async Task<(string Words, string Colour)> Summary(
        Edition edition,
        CancellationToken cancel
    )
    {
        var all = await Of(edition, cancel);
        var adopted = all.Count(r => r.Standing.Is(Verdict.Adopted));
        var disputed = all.Count(r => r.Standing.Is(Verdict.Disputed));
        return (adopted, disputed) switch
        {
            (0, 0) => ("A reading, not yet adopted", "yellow"),
            (_, > 0) => (
                $"{adopted} of {Text.Count(all.Count, "reading", "readings")} adopted, {disputed} disputed",
                "orange"
            ),
            _ when adopted == all.Count => ("Every reading adopted", "green"),
            _ => ($"{adopted} of {Text.Count(all.Count, "reading", "readings")} adopted", "yellow"),
        };
    }
}
