namespace Throughline.Procedures.Rules;

public enum Ordinal
{
    /// <summary>The event does not repeat; the latest in scope counts.</summary>
    Only,
    First,
    Second,
    Next,
    Latest,
}

/// <summary>An event as a rule names it: "first notice from another authority with how in writing".</summary>
public sealed record EventRef(
    Place Place,
    string Text,
    Ordinal Ordinal,
    EventWord Event,
    string? WithAttribute,
    string? WithValue
) : Node(Place, Text);

public enum Side
{
    Before,
    After,
}

public enum Which
{
    First,
    Last,
}

/// <summary>A moment that a rule names.</summary>
public abstract record Point(Place Place, string Text) : Node(Place, Text)
{
    public sealed record OfEvent(Place Place, string Text, EventRef Event) : Point(Place, Text);

    /// <summary>A date that an event carries: "support ended".</summary>
    public sealed record OfAttribute(Place Place, string Text, EventRef Event, string Attribute)
        : Point(Place, Text);

    public sealed record OfDocument(Place Place, string Text, string Document, DocumentState State)
        : Point(Place, Text);

    /// <summary>A date fact: "looked after since", "arrival".</summary>
    public sealed record OfFact(Place Place, string Text, FactWord Fact) : Point(Place, Text);

    /// <summary>The day on which a step of the journey was done.</summary>
    public sealed record OfStep(Place Place, string Text, string Step) : Point(Place, Text);

    /// <summary>The day on which a duty was met.</summary>
    public sealed record OfDuty(Place Place, string Text, string Duty) : Point(Place, Text);

    /// <summary>The council's own meeting, by its name: "transfer meeting".</summary>
    public sealed record OfMeeting(Place Place, string Text, string Meeting) : Point(Place, Text);

    /// <summary>The acceptance, on which team and worker pass.</summary>
    public sealed record Transfer(Place Place, string Text) : Point(Place, Text);

    /// <summary>The day the managers have set for the move.</summary>
    public sealed record AgreedDay(Place Place, string Text) : Point(Place, Text);

    public sealed record Declined(Place Place, string Text) : Point(Place, Text);

    public sealed record Today(Place Place, string Text) : Point(Place, Text);

    public sealed record Age(Place Place, string Text, int Years, int Months) : Point(Place, Text);

    public sealed record Pregnancy(Place Place, string Text, int Weeks) : Point(Place, Text);

    /// <summary>The day after the due day of a step or duty that was not done by then.</summary>
    public sealed record Missed(Place Place, string Text, string StepOrDuty) : Point(Place, Text);

    public sealed record Offset(Place Place, string Text, Length Length, Side Side, Point From)
        : Point(Place, Text);

    public sealed record Whichever(
        Place Place,
        string Text,
        Which Which,
        IReadOnlyList<Point> Points
    ) : Point(Place, Text);

    /// <summary>One of these, which people agree and record.</summary>
    public sealed record Chosen(
        Place Place,
        string Text,
        IReadOnlyList<Point> Options,
        Who AgreedBy
    ) : Point(Place, Text);
}
