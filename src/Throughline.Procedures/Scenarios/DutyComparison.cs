using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Scenarios;

internal static class DutyComparison
{
    private const string NotOwed = "not owed";

    public static void Compare(Expectation expect, Decision decision, Differences differences)
    {
        foreach (var (id, words) in expect.Owed ?? new Dictionary<string, string>())
            if (!expect.OwedDetail.ContainsKey(id))
                differences.Text($"owed {id}", words, decision.Duty(id)?.Words ?? NotOwed);
        foreach (var (id, keys) in expect.OwedDetail)
        foreach (var (key, value) in keys)
            differences.Text($"owed {id} {key}", value, Said(decision.Duty(id), key, keys));
    }

    private static string Said(
        DutyStanding? duty,
        string key,
        IReadOnlyDictionary<string, string> keys
    )
    {
        if (duty is null)
            return key == "state" ? NotOwed : "";
        var whole = !keys.ContainsKey("due") && !keys.ContainsKey("fresh until");
        return key switch
        {
            "state" => whole ? duty.Words : duty.Words.Split(',')[0],
            "due" => Differences.Show(duty.Due),
            "opens" => Differences.Show(duty.Opens),
            "fresh until" => Differences.Show(duty.FreshUntil),
            "at" => Differences.Show(duty.DueTime),
            "who" => duty.Who,
            "does" => duty.What,
            "gates" => duty.Force is "may" or "info" ? "" : duty.Before ?? "",
            "waits for" => duty.WaitsFor ?? "",
            "force" => duty.Force,
            "how" => duty.How ?? "",
            "tells" => duty.Tells ?? "",
            _ => "",
        };
    }
}
