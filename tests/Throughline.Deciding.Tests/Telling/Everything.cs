using System.Globalization;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Deciding.Tests.Telling;

/// <summary>All that a person can be told of a decision, a line each.</summary>
internal static class Everything
{
    public static string Of(Edition edition, string given)
    {
        var (cases, problems) = CaseFile.Read("case", given, edition);
        Assert.Empty(problems.Select(p => p.ToString()));
        var one = Assert.Single(cases);
        var decision = Decider.Decide(edition, one.Case, one.AsOf!.Value);
        return string.Concat(Lines(decision).Select(l => $"{l}\n"));
    }

    private static IEnumerable<string> Lines(Decision decision)
    {
        foreach (var part in DecisionWords.Of(decision).Where(p => p.Heading != "Owed"))
        {
            if (part.Lines.Count == 1)
                yield return $"{part.Heading}: {part.Lines[0]}";
            else
            {
                yield return $"{part.Heading}:";
                foreach (var line in part.Lines)
                    yield return $"  {line}";
            }
        }
        if (
            decision.Team is not TeamAnswer.Moves
            && AnswerWords.Point(decision.Point) is { Length: > 0 } point
        )
            yield return $"Point:{point}";
        if (decision.DutiesTurn is { } turn)
            yield return $"A duty turns: {Day(turn)}";
        if (decision.Queue is { } desk)
            yield return $"On the desk: {desk.Name} of {desk.Team}, kept by {desk.KeptBy}, for {desk.Step} since {Day(desk.Since)}";
        foreach (var duty in decision.Owed)
        foreach (var line in Duty(duty))
            yield return line;
        yield return "Why:";
        foreach (var line in WhyWords.Of(decision))
            yield return $"{new string(' ', 2 * (line.Depth + 1))}{line.Text}";
    }

    private static IEnumerable<string> Duty(DutyStanding duty)
    {
        yield return $"{(duty.IsStep ? "Step" : "Duty")}. {DutyWords.Of(duty)}";
        var more = new (string Name, string? Says)[]
        {
            ("opens", Day(duty.Opens)),
            ("due", duty.State is DutyState.NotMet or DutyState.Overdue ? null : Day(duty.Due)),
            ("clock", duty.DueWords),
            ("counted from", Day(duty.CountedFrom)),
            ("done", duty.State == DutyState.Met ? null : Day(duty.Done)),
            ("fresh until", Day(duty.FreshUntil)),
            ("how", duty.How),
            ("tells", duty.Tells),
            ("gives the case to", duty.Allocates),
            ("attends", duty.Attends),
        };
        foreach (var (name, says) in more.Where(m => m.Says is not null))
            yield return $"    {name}: {says}";
        foreach (var part in duty.Parts)
            yield return $"    part: {part.Words}: {Day(part.Done) ?? "not shown"}";
        foreach (var missing in duty.Missing)
            yield return $"    missing: {DecisionWords.Missing(missing)}";
    }

    private static string? Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
