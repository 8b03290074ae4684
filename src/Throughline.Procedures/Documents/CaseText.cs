using System.Globalization;
using System.Text;
using System.Text.Json;
using Throughline.Procedures.Deciding;

namespace Throughline.Procedures.Documents;

/// <summary>What is known of a case, written as a worked example writes it, so that a person can read it and change it.</summary>
public static class CaseText
{
    /// <summary>Everything but the child's own facts and the brothers and sisters: events, papers, ticks, choices, the transfer.</summary>
    public static string Rest(CaseFacts facts)
    {
        var text = new StringBuilder();
        List(text, "events", facts.Events.Select(Event));
        List(
            text,
            "documents",
            facts.Documents.Select(d => Table([("what", d.What), .. Days(d.States)]))
        );
        if (facts.Ticks.Count > 0)
        {
            var ticks = facts
                .Ticks.GroupBy(t => t.Rule)
                .Select(g => (g.Key, Day(g.Max(t => t.On))));
            text.Append(CultureInfo.InvariantCulture, $"ticks: {Table([.. ticks])}\n");
        }
        List(text, "choices", facts.Choices.Select(Choice));
        if (facts.Transfer is { } transfer)
            text.Append(CultureInfo.InvariantCulture, $"transfer: {Transfer(transfer)}\n");
        if (facts.SilentRegisters.Count > 0)
            text.Append(
                CultureInfo.InvariantCulture,
                $"silent: [{string.Join(", ", facts.SilentRegisters.Select(Scalar))}]\n"
            );
        return text.ToString();
    }

    /// <summary>The child's facts as one line.</summary>
    public static string Child(IEnumerable<KeyValuePair<string, string>> facts) =>
        $"child: {Table([.. facts.Select(f => (f.Key, (string?)f.Value))])}\n";

    private static void List(StringBuilder text, string key, IEnumerable<string> items)
    {
        var all = items.ToArray();
        if (all.Length == 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $"{key}:\n");
        foreach (var item in all)
            text.Append(CultureInfo.InvariantCulture, $"  - {item}\n");
    }

    private static string Event(EventFact e) =>
        Table([
            ("on", Day(e.On)),
            ("planned", Day(e.Planned)),
            ("not held", Day(e.NotHeld)),
            ("time", e.Time?.ToString("HH:mm", CultureInfo.InvariantCulture)),
            ("what", e.What),
            .. e.Attributes.Select(a => (a.Key, (string?)a.Value)),
            ("latest only", e.LatestOnly ? "yes" : null),
        ]);

    private static string Choice(ChoiceFact choice) =>
        Braced([
            ("on", Day(choice.On)),
            ("rule", Said(choice.Rule)),
            (
                "between",
                choice.Between.Count > 0
                    ? $"[{string.Join(", ", choice.Between.Select(Scalar))}]"
                    : null
            ),
            ("departs from", Said(choice.DepartsFrom)),
            ("chose", Said(choice.Chose)),
            ("by", Said(choice.By)),
            ("why", Said(choice.Why)),
        ]);

    private static string Transfer(TransferFacts transfer) =>
        Braced([
            ("route", Said(transfer.Route)),
            ("journey", Said(transfer.Journey)),
            ("began", Day(transfer.Began)),
            ("agreed day", Day(transfer.AgreedDay)),
            ("worker named", Day(transfer.WorkerNamed)),
            (
                "worker is",
                transfer.WorkerIs.Count > 0
                    ? $"[{string.Join(", ", transfer.WorkerIs.Select(Scalar))}]"
                    : null
            ),
            ("steps", transfer.Steps.Count > 0 ? Table([.. Days(transfer.Steps)]) : null),
            (
                "outcomes",
                transfer.Outcomes.Count > 0
                    ? Table([.. transfer.Outcomes.Select(o => (o.Key, (string?)o.Value))])
                    : null
            ),
        ]);

    private static IEnumerable<(string, string?)> Days(
        IReadOnlyDictionary<string, DateOnly> days
    ) => days.Select(d => (d.Key, Day(d.Value)));

    private static string Table(IReadOnlyList<(string Key, string? Value)> entries) =>
        Braced([.. entries.Select(e => (e.Key, Said(e.Value)))]);

    private static string Braced(IReadOnlyList<(string Key, string? Value)> entries) =>
        $"{{ {string.Join(", ", entries.Where(e => e.Value is not null).Select(e => $"{Scalar(e.Key)}: {e.Value}"))} }}";

    private static string? Said(string? value) => value is null ? null : Scalar(value);

    /// <summary>Plain where YAML reads it plainly, else in quotation marks.</summary>
    private static string Scalar(string text) =>
        text.Length > 0
        && char.IsLetterOrDigit(text[0])
        && text[^1] != ' '
        && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '&' or '\'')
            ? text
            : JsonSerializer.Serialize(text, Plainly);

    private static readonly JsonSerializerOptions Plainly = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string? Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
