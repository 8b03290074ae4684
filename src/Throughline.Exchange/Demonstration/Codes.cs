namespace Throughline.Exchange.Demonstration;

/// <summary>The vocabulary's words as the extract writes them.</summary>
internal static class Codes
{
    public static string LegalStatus(string? word) =>
        word switch
        {
            "section 20" => "V2: Single period under S20",
            "interim care order" => "C1: ICO",
            "care order" => "C2: FCO",
            "placement order" => "E1: Placement order",
            _ => "V3: Short term breaks, episodes recorded",
        };

    public static string? Permanence(string? word) =>
        word switch
        {
            null => null,
            "adoption" => "b) Adoption",
            "long-term residential" => "e) Long-term residential placement",
            "long-term fostering" => "f) Long-term fostering",
            _ => "g) other",
        };
}
