namespace Throughline.Procedures.Deciding.Evaluating;

internal enum LeafKind
{
    /// <summary>Nobody has recorded it, and silence says nothing.</summary>
    Missing,

    /// <summary>Something still to come will settle it.</summary>
    Awaited,

    /// <summary>A judgement nobody has made.</summary>
    NotJudged,

    /// <summary>The record is silent, and silence was read as a value.</summary>
    Assumed,
}

/// <summary>What one test hung on, where it was not simply read from the record.</summary>
internal sealed record Leaf(
    LeafKind Kind,
    string What,
    string WhoWouldKnow,
    string Because,
    DateOnly? Day = null,
    string? ReadAs = null
);

/// <summary>True, false, or unknown with what it hangs on.</summary>
internal readonly record struct Kleene(Truth Truth, IReadOnlyList<Leaf> Leaves)
{
    public static readonly Kleene True = new(Truth.True, []);
    public static readonly Kleene False = new(Truth.False, []);

    public static Kleene Of(bool value) => value ? True : False;

    public static Kleene Unknown(Leaf leaf) => new(Truth.Unknown, [leaf]);

    public Kleene Not() =>
        Truth switch
        {
            Truth.True => False,
            Truth.False => True,
            Truth.Unknown => this,
        };

    /// <summary>False wins; otherwise unknown wins, and keeps the leaves of what is unknown.</summary>
    public static Kleene All(IReadOnlyList<Verdict> verdicts, Func<Verdict, Kleene> side)
    {
        List<Leaf>? leaves = null;
        foreach (var verdict in verdicts)
        {
            var each = side(verdict);
            if (each.Truth == Truth.False)
                return False;
            if (each.Truth == Truth.Unknown)
                (leaves ??= []).AddRange(each.Leaves);
        }
        return leaves is null ? True : new(Truth.Unknown, leaves);
    }

    public static Kleene Any(IReadOnlyList<Verdict> verdicts, Func<Verdict, Kleene> side)
    {
        List<Leaf>? leaves = null;
        foreach (var verdict in verdicts)
        {
            var each = side(verdict);
            if (each.Truth == Truth.True)
                return True;
            if (each.Truth == Truth.Unknown)
                (leaves ??= []).AddRange(each.Leaves);
        }
        return leaves is null ? False : new(Truth.Unknown, leaves);
    }
}

/// <summary>
/// A test read three ways at once: as it stands; as it would stand if judgements not made were unknown; and as it
/// would stand if, besides, nothing were read into silence. Where the first differs from the second, the answer turns
/// on a judgement; where it differs from the third, it rests on an assumption.
/// </summary>
internal sealed record Verdict(Kleene Now, Kleene IfJudged, Kleene IfAsked, TestRead Shown)
{
    public Truth Truth => Now.Truth;

    public static Verdict Told(string text, Kleene kleene, string? found, string? note = null) =>
        new(kleene, kleene, kleene, new(text, kleene.Truth, found, note, []));

    public static Verdict All(string text, IReadOnlyList<Verdict> of) =>
        Joined(
            text,
            of,
            Kleene.All(of, v => v.Now),
            Kleene.All(of, v => v.IfJudged),
            Kleene.All(of, v => v.IfAsked)
        );

    public static Verdict Any(string text, IReadOnlyList<Verdict> of) =>
        Joined(
            text,
            of,
            Kleene.Any(of, v => v.Now),
            Kleene.Any(of, v => v.IfJudged),
            Kleene.Any(of, v => v.IfAsked)
        );

    public static Verdict None(string text, IReadOnlyList<Verdict> of) =>
        Joined(
            text,
            of,
            Kleene.Any(of, v => v.Now).Not(),
            Kleene.Any(of, v => v.IfJudged).Not(),
            Kleene.Any(of, v => v.IfAsked).Not()
        );

    /// <summary>The judgements not made that alone keep this from being true.</summary>
    public IEnumerable<Leaf> TurnsOn() =>
        Truth == Truth.False
        && IfJudged.Truth == Truth.Unknown
        && IfJudged.Leaves.All(l => l.Kind == LeafKind.NotJudged)
            ? IfJudged.Leaves
            : [];

    /// <summary>What was read into silence, where that made the difference.</summary>
    public IEnumerable<Leaf> RestsOn() =>
        Truth != IfAsked.Truth ? IfAsked.Leaves.Where(l => l.Kind == LeafKind.Assumed) : [];

    private static Verdict Joined(
        string text,
        IReadOnlyList<Verdict> of,
        Kleene now,
        Kleene ifJudged,
        Kleene ifAsked
    ) =>
        new(now, ifJudged, ifAsked, new(text, now.Truth, null, null, [.. of.Select(v => v.Shown)]));
}
