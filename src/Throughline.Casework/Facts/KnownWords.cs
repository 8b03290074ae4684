using System.Globalization;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Facts;

/// <summary>Holds what a person says of a child to the words that the procedures know: no rule reads any other.</summary>
public static class KnownWords
{
    private static readonly string[] DocumentStates =
    [
        .. Enum.GetNames<DocumentState>().Select(s => s.ToLowerInvariant()),
    ];

    /// <summary>Null when the edition knows the word, and the word takes what is said of it.</summary>
    public static Refusal? Check(RecordStatement command, Edition edition)
    {
        var words = edition.Vocabulary;
        if (string.IsNullOrWhiteSpace(command.Word))
            return null;
        return command.Kind switch
        {
            StatementKind.Fact => words.Fact(command.Word, edition.Teams) is { } fact
                ? OfFact(fact, command.Value, edition)
                : FactRefusals.UnknownWord(command.Word),
            StatementKind.Done => !words.Documents.ContainsKey(command.Word)
                ? FactRefusals.UnknownWord(command.Word)
            : command.Value is { } state && !DocumentStates.Contains(state)
                ? FactRefusals.UnknownValue(command.Word, state)
            : null,
            StatementKind.Planned or StatementKind.Held or StatementKind.Happened =>
                words.Events.TryGetValue(command.Word, out var happening)
                    ? OfEvent(happening, command)
                    : FactRefusals.UnknownWord(command.Word),
        };
    }

    private static Refusal? OfFact(FactWord fact, string? value, Edition edition)
    {
        if (fact.Derived)
            return FactRefusals.Reckoned(fact.Name);
        if (string.IsNullOrWhiteSpace(value))
            return null;
        var known = fact.Type switch
        {
            FactType.YesNo => value is "yes" or "no",
            FactType.Choice => fact.Values.Contains(value),
            FactType.Team => value is TeamSet.NoTeam or TeamSet.AnotherAuthority
                || edition.Teams.Any(t => t.Name == value),
            FactType.Date => IsDay(value),
            FactType.Age or FactType.Number => decimal.TryParse(
                value,
                CultureInfo.InvariantCulture,
                out _
            ),
        };
        return known ? null : FactRefusals.UnknownValue(fact.Name, value);
    }

    private static bool IsDay(string value) =>
        DateOnly.TryParseExact(
            value,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );

    private static Refusal? OfEvent(EventWord happening, RecordStatement command)
    {
        if (
            command.Kind
            == (happening.Kind is EventKind.Meeting ? StatementKind.Happened : StatementKind.Held)
        )
            return FactRefusals.OtherKind(happening.Name);
        foreach (var (name, value) in command.Attributes ?? Statement.NoAttributes)
        {
            if (happening.Attribute(name) is not { } attribute)
                return FactRefusals.UnknownValue(happening.Name, name);
            if (attribute.Type is AttributeType.Choice && !attribute.Values.Contains(value))
                return FactRefusals.UnknownValue(happening.Name, value);
            if (attribute.Type is AttributeType.Date && !IsDay(value))
                return FactRefusals.UnknownValue(happening.Name, value);
        }
        return null;
    }
}
