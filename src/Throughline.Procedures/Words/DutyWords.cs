using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Words;

internal static class DutyWords
{
    public static IEnumerable<string> Of(Duty duty, Edition edition)
    {
        var parents = Parents(duty, edition);
        var whole = Whole(duty, edition);
        var instead = RuleWords.Instead(parents);
        var when = RuleWords.When(duty.When);
        if (duty.Waived)
        {
            yield return $"{instead}nothing is owed{when}";
            yield break;
        }
        yield return $"{instead}{For(whole)}{Phrase.Of(whole.Who!).TrimEnd(',')} {Does(whole)}{when}";
        if (whole.Before is { } before)
            yield return whole.After is { } first
                ? $"this comes after {PointWords.Of(first)} and before {PointWords.Of(before)}, which waits for it"
                : $"this comes before {PointWords.Of(before)}, which waits for it";
        else if (whole.After is { } after)
            yield return $"this comes after {PointWords.Of(after)}";
        if (whole.Due is { } due)
            yield return $"it is due {PointWords.Of(due)}";
        if (whole.Shown is { } shown)
            yield return $"it is shown by {PointWords.Of(shown)}";
        if (whole.Fresh is { } fresh)
            yield return $"what shows it may be at most {Phrase.Of(fresh)} old on that day";
        if (whole.Covers.Count > 0)
            yield return $"it covers {Phrase.Listed(whole.Covers, "and")}";
        if (whole.With.Count > 0)
            yield return $"with it go {Phrase.Listed(whole.With, "and")}";
        if (whole.LeavesOut.Count > 0)
            yield return $"it leaves out {Phrase.Listed(whole.LeavesOut, "and")}";
        if (whole.Per is { } per)
            yield return $"it is owed once for each {per}";
        if (whole.DepartedBy is { } leaver)
            yield return $"{Phrase.Of(leaver)} may depart from this, with a reason";
        if (whole.KeptFor is { } kept)
            yield return $"only {Phrase.Of(kept)} may see it";
    }

    /// <summary>An exception with what it takes from the rule it stands for.</summary>
    internal static Duty Whole(Duty duty, Edition edition) =>
        Parents(duty, edition) is [var parent, ..] ? duty.Under(parent) : duty;

    private static Duty[] Parents(Duty duty, Edition edition) =>
        [.. edition.Duties.Where(d => duty.ExceptionTo.Contains(d.Id))];

    private static string For(Duty duty) =>
        duty.For switch
        {
            DutyFor.EveryChild => "for every child, ",
            DutyFor.Named => "",
            _ => "on every transfer, ",
        };

    private static string Does(Duty duty)
    {
        var must = duty.Force switch
        {
            Force.Should => "should ",
            Force.Normally => "should normally ",
            Force.May => "may ",
            _ => "must ",
        };
        var how = duty.How is { } means ? $" {Phrase.Means(means)}" : "";
        return duty.Act switch
        {
            Act.Does does => $"{must}{does.Text}{how}",
            Act.Attends attends => $"{must}attend the {attends.Text}",
            Act.Tells tells => $"{must}tell {Phrase.Of(tells.Whom)}{how}",
            Act.Allocates gives => $"{must}give the case to {Phrase.Of(gives.Whom)}",
            null => "",
            _ => "",
        };
    }
}
