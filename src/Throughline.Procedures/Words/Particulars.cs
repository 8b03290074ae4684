using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Words;

/// <summary>
/// What a rule asks beside its verb, for whoever is about to do it: in which way, with what, what it covers and leaves
/// out, and how the council's own system calls the paper.
/// </summary>
public static class Particulars
{
    /// <summary>Of a duty, by its id; an exception says what it takes from the rule it stands for as well.</summary>
    public static IReadOnlyList<string> Of(Edition edition, string rule) =>
        edition.Duties.FirstOrDefault(d => d.Id == rule) is { } duty
            ? [.. Of(edition, DutyWords.Whole(duty, edition)).Select(Phrase.Sentence)]
            : [];

    /// <summary>Of one step of a journey.</summary>
    public static IReadOnlyList<string> Of(Edition edition, string? journey, string step) =>
        edition.Journeys.FirstOrDefault(j => j.Id == journey)?.Step(step) is { ShownBy: { } shown }
            ? [.. Papers(edition, shown).Select(Phrase.Sentence)]
            : [];

    private static IEnumerable<string> Of(Edition edition, Duty duty)
    {
        if (duty.How is { } how)
            yield return Phrase.Means(how);
        if (duty.With.Count > 0)
            yield return $"with it go {Phrase.Listed(duty.With, "and")}";
        if (duty.Covers.Count > 0)
            yield return $"it covers {Phrase.Listed(duty.Covers, "and")}";
        if (duty.LeavesOut.Count > 0)
            yield return $"it leaves out {Phrase.Listed(duty.LeavesOut, "and")}";
        if (duty.Per is { } per)
            yield return $"it is owed once for each {per}";
        if (duty.KeptFor is { } kept)
            yield return $"only {Phrase.Of(kept)} may see it";
        if (duty.Shown is { } shown)
            foreach (var paper in Papers(edition, shown))
                yield return paper;
    }

    private static IEnumerable<string> Papers(Edition edition, Evidence shown) =>
        shown switch
        {
            Evidence.OfDocument of => Paper(edition, of.Document),
            Evidence.All all => all.Of.SelectMany(e => Papers(edition, e)),
            Evidence.Any any => any.Of.SelectMany(e => Papers(edition, e)),
            _ => [],
        };

    private static IEnumerable<string> Paper(Edition edition, string name)
    {
        if (edition.Vocabulary.Documents.GetValueOrDefault(name) is not { } paper)
            yield break;
        if (paper.Code is { } code)
            yield return $"the {paper.Name} goes by the name or code “{code}”";
        if (paper.Fields.Count > 0)
            yield return $"the {paper.Name} has in it {Phrase.Listed(paper.Fields, "and")}";
    }
}
