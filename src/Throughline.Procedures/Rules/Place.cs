namespace Throughline.Procedures.Rules;

/// <summary>Where in the procedure documents something is written. Line and column count from 1.</summary>
public readonly record struct Place(string File, int Line, int Column)
{
    public static readonly Place Nowhere = new("", 0, 0);

    public override string ToString() => $"{File}:{Line}:{Column}";
}

/// <summary>Any piece of a rule: where it stands, and its text as written.</summary>
public abstract record Node(Place Place, string Text);
