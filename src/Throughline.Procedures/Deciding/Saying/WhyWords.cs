namespace Throughline.Procedures.Deciding.Saying;

/// <summary>One line of an explanation, and how far in it stands.</summary>
public sealed record WhyLine(int Depth, string Text);

/// <summary>Every rule that was considered, test by test.</summary>
public static class WhyWords
{
    public static IReadOnlyList<WhyLine> Of(Decision decision)
    {
        List<WhyLine> lines = [];
        foreach (var rule in decision.Why.Where(r => r.Outcome != RuleOutcome.OfAnotherTeam))
        {
            var depth = rule.ExceptionTo.Count == 0 ? 0 : 1;
            lines.Add(new(depth, $"{DecisionWords.Rule(rule.Rule)}: {Outcome(rule)}"));
            if (rule.Test is not null)
                Test(rule.Test, depth + 1, lines);
        }
        return lines;
    }

    public static string Outcome(Considered rule) =>
        rule.Outcome switch
        {
            RuleOutcome.Applies => "it holds",
            RuleOutcome.PutOut => $"it holds, and is put out by {Words.And(rule.PutOutBy)}",
            RuleOutcome.Offered => "it may be taken up",
            RuleOutcome.OfAnotherTeam => "it speaks of another team",
            RuleOutcome.DoesNotHold => "it does not hold",
            RuleOutcome.MayHold => "it cannot be told whether it holds",
        };

    private static void Test(TestRead test, int depth, List<WhyLine> lines)
    {
        var truth = test.Truth switch
        {
            Truth.True => "yes",
            Truth.False => "no",
            Truth.Unknown => "not known",
        };
        var found = test.Note ?? test.Found;
        if (test.Of.Count == 0)
            lines.Add(
                new(
                    depth,
                    found is null ? $"{test.Text}: {truth}" : $"{test.Text}: {truth} ({found})"
                )
            );
        foreach (var each in test.Of)
            Test(each, depth, lines);
    }
}
