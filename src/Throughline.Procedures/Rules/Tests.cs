namespace Throughline.Procedures.Rules;

/// <summary>A condition, three-valued: true, false or unknown.</summary>
public abstract record Test(Place Place, string Text) : Node(Place, Text)
{
    public sealed record AllOf(Place Place, string Text, IReadOnlyList<Test> Tests)
        : Test(Place, Text);

    public sealed record AnyOf(Place Place, string Text, IReadOnlyList<Test> Tests)
        : Test(Place, Text);

    public sealed record NoneOf(Place Place, string Text, IReadOnlyList<Test> Tests)
        : Test(Place, Text);

    /// <summary>Some sibling of whom all of these hold.</summary>
    public sealed record AnySibling(Place Place, string Text, Test Of) : Test(Place, Text);

    public sealed record EverySibling(Place Place, string Text, Test Of) : Test(Place, Text);

    public sealed record OfFact(Place Place, string Text, FactWord Fact, Condition Condition)
        : Test(Place, Text);

    /// <summary>Planned, held or not held of a meeting; planned, yes or no of a happening.</summary>
    public sealed record OfEvent(Place Place, string Text, EventRef Event, EventState State)
        : Test(Place, Text);

    /// <summary>Of the day of an event, held or planned: "within 10 working days after arrival".</summary>
    public sealed record OfDay(Place Place, string Text, EventRef Event, Condition Condition)
        : Test(Place, Text);

    public sealed record OfAttribute(
        Place Place,
        string Text,
        EventRef Event,
        AttributeWord Attribute,
        Condition Condition
    ) : Test(Place, Text);

    /// <summary><see cref="State"/> null: "none", no such document at all.</summary>
    public sealed record OfDocument(Place Place, string Text, string Document, DocumentState? State)
        : Test(Place, Text);

    /// <summary>"everything owed before STEP: met". STEP may be "transfer".</summary>
    public sealed record OfDues(Place Place, string Text, string Step, bool Met)
        : Test(Place, Text);
}

public enum EventState
{
    Planned,

    /// <summary>Held, or yes.</summary>
    Happened,

    /// <summary>Not held, or no.</summary>
    NotHappened,
}

public enum Comparison
{
    AtLeast,
    AtMost,
    Over,
    Under,
}

public enum DateOrder
{
    Before,
    OnOrBefore,
    After,
    OnOrAfter,
}

public enum Ago
{
    MoreThan,
    AtLeast,
    LessThan,
}

/// <summary>What is asked of a fact or an attribute.</summary>
public abstract record Condition(Place Place, string Text) : Node(Place, Text)
{
    /// <summary>"A, B or C"; with <see cref="Not"/>, none of them. Of a team, groups are spelled out into their teams.</summary>
    public sealed record OneOf(Place Place, string Text, IReadOnlyList<string> Values, bool Not)
        : Condition(Place, Text);

    /// <summary>Of a team: is it among these, which another fact may name ("closing team: present team").</summary>
    public sealed record InTeams(Place Place, string Text, TeamSet Teams, bool Not)
        : Condition(Place, Text);

    /// <summary>Of people: did any of these attend; with <see cref="Not"/>, none of them.</summary>
    public sealed record People(Place Place, string Text, IReadOnlyList<Who> Who, bool Not)
        : Condition(Place, Text);

    /// <summary>Of an age, exact to the day: over 11 holds from the day after the eleventh birthday.</summary>
    public sealed record Number(
        Place Place,
        string Text,
        Comparison Comparison,
        int Count,
        int Months
    ) : Condition(Place, Text);

    /// <summary>"within 3 months before latest referral", both ends in.</summary>
    public sealed record Window(Place Place, string Text, Length Length, Side Side, Point Point)
        : Condition(Place, Text);

    public sealed record Order(Place Place, string Text, DateOrder Sense, Point Point)
        : Condition(Place, Text);

    /// <summary>"more than 28 days ago", which turns as days pass.</summary>
    public sealed record SinceToday(Place Place, string Text, Ago Sense, Length Length)
        : Condition(Place, Text);

    public sealed record Known(Place Place, string Text, bool Not) : Condition(Place, Text);

    public sealed record NotJudged(Place Place, string Text) : Condition(Place, Text);
}
