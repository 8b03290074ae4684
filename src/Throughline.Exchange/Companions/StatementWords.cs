using Throughline.Casework.Extracts;
using Throughline.Exchange.AnnexA;
using Throughline.Exchange.Workbooks;
using Throughline.Procedures.Rules;

namespace Throughline.Exchange.Companions;

/// <summary>Holds each dated statement of a companion file to the vocabulary: its word, its value, its state, its outcome.</summary>
internal sealed class StatementWords(Vocabulary vocabulary)
{
    private static readonly string[] DocumentStates =
    [
        "started",
        "completed",
        "authorised",
        "sent",
    ];

    public CompanionStatement? Read(CompanionRow row, DateOnly asOf, Action<SetAsideRow> aside)
    {
        if (CompanionReader.Number(row, aside) is not { } number)
            return null;
        if (row.Text("Word") is not { } written || Word(written) is not { } word)
            return Refuse(
                "Word",
                Unknown(
                    row.Text("Word"),
                    [
                        .. vocabulary.Facts.Keys,
                        .. vocabulary.Events.Keys,
                        .. vocabulary.Documents.Keys,
                    ]
                )
            );
        if (State(row.Text("Planned, held or done")) is not { } state)
            return Refuse("Planned, held or done", "This is none of planned, held and done.");
        if (Days.Read(row["Day"]) is not { } day)
            return Refuse("Day", "This is not a date (day/month/year).");
        if (state is not CompanionState.Planned && day > asOf)
            return Refuse(
                "Day",
                "What has happened cannot be after the day of the extract; is it planned?"
            );
        foreach (var text in (string[])["Value", "Attended by"])
            if (CellReader.Fault(row[text]) is { } unkept)
                return Refuse(text, unkept);
        var (value, outcome) = (row.Text("Value"), row.Text("Outcome"));
        if (Fault(word, state, value, outcome) is var (title, reason))
            return Refuse(title, reason);
        return new CompanionStatement(
            number,
            word,
            state,
            day,
            Listed(word, value),
            Outcome(word, outcome),
            Attended(row.Text("Attended by"))
        )
        {
            In = row.In,
        };

        CompanionStatement? Refuse(string title, string reason)
        {
            aside(row.Aside(title, reason));
            return null;
        }
    }

    private (string Title, string Reason)? Fault(
        string word,
        CompanionState state,
        string? value,
        string? outcome
    )
    {
        if (vocabulary.Facts.TryGetValue(word, out var fact))
            return state is not CompanionState.Done
                    ? ("Planned, held or done", "A fact is done: it holds from that day.")
                : fact.Derived ? ("Word", "This is reckoned from other facts and cannot be stated.")
                : value is null ? ("Value", "A fact needs a value.")
                : fact.Type is FactType.Date
                    ? Days.Written(value) is null
                            ? ("Value", "This is not a date (day/month/year).")
                        : null
                : fact.Values.Count > 0 && Same(fact.Values, value) is null
                    ? ("Value", Unknown(value, fact.Values))
                : null;
        if (vocabulary.Documents.ContainsKey(word))
            return state is not CompanionState.Done
                    ? ("Planned, held or done", "A document's state is done on a day.")
                : Same(DocumentStates, value ?? "") is null
                    ? ("Value", Unknown(value, DocumentStates))
                : null;
        var happening = vocabulary.Events[word];
        if (
            state is CompanionState.Done && happening.Kind is EventKind.Meeting
            || state is CompanionState.Held && happening.Kind is EventKind.Happening
        )
            return (
                "Planned, held or done",
                happening.Kind is EventKind.Meeting
                    ? "A meeting is planned or held."
                    : "This happens: it is planned or done."
            );
        return
            outcome is not null
            && Same(happening.Attribute("outcome")?.Values ?? [], outcome) is null
            ? ("Outcome", Unknown(outcome, happening.Attribute("outcome")?.Values ?? []))
            : null;
    }

    private string? Word(string written) =>
        Same(vocabulary.Facts.Keys, written)
        ?? Same(vocabulary.Events.Keys, written)
        ?? Same(vocabulary.Documents.Keys, written)
        ?? vocabulary
            .Events.Values.FirstOrDefault(e =>
                e.NameForUnborn is { } name && SameWord(name, written)
            )
            ?.Name;

    /// <summary>A value of a closed list as the vocabulary writes it; a date as the records do.</summary>
    private string? Listed(string word, string? value) =>
        value is null ? null
        : vocabulary.Facts.TryGetValue(word, out var fact) && fact.Type is FactType.Date
            ? Days.Written(value)
                ?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        : Same(fact?.Values ?? [], value) ?? Same(DocumentStates, value) ?? value;

    private string? Outcome(string word, string? outcome) =>
        outcome is null
            ? null
            : Same(
                vocabulary.Events.GetValueOrDefault(word)?.Attribute("outcome")?.Values ?? [],
                outcome
            );

    private static CompanionState? State(string? text) =>
        text?.ToLowerInvariant() switch
        {
            "planned" or "booked" => CompanionState.Planned,
            "held" => CompanionState.Held,
            "done" or "happened" or "yes" => CompanionState.Done,
            _ => null,
        };

    private static string[]? Attended(string? text) =>
        text?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            is { Length: > 0 } people
            ? people
            : null;

    private static string? Same(IEnumerable<string> words, string written) =>
        words.FirstOrDefault(w => SameWord(w, written));

    private static bool SameWord(string word, string written) =>
        string.Equals(word, written, StringComparison.OrdinalIgnoreCase);

    private static string Unknown(string? written, IReadOnlyCollection<string> words) =>
        written is null ? "A word is missing here."
        : Nearest.To(written, words) is { } near
            ? $"This word is not known here; the nearest is '{near}'."
        : "This word is not known here.";
}
