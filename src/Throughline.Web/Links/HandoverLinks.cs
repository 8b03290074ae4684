namespace Throughline.Web.Links;

public sealed partial class SiteLinks
{
    public string Handovers() => Path("/Handovers/Index");

    public string PlanHandover() => Path("/Handovers/New");

    public string Handover(string handover) => Path("/Handovers/One/Index", new { handover });

    public string StaffNotes(string handover) => Path("/Handovers/One/Note", new { handover });

    /// <param name="all">With every other case of the same worker.</param>
    public string TalkThrough(string handover, string child, bool all = false) =>
        Path("/Handovers/One/Talk", new { handover, child }) + (all ? "?all=true" : "");

    /// <param name="number">Which of the things asked, from 1.</param>
    public string HandoverAsked(string handover, int number) =>
        Path("/Handovers/One/Asked", new { handover, number });

    /// <summary>An act that needs some words and no more.</summary>
    /// <param name="about">What it is about, where that is one of several.</param>
    public string HandoverWords(string handover, string what, string? about = null) =>
        Path(
            "/Handovers/One/Words",
            new
            {
                handover,
                what,
                about,
            }
        );
}
