using Throughline.Procedures.Deciding;

namespace Throughline.Web.Answers;

/// <summary>One line of the tree that shows how a rule was read: a test, or the word that joins those beneath it.</summary>
public sealed record TestLine(Truth Truth, string Words, IReadOnlyList<TestLine> Of)
{
    private static readonly (string Starts, string Joint)[] Joints =
    [
        ("any of", "Any of these"),
        ("none of", "None of these"),
        ("any sibling", "Of any brother or sister"),
        ("every sibling", "Of every brother and sister"),
    ];

    /// <summary>The lines of a rule's test. A join of one is that one.</summary>
    public static IReadOnlyList<TestLine> Lines(TestRead rule) =>
        rule.Of.Count == 0 ? [Line(rule)] : [.. rule.Of.Select(Line)];

    private static TestLine Line(TestRead test)
    {
        var joint = Joints
            .FirstOrDefault(j => test.Text.StartsWith(j.Starts, StringComparison.Ordinal))
            .Joint;
        if (test.Of.Count == 1 && (joint is null || joint == Joints[0].Joint))
            return Line(test.Of[0]);
        if (test.Of.Count > 0)
            return new(test.Truth, joint ?? "All of these", [.. Inside(test, joint).Select(Line)]);
        var found = (test.Note ?? test.Found) is { } said ? $" ({said})" : "";
        return new(test.Truth, Text.Capital(Text.Told(test.Text + found)), []);
    }

    /// <summary>A join that holds nothing but the same join is one.</summary>
    private static IReadOnlyList<TestRead> Inside(TestRead test, string? joint) =>
        joint is not null && test.Of is [{ Of.Count: > 0 } only] ? only.Of : test.Of;
}
