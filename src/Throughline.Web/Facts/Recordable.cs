using Throughline.Casework.Facts;
using Throughline.Procedures.Rules;
using Throughline.Web.Components;

namespace Throughline.Web.Facts;

/// <summary>One thing more that is asked of an event, such as its outcome.</summary>
public sealed record RecordableAttribute(
    string Name,
    string Label,
    string? Hint,
    IReadOnlyList<Option> Options,
    bool Several,
    bool IsDate = false
)
{
    public string Field => $"Attributes[{Name}]";
}

/// <summary>A word of the vocabulary as a form: which answers it takes, and what is asked beside the day.</summary>
public sealed record Recordable(
    string Name,
    string Group,
    IReadOnlyList<Option> Kinds,
    string ValueLabel,
    IReadOnlyList<Option> Values,
    bool IsDate,
    bool IsNumber,
    string DayLabel,
    string DayHint,
    IReadOnlyList<RecordableAttribute> Attributes
)
{
    public const string Planned = nameof(StatementKind.Planned);

    /// <summary>The statement's kind, by what was chosen; null when it was not among the choices.</summary>
    public StatementKind? Kind(string? chosen) =>
        Kinds.Count == 1 ? Enum.Parse<StatementKind>(Kinds[0].Value)
        : Kinds.Any(k => k.Value == chosen) ? Enum.Parse<StatementKind>(chosen!)
        : null;
}

/// <summary>The words that a person may record of a child, made from the vocabulary of the edition in force.</summary>
public static class Recordables
{
    /// <summary>Said by the ledger or the child's own particulars, and recorded there.</summary>
    private static readonly HashSet<string> KeptElsewhere =
    [
        "born",
        "date of birth",
        "expected date of birth",
        "age",
        "case",
        "team",
        "arrival",
        "allocated worker is",
        "social work last ended",
        "closing team",
        "siblings' team",
    ];

    /// <param name="hasMoved">A transfer of the child has begun, so that what counts from its beginning may be said.</param>
    public static IReadOnlyList<Recordable> Of(Edition edition, bool hasMoved = false) =>
        [
            .. edition
                .Vocabulary.Facts.Values.Where(f =>
                    f.Of is Subject.Child && !f.Derived && !KeptElsewhere.Contains(f.Name)
                )
                .Select(f => Fact(f, edition))
                .OrderBy(r => r.Name, StringComparer.Ordinal),
            .. edition
                .Vocabulary.Events.Values.Where(e =>
                    hasMoved || e.CountsSince is not Scope.SinceTransfer
                )
                .Select(e => Event(e, edition))
                .OrderBy(r => r.Name, StringComparer.Ordinal),
            .. edition
                .Vocabulary.Documents.Values.Where(d => !d.OfStaff)
                .Select(Document)
                .OrderBy(r => r.Name, StringComparer.Ordinal),
        ];

    private static Recordable Fact(FactWord fact, Edition edition) =>
        new(
            fact.Name,
            fact.IsJudgement ? "What somebody judges" : "What is so",
            [new(nameof(StatementKind.Fact), "")],
            Text.Capital(fact.Name),
            fact.Type switch
            {
                FactType.YesNo => [new("yes", "Yes"), new("no", "No")],
                FactType.Choice => [.. fact.Values.Select(Plain)],
                FactType.Team => [.. edition.Teams.Select(t => Plain(t.Name))],
                FactType.Date or FactType.Age or FactType.Number => [],
            },
            fact.Type is FactType.Date,
            fact.Type is FactType.Number or FactType.Age,
            "Since which day?",
            fact.IsJudgement ? "The day on which it was judged" : "The day from which it is so",
            []
        );

    private static Recordable Event(EventWord word, Edition edition) =>
        new(
            word.Name,
            word.Kind is EventKind.Meeting ? "Meetings" : "What happens",
            [
                word.Kind is EventKind.Meeting
                    ? new(nameof(StatementKind.Held), "Yes, it was held")
                    : new(nameof(StatementKind.Happened), "Yes, it has happened"),
                new(Recordable.Planned, "Not yet, it is planned"),
            ],
            "",
            [],
            false,
            false,
            "On which day?",
            "The day on which it happened, or for which it is planned",
            [.. word.Attributes.Select(a => Attribute(a, edition)).OfType<RecordableAttribute>()]
        );

    private static Recordable Document(DocumentWord word) =>
        new(
            word.Name,
            "Papers",
            [new(nameof(StatementKind.Done), "")],
            "How far is it?",
            [.. Enum.GetNames<DocumentState>().Select(s => Plain(s.ToLowerInvariant()))],
            false,
            false,
            "Since which day?",
            "The day on which it got so far",
            []
        );

    private static RecordableAttribute? Attribute(AttributeWord word, Edition edition) =>
        word.Type switch
        {
            AttributeType.Choice => new(
                word.Name,
                Text.Capital(word.Name),
                "If it has happened",
                [.. word.Values.Select(Plain)],
                false
            ),
            AttributeType.Team => new(
                word.Name,
                Text.Capital(word.Name),
                null,
                [.. edition.Teams.Select(t => Plain(t.Name))],
                false
            ),
            AttributeType.People => new(
                word.Name,
                Text.Capital(word.Name),
                "Choose all who were there",
                [
                    .. edition
                        .Vocabulary.People.Values.Where(p => p.Kind is not PersonKind.Outside)
                        .Select(p => Plain(p.Name)),
                ],
                true
            ),
            AttributeType.Date => new(
                word.Name,
                Text.Capital(word.Name),
                "If the day is known",
                [],
                false,
                IsDate: true
            ),
        };

    private static Option Plain(string word) => new(word, Text.Capital(word));
}
