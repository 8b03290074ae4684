using Throughline.Procedures.Deciding;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Scenarios;

internal static class DutyComparison
{
    private const string NotOwed = "not owed";

    public static void Compare(
        Plan plan,
        CaseFacts given,
        Expectation expect,
        Decision decision,
        Differences differences
    )
    {
        var journey = plan.Edition.Journeys.FirstOrDefault(j => j.Id == decision.Journey?.Id);
        foreach (var (key, value) in expect.Journey ?? new Dictionary<string, string>())
            differences.Text($"journey {key}", value, Said(journey, key));
        foreach (var (id, words) in expect.Owed ?? new Dictionary<string, string>())
            if (!expect.OwedDetail.ContainsKey(id))
                differences.Text($"owed {id}", words, decision.Duty(id)?.Words ?? NotOwed);
        foreach (var (id, keys) in expect.OwedDetail)
        foreach (var (key, value) in keys)
            differences.Text(
                $"owed {id} {key}",
                value,
                Said(journey?.Step(id), key, given.Transfer)
                    ?? Said(plan.Duty(id), key)
                    ?? Said(decision.Duty(id), key, keys)
            );
    }

    private static string? Said(Journey? journey, string key) =>
        key switch
        {
            _ when journey is null => null,
            "is" => journey.Id,
            "kind" => Names.Of(Names.JourneyKinds, journey.JourneyKind),
            "asked by" => journey.Starts is Start.WhenAsked asked ? asked.By.Text : null,
            _ => null,
        };

    private static string? Said(Step? step, string key, TransferFacts? transfer) =>
        (step, key) switch
        {
            (null, _) => null,
            (_, "reaches") => Reached(step, transfer),
            (_, "per") => step.Per ?? "",
            (_, "may decline") => step.MayDecline switch
            {
                MayDecline.Unsaid => "",
                MayDecline.Never => "never",
                MayDecline.WithAReason => "with a reason",
                MayDecline.For => $"for {step.DeclineFor}",
            },
            _ => null,
        };

    /// <summary>What only the document says, and no standing carries.</summary>
    private static string? Said(Duty? duty, string key) =>
        (duty, key) switch
        {
            (null, _) => null,
            (_, "per") => duty.Per ?? "",
            (_, "kept for") => duty.KeptFor?.Text ?? "",
            _ => null,
        };

    /// <summary>Where its outcome led, once it has one; else the state it reaches.</summary>
    private static string Reached(Step step, TransferFacts? transfer) =>
        transfer?.Outcomes.GetValueOrDefault(step.Name) is { } word
        && step.Outcomes.FirstOrDefault(o => o.Word == word) is { } outcome
            ? outcome.Text
        : step.Reaches is { } state ? Names.Of(Names.TransferStates, state)
        : "";

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
            "allocates" => duty.Allocates ?? "",
            "attends" => duty.Attends ?? "",
            _ => "",
        };
    }
}
