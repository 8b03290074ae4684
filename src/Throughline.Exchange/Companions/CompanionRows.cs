using Throughline.Casework.Extracts;

namespace Throughline.Exchange.Companions;

/// <summary>A row of the people companion: what Annex A leaves out about a child.</summary>
/// <param name="Number">The child's number in the case system, as text.</param>
/// <param name="Family">Any text that brothers and sisters share.</param>
public sealed record CompanionPerson(
    string Number,
    string GivenName,
    string FamilyName,
    DateOnly? BirthDate,
    DateOnly? ExpectedDate,
    string? Family,
    bool Restricted = false
)
{
    /// <summary>Where in the file the row stands.</summary>
    public InFile? In { get; init; }
}

public enum CompanionState
{
    Planned,
    Held,
    Done,
}

/// <summary>A row of the dated statements companion.</summary>
/// <param name="Word">A fact, event or document in the vocabulary's words.</param>
/// <param name="Value">A fact's value or a document's state; none for an event.</param>
/// <param name="State">Planned or held for an event; done for a fact, a happening or a document.</param>
public sealed record CompanionStatement(
    string Number,
    string Word,
    CompanionState State,
    DateOnly Day,
    string? Value = null,
    string? Outcome = null,
    IReadOnlyList<string>? AttendedBy = null
)
{
    /// <summary>Where in the file the row stands.</summary>
    public InFile? In { get; init; }
}
