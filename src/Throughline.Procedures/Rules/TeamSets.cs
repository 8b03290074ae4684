namespace Throughline.Procedures.Rules;

/// <summary>One or several teams, as a rule names them.</summary>
public abstract record TeamSet(Place Place, string Text) : Node(Place, Text)
{
    public const string NoTeam = "no team";
    public const string AnotherAuthority = "another authority";

    /// <summary>
    /// Teams by name; a group is already spelled out into its teams, and named in <see cref="Group"/>.
    /// "no team" and "another authority" stand among the names.
    /// </summary>
    public sealed record Named(Place Place, string Text, IReadOnlyList<string> Teams, string? Group)
        : TeamSet(Place, Text);

    /// <summary>The team the child is with.</summary>
    public sealed record Present(Place Place, string Text) : TeamSet(Place, Text);

    /// <summary>The team a fact names: "closing team", "siblings' team".</summary>
    public sealed record OfFact(Place Place, string Text, FactWord Fact) : TeamSet(Place, Text);

    /// <summary>Any team at all.</summary>
    public sealed record Anywhere(Place Place, string Text) : TeamSet(Place, Text);

    /// <summary>"A or closing team": any of these.</summary>
    public sealed record Either(Place Place, string Text, IReadOnlyList<TeamSet> Options)
        : TeamSet(Place, Text);

    /// <summary>One of these, which people agree and record.</summary>
    public sealed record Chosen(
        Place Place,
        string Text,
        IReadOnlyList<TeamSet> Options,
        Who AgreedBy
    ) : TeamSet(Place, Text);
}
