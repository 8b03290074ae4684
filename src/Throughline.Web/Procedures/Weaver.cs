using System.Collections.Concurrent;
using Throughline.Procedures.Rules;

namespace Throughline.Web.Procedures;

/// <summary>The shelf's editions woven and checked, each once: an edition never changes under its hash.</summary>
public sealed class Weaver(Shelf shelf)
{
    private readonly ConcurrentDictionary<string, Lazy<Woven>> woven = new();
    private readonly ConcurrentDictionary<string, Lazy<Checked>> results = new();

    public Shelf Shelf { get; } = shelf;

    public Woven Woven(Edition edition) =>
        woven.GetOrAdd(edition.Hash, _ => new(() => new(edition))).Value;

    public Checked Checked(Edition edition) =>
        results.GetOrAdd(edition.Hash, _ => new(() => new(edition))).Value;
}
