using Throughline.Procedures.Rules;

namespace Throughline.Web;

/// <summary>The kinds of journey, as a person chooses among them.</summary>
public static class JourneyWords
{
    public static string Of(JourneyKind kind) =>
        kind switch
        {
            JourneyKind.BetweenTeams => "To another team",
            JourneyKind.WithinATeam => "To another worker of the same team",
            JourneyKind.Emergency => "In an emergency",
            JourneyKind.StepUp => "Step up",
            JourneyKind.StepDown => "Step down",
            JourneyKind.FromAnotherAuthority => "From another authority",
            JourneyKind.ToAnotherAuthority => "To another authority",
            JourneyKind.ManagementHandover => "Handover between managers",
            JourneyKind.Closure => "Closure",
        };
}
