namespace Throughline.Procedures.Rules;

/// <summary>
/// What every rule carries: its written id, the clauses it rests on, and the readings (R4) that explain it.
/// <see cref="Node.Text"/> is the whole block as written.
/// </summary>
public abstract record Rule(
    string Id,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<string> Readings,
    string Kind,
    Place Place,
    string Text
) : Node(Place, Text);

/// <summary>What an exception leaves unsaid it takes from the rule it excepts.</summary>
public interface IExcepts
{
    string Id { get; }

    IReadOnlyList<string> ExceptionTo { get; }
}
