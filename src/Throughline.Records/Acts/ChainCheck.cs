using Microsoft.EntityFrameworkCore;

namespace Throughline.Records.Acts;

/// <param name="Chain">The chain, or the act, that does not hold.</param>
public sealed record Break(string Chain, int Number, string What);

/// <summary>Reckons every hash of the journal again.</summary>
public static class ChainCheck
{
    public static async Task<IReadOnlyList<Break>> Run(
        ThroughlineDb db,
        CancellationToken cancel = default
    )
    {
        var breaks = new List<Break>();
        var acts = new Dictionary<string, string>();
        await foreach (
            var act in db.Acts.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel)
        )
        {
            acts[act.Id] = act.Hash;
            if (Strings.HashOf(act) != act.Hash)
                breaks.Add(new(act.Id, 0, "the act was changed"));
            if (act.Payload is not null && Strings.Hash(act.Payload) != act.PayloadHash)
                breaks.Add(new(act.Id, 0, "the payload was changed"));
        }

        var (chain, number, hash) = ("", 0, (string?)null);
        var links = db.Links.AsNoTracking().OrderBy(l => l.Chain).ThenBy(l => l.Number);
        await foreach (var link in links.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (link.Chain != chain)
                (chain, number, hash) = (link.Chain, 0, null);
            number++;
            if (link.Number != number)
                breaks.Add(new(chain, number, "a link is missing"));
            if (
                link.Hash
                != Strings.HashOf(chain, link.Number, hash, acts.GetValueOrDefault(link.ActId, ""))
            )
                breaks.Add(
                    new(chain, link.Number, "the link does not fit the one before or its act")
                );
            (number, hash) = (link.Number, link.Hash);
        }

        return breaks;
    }
}
