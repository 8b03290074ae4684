using Throughline.Casework.Disputes;
using Throughline.Procedures.Rules;

namespace Throughline.Web;

/// <summary>What managers can differ about, to follow "about the".</summary>
public static class DisputeWords
{
    public static string Of(DisputeAbout about) =>
        about switch
        {
            DisputeAbout.Destination => "destination",
            DisputeAbout.Threshold => "threshold",
            DisputeAbout.Readiness => "readiness of the file",
            DisputeAbout.Timing => "timing",
            DisputeAbout.Capacity => "capacity of the team",
            DisputeAbout.Workload => "workload of the worker",
            DisputeAbout.Staffing => "staffing",
            DisputeAbout.Complexity => "complexity of the needs",
            DisputeAbout.Unallocated => "want of a worker",
            DisputeAbout.Stalled => "standstill",
            DisputeAbout.ManagementHandover => "handover between managers",
        };

    /// <summary>What one step of a dispute was, to be followed by day and name.</summary>
    /// <param name="rungs">Of the ladder, lowest first, in the procedure's words.</param>
    public static string Of(DisputeEntry entry, IReadOnlyList<string> rungs) =>
        entry.Step switch
        {
            DisputeStep.Raised => "Raised",
            DisputeStep.Referred => $"Put to the {Rung(entry, rungs)}",
            DisputeStep.Ruled => "Ruled on",
            DisputeStep.Withdrawn => "Withdrawn",
        };

    private static string Rung(DisputeEntry entry, IReadOnlyList<string> rungs) =>
        entry.Rung < rungs.Count ? rungs[entry.Rung] : "next rung";
}
