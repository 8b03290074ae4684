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
}
