namespace Throughline.Procedures.Rules;

/// <summary>"then every 6 months until care ends".</summary>
public sealed record Repeat(Place Place, string Text, Length Every, Point? Until)
    : Node(Place, Text);

/// <summary>By when a thing is due. <see cref="Then"/> says that it comes round again.</summary>
public abstract record Clock(Place Place, string Text, Repeat? Then) : Node(Place, Text)
{
    /// <summary>"within 10 working days of POINT": due on that day at the latest.</summary>
    public sealed record Within(Place Place, string Text, Length Length, Point From, Repeat? Then)
        : Clock(Place, Text, Then);

    /// <summary>"6 weeks before POINT", "at least 5 working days before POINT".</summary>
    public sealed record Ahead(
        Place Place,
        string Text,
        Length Length,
        Point Of,
        bool AtLeast,
        Repeat? Then
    ) : Clock(Place, Text, Then);

    /// <summary>"between 4 weeks and 2 weeks before POINT".</summary>
    public sealed record Between(
        Place Place,
        string Text,
        Length Earliest,
        Length Latest,
        Point Of,
        Repeat? Then
    ) : Clock(Place, Text, Then);

    public sealed record On(Place Place, string Text, Point Of, Repeat? Then)
        : Clock(Place, Text, Then);

    public sealed record By(Place Place, string Text, Point Of, Repeat? Then)
        : Clock(Place, Text, Then);

    /// <summary>Owed again at each occurrence of the event.</summary>
    public sealed record OnEvery(Place Place, string Text, EventRef Event, Repeat? Then)
        : Clock(Place, Text, Then);

    /// <summary>On the day of the duty's <c>after</c>.</summary>
    public sealed record AtOnce(Place Place, string Text, Repeat? Then) : Clock(Place, Text, Then);
}
