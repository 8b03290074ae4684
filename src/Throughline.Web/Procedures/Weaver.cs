using System.Collections.Concurrent;
using Throughline.Procedures.Rules;

namespace Throughline.Web.Procedures;

/// <summary>The shelf's editions woven and checked, each once: an edition never changes under its hash.</summary>
public sealed class Weaver(Shelf shelf)
{
    private readonly ConcurrentDictionary<string, Lazy<Woven>> woven = new();
    private readonly ConcurrentDictionary<string, Lazy<Checked>> results = new();

    public Shelf Shelf { get; } = shelf;

    /// <summary>How long a page waits for what takes seconds, before it says that it is being worked out.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(2);

    public Woven Woven(Edition edition) =>
        woven.GetOrAdd(edition.Hash, _ => new(() => new(edition))).Value;

    public Checked Checked(Edition edition) =>
        results.GetOrAdd(edition.Hash, _ => new(() => new(edition))).Value;

    /// <summary>Begins, behind whatever else goes on, what a reader would have to wait for.</summary>
    public Task Begin(Edition edition) => Task.Run(() => Checked(edition).Clauses);
}
