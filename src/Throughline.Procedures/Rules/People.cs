namespace Throughline.Procedures.Rules;

public enum OfTeam
{
    /// <summary>The role stands alone.</summary>
    Unsaid,
    Named,
    Both,
}

/// <summary>Who does a thing.</summary>
public abstract record Who(Place Place, string Text) : Node(Place, Text)
{
    /// <summary>A post of the council: "Team Manager of Brambles", "Service Manager of both teams".</summary>
    public sealed record Role(
        Place Place,
        string Text,
        string Name,
        OfTeam Of,
        TeamSet? Team,
        bool OrRepresentative
    ) : Who(Place, Text);

    /// <summary>A part in this transfer, or somebody outside: "sending worker", "managers of both teams", "child".</summary>
    public sealed record Person(Place Place, string Text, string Name, bool OrRepresentative)
        : Who(Place, Text);

    public sealed record All(Place Place, string Text, IReadOnlyList<Who> People)
        : Who(Place, Text);

    public sealed record Any(Place Place, string Text, IReadOnlyList<Who> People)
        : Who(Place, Text);

    public sealed record AtLeast(Place Place, string Text, int Count, IReadOnlyList<Who> People)
        : Who(Place, Text);

    public sealed record Failing(Place Place, string Text, Who First, Who Otherwise)
        : Who(Place, Text);
}
