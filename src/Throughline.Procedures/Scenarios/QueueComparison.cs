using Throughline.Procedures.Deciding;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Scenarios;

/// <summary>The desk on which a scenario expects the transfer to lie.</summary>
internal static class QueueComparison
{
    public static void Compare(Expectation expect, Decision decision, Differences differences)
    {
        foreach (var (key, value) in expect.Queue ?? new Dictionary<string, string>())
            differences.Text($"queue {key}", value, Said(decision.Queue, key));
    }

    private static string? Said(QueueAnswer? queue, string key) =>
        key switch
        {
            "is" => queue?.Rule.Id ?? "none",
            _ when queue is null => null,
            "step" => queue.Step,
            "since" => Differences.Show(queue.Since),
            "of" => queue.Team,
            "kept by" => queue.KeptBy,
            "order" => Names.Of(Names.QueueOrders, queue.Order),
            _ => null,
        };
}
