namespace Throughline.Casework.Extracts;

/// <summary>What each cause means and what to do about it, for a manager to read.</summary>
public static class FindingWords
{
    public static string Of(FindingCause cause) =>
        cause switch
        {
            FindingCause.NotYetInCaseSystem =>
                "Recorded here and not yet in the case system: change team and worker there.",
            FindingCause.ChangedThere =>
                "Changed in the case system without a transfer here: the record here followed, and an open transfer ended as overtaken.",
            FindingCause.BothDiffer =>
                "The case system and this record differ and neither followed the other: find out who holds the child and correct the one that is wrong.",
            FindingCause.NotInExtract =>
                "Open here and not in the extract: nothing was closed; find out why the child is missing.",
            FindingCause.TeamNotKnown =>
                "The case system names a team that nobody has matched, or none: match the name.",
            FindingCause.TeamWithoutManager =>
                "The team has no manager in post here: record its manager, then bring the extract again.",
            FindingCause.BirthDateDiffers =>
                "The birth date in the case system is another: correct whichever is wrong.",
        };
}
