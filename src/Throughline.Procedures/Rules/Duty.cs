namespace Throughline.Procedures.Rules;

/// <summary>What a duty asks for.</summary>
public abstract record Act(Place Place, string Text) : Node(Place, Text)
{
    public sealed record Does(Place Place, string Text) : Act(Place, Text);

    /// <summary>Attends an event of the record, or the council's own meeting by name.</summary>
    public sealed record Attends(Place Place, string Text, EventRef? Event, string? Meeting)
        : Act(Place, Text);

    public sealed record Tells(Place Place, string Text, Who Whom) : Act(Place, Text);

    public sealed record Allocates(Place Place, string Text, Who Whom) : Act(Place, Text);
}

public enum DutyFor
{
    /// <summary>Every transfer of a child, which leaves out management handovers.</summary>
    EveryTransfer,

    EveryChild,

    /// <summary>The routes and journeys named.</summary>
    Named,
}

/// <summary>What shows that a duty or step was done.</summary>
public abstract record Evidence(Place Place, string Text) : Node(Place, Text)
{
    /// <summary>Somebody's tick on this transfer, the default.</summary>
    public sealed record Tick(Place Place, string Text) : Evidence(Place, Text);

    public sealed record OfDocument(Place Place, string Text, string Document, DocumentState State)
        : Evidence(Place, Text);

    public sealed record OfEvent(Place Place, string Text, EventRef Event) : Evidence(Place, Text);

    public sealed record OfTests(Place Place, string Text, Test Tests) : Evidence(Place, Text);

    /// <summary>A receiving worker has been named on this transfer; <see cref="As"/>: and is that person.</summary>
    public sealed record WorkerNamed(Place Place, string Text, Who? As) : Evidence(Place, Text);

    public sealed record All(Place Place, string Text, IReadOnlyList<Evidence> Of)
        : Evidence(Place, Text);

    public sealed record Any(Place Place, string Text, IReadOnlyList<Evidence> Of)
        : Evidence(Place, Text);
}

/// <summary>
/// Something owed. <c>Before</c> gates a step, <c>Due</c> chases, <c>Fresh</c> is judged on the day of the step it
/// gates. A null key was not stated; see <see cref="Under"/>.
/// </summary>
public sealed record Duty(
    string Id,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<string> Readings,
    Force? Force,
    Who? Who,
    Act? Act,
    DutyFor? For,
    IReadOnlyList<string> ForRules,
    Test? When,
    Point? Before,
    Point? After,
    Clock? Due,
    Evidence? ShownBy,
    Length? Fresh,
    IReadOnlyList<string> Covers,
    string? Per,
    string? How,
    IReadOnlyList<string> With,
    IReadOnlyList<string> LeavesOut,
    IReadOnlyList<string> ExceptionTo,
    bool Waived,
    Who? DepartedBy,
    Who? KeptFor,
    Place Place,
    string Text
) : Rule(Id, Clauses, Readings, "duty", Place, Text), IExcepts
{
    /// <summary>
    /// What shows it done. A transfer's duty to give the case to somebody is shown by that worker's being named on
    /// the transfer, unless the rule says otherwise; null is a tick.
    /// </summary>
    public Evidence? Shown =>
        ShownBy
        ?? (
            Act is Act.Allocates allocates && For != DutyFor.EveryChild
                ? new Evidence.WorkerNamed(allocates.Place, allocates.Text, allocates.Whom)
                : null
        );

    /// <summary>
    /// This exception with what it leaves unsaid taken from <paramref name="parent"/>. <c>before</c> and
    /// <c>after</c> are one slot: an exception that states either takes neither.
    /// </summary>
    public Duty Under(Duty parent)
    {
        var slot = Before is not null || After is not null;
        return this with
        {
            Force = Force ?? parent.Force,
            Who = Who ?? parent.Who,
            Act = Act ?? parent.Act,
            For = For ?? parent.For,
            ForRules = For is null ? parent.ForRules : ForRules,
            Before = slot ? Before : parent.Before,
            After = slot ? After : parent.After,
            Due = Due ?? parent.Due,
            ShownBy = ShownBy ?? parent.ShownBy,
            Fresh = Fresh ?? parent.Fresh,
            Covers = Covers.Count > 0 ? Covers : parent.Covers,
            Per = Per ?? parent.Per,
            How = How ?? parent.How,
            With = With.Count > 0 ? With : parent.With,
            LeavesOut = LeavesOut.Count > 0 ? LeavesOut : parent.LeavesOut,
            DepartedBy = DepartedBy ?? parent.DepartedBy,
            KeptFor = KeptFor ?? parent.KeptFor,
        };
    }
}
