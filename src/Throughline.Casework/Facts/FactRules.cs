namespace Throughline.Casework.Facts;

/// <summary>What a person says of a child, on a day.</summary>
/// <param name="Day">The day it happened, is planned for, or holds from.</param>
/// <param name="Replaces">The statement that this one takes the place of; its word must be the same.</param>
public sealed record RecordStatement(
    string ChildId,
    string Word,
    string? Value,
    StatementKind Kind,
    DateOnly Day,
    IReadOnlyDictionary<string, string>? Attributes = null,
    string? Replaces = null
);

/// <summary>Asks that a statement no longer count. It stays on the record.</summary>
public sealed record WithdrawStatement(string ChildId, string StatementId);

public static class FactRefusals
{
    public static readonly Refusal NoWord = Refusals.Missing("Word", "what happened");

    public static readonly Refusal NoValue = Refusals.Missing("Value", "the answer");

    public static readonly Refusal NotYet = new(
        "not-yet",
        "That day is in the future. Record it as planned.",
        Field: "Day"
    );

    public static Refusal UnknownWord(string word) =>
        new(
            "unknown-word",
            $"No procedure here knows the word “{word}”. Choose one from the list.",
            Field: "Word"
        );

    public static Refusal UnknownValue(string word, string value) =>
        new(
            "unknown-value",
            $"“{value}” cannot be said of {word}. Choose one of the answers given.",
            Field: "Value"
        );

    public static Refusal Reckoned(string word) =>
        new(
            "reckoned",
            $"{char.ToUpperInvariant(word[0])}{word[1..]} is reckoned from other facts. Record those.",
            Field: "Word"
        );

    public static Refusal OtherKind(string word) =>
        new(
            "other-kind",
            $"Say of {word} that it is planned, or that it took place.",
            Field: "Kind"
        );

    public static readonly Refusal OtherWord = new(
        "other-word",
        "A statement is replaced by one about the same thing. Withdraw it and record a new one.",
        Field: "Word"
    );

    public static readonly Refusal EndedAlready = new(
        "ended-already",
        "Somebody has replaced or withdrawn that statement already."
    );
}

/// <summary>What must hold of a statement, and how one takes the place of another.</summary>
public static class FactRules
{
    public const string TypedIn = "typed in";

    public static Result<Statement> Record(
        RecordStatement command,
        Statement? replaced,
        DateOnly today,
        Deed deed,
        NewId id
    )
    {
        if (string.IsNullOrWhiteSpace(command.Word))
            return FactRefusals.NoWord;
        if (
            command.Kind is StatementKind.Fact or StatementKind.Done
            && string.IsNullOrWhiteSpace(command.Value)
        )
            return FactRefusals.NoValue;
        if (command.Kind is not StatementKind.Planned && command.Day > today)
            return FactRefusals.NotYet;
        if (replaced is not null && replaced.Word != command.Word)
            return FactRefusals.OtherWord;
        if (replaced is { EndedAt: not null })
            return FactRefusals.EndedAlready;
        if (replaced is not null)
            End(replaced, deed);
        return new Statement
        {
            Id = id(),
            ChildId = command.ChildId,
            Word = command.Word,
            Value = command.Value,
            Kind = command.Kind,
            Day = command.Day,
            Attributes = command.Attributes ?? Statement.NoAttributes,
            RecordedAt = deed.At,
            By = deed.By,
            Source = TypedIn,
            Replaces = replaced?.Id,
        };
    }

    public static Refusal? Withdraw(Statement statement, Deed deed)
    {
        if (string.IsNullOrWhiteSpace(deed.Why))
            return Refusals.ReasonNeeded;
        if (statement.EndedAt is not null)
            return FactRefusals.EndedAlready;
        End(statement, deed);
        return null;
    }

    private static void End(Statement statement, Deed deed)
    {
        statement.EndedAt = deed.At;
        statement.EndedBy = deed.By;
        statement.EndedWhy = deed.Why;
    }
}
