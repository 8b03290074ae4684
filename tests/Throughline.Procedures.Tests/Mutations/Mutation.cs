using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Tests.Mutations;

/// <summary>One change to one word of one rule, and where it is made. Line and column count from 1.</summary>
internal sealed record Mutation(string Rule, string Key, Place Place, string From, string To)
{
    /// <summary>What the list of changes that mean the same calls it, which no edit of another line alters.</summary>
    public string Name => $"{Rule} · {Key} · {From} -> {To}";

    public string Apply(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var line = lines[Place.Line - 1];
        lines[Place.Line - 1] =
            line[..(Place.Column - 1)] + To + line[(Place.Column - 1 + From.Length)..];
        return string.Join('\n', lines);
    }
}
