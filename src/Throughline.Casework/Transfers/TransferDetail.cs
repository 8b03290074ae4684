namespace Throughline.Casework.Transfers;

/// <summary>What people have said and done in the course of one transfer, oldest first.</summary>
public sealed record TransferDetail
{
    public static readonly TransferDetail Empty = new();

    public OutsideProcedure? Outside { get; init; }

    /// <summary>Who has agreed to the move so far, where each side agrees by an act of its own.</summary>
    public IReadOnlyList<Agreement> Agreements { get; init; } = [];
    public Introduction? Introduction { get; init; }

    /// <summary>The day on which the receiving worker was named; null while nobody is.</summary>
    public DateOnly? WorkerNamedOn { get; init; }

    /// <summary>What the family said, where the help needs its consent; the latest counts.</summary>
    public IReadOnlyList<Consent> Consents { get; init; } = [];
    public IReadOnlyList<OutstandingTask> OutstandingWork { get; init; } = [];
    public DateOnly? OutstandingWorkSettledOn { get; init; }
    public IReadOnlyList<RecordedChoice> Choices { get; init; } = [];
    public IReadOnlyList<Tick> Ticks { get; init; } = [];
    public IReadOnlyList<StepTaken> Steps { get; init; } = [];
    public IReadOnlyList<Override> Overrides { get; init; } = [];
    public IReadOnlyList<ChildsView> Views { get; init; } = [];
    public IReadOnlyList<Reversal> Reversals { get; init; } = [];
    public IReadOnlyList<Split> Splits { get; init; } = [];

    /// <summary>What makes this move irregular, each in a sentence; empty when nothing does.</summary>
    public IReadOnlyList<string> Irregular { get; init; } = [];

    /// <summary>Only part of the family was accepted: a finding until somebody gives the reason.</summary>
    public PartAcceptance? Part { get; init; }

    /// <summary>Ticks that count: none that was struck out.</summary>
    public IEnumerable<Tick> Standing => Ticks.Where(t => t.StruckOn is null);

    /// <summary>The step as it stands: the latest time it was taken, unless a file sent back undid it.</summary>
    public StepTaken? Step(string name) => Steps.LastOrDefault(s => s.Step == name && !s.Undone);
}

/// <summary>A move that no route foresees: both managers agree to it, each with a reason.</summary>
public sealed record OutsideProcedure(
    string SenderWhy,
    string SenderId,
    string? ReceiverWhy,
    string? ReceiverId
);

/// <param name="Sends">For the sending side; otherwise for the receiving one.</param>
/// <param name="On">The day on which they say that it was agreed.</param>
public sealed record Agreement(bool Sends, string TeamId, DateOnly On, string By);

public enum ConsentState
{
    Asked,
    Given,
    Refused,
    Withdrawn,
}

public static class ConsentWords
{
    /// <summary>The fact of the vocabulary that says so.</summary>
    public const string Fact = "family consents to early help";

    extension(ConsentState state)
    {
        public string Word =>
            state switch
            {
                ConsentState.Asked => "asked",
                ConsentState.Given => "given",
                ConsentState.Refused => "refused",
                ConsentState.Withdrawn => "withdrawn",
            };

        /// <summary>What the fact then says; null while nobody has answered.</summary>
        public string? Says =>
            state switch
            {
                ConsentState.Asked => null,
                ConsentState.Given => "yes",
                ConsentState.Refused or ConsentState.Withdrawn => "no",
            };
    }
}

public sealed record Consent(ConsentState State, DateOnly On, string By, string? Words);

/// <summary>How the family meets the new worker.</summary>
public sealed record Introduction(string How, DateOnly? On);

/// <param name="Before">Done before the transfer by the sending worker; otherwise it passes to the receiving worker.</param>
public sealed record OutstandingTask(string What, bool Before, DateOnly? Due);

/// <summary>What people settled where the procedure leaves it to them.</summary>
/// <param name="Rule">The rule that leaves the choice.</param>
/// <param name="Between">The rules or answers in conflict.</param>
/// <param name="DepartsFrom">The rule departed from.</param>
public sealed record RecordedChoice(
    string Id,
    DateOnly On,
    string? Rule,
    IReadOnlyList<string> Between,
    string? DepartsFrom,
    string? Chose,
    string By,
    string AgreedBy,
    string Why
);

/// <summary>That something owed was done. <see cref="ChildId"/> null: done once for the family.</summary>
/// <param name="Told">The recipients who were told, where the duty is to tell somebody.</param>
/// <param name="Pieces">Only these of what the duty is made up, so that the record itself must show the rest; null: all of it.</param>
public sealed record Tick(
    string Id,
    string Rule,
    string? ChildId,
    string? Occurrence,
    DateOnly Day,
    string By,
    string? Note,
    DateOnly? StruckOn = null,
    string? StruckBy = null,
    string? StruckWhy = null,
    IReadOnlyList<string>? Told = null,
    IReadOnlyList<string>? Pieces = null
)
{
    /// <summary>The whole of what is owed was done.</summary>
    public bool IsWhole => Pieces is null;
}

public sealed record StepTaken(
    string Step,
    DateOnly Day,
    string By,
    string? Outcome,
    string? Comments,
    bool Undone = false
);

/// <summary>A must that the manager above both teams let pass: still owed, by <see cref="DebtDay"/>.</summary>
public sealed record Override(
    string Id,
    string Rule,
    DateOnly On,
    string By,
    string Why,
    DateOnly DebtDay
);

public sealed record ChildsView(
    string ChildId,
    DateOnly Day,
    string By,
    bool Asked,
    string? Said,
    string? Changed
);

/// <summary>A step back: declined, returned, withdrawn, overtaken or put back.</summary>
public sealed record Reversal(TransferState To, DateOnly On, string By, string Why);

public sealed record Split(string ChildId, DateOnly On, string By, string Why);

public sealed record PartAcceptance(
    DateOnly On,
    IReadOnlyList<string> LeftBehind,
    string? Why,
    string? By
);
