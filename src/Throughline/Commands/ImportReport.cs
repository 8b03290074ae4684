using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;
using Throughline.Casework.Extracts;
using Throughline.Exchange.AnnexA;

namespace Throughline.Commands;

/// <summary>
/// Says what an extract would do, or did: a table for people, JSON for programs. No child's name is in either, and of a
/// restricted child no number.
/// </summary>
internal static class ImportReport
{
    private const int Shown = 20;
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <param name="taken">Null for a dry run; empty when nothing was new; else the extract's id.</param>
    /// <param name="hidden">By number, the reference of each restricted child whom the reader may not see.</param>
    public static void Write(
        Extract extract,
        ExtractPlan plan,
        string? taken,
        bool json,
        IReadOnlyDictionary<string, string> hidden
    )
    {
        var aside = Withholding.Of(plan.SetAside, hidden);
        if (json)
        {
            Console.WriteLine(
                JsonSerializer.Serialize(Answer(extract, plan, taken, aside, new(hidden)), Json)
            );
            return;
        }
        foreach (var list in extract.Lists)
            Console.WriteLine(
                list.Missing is { } missing
                    ? $"{list.List} ('{list.Sheet}'): left out, for it has no column '{missing}'"
                    : $"{list.List} ('{list.Sheet}'): {list.Rows} rows, {list.Kept} taken"
            );
        Console.WriteLine(
            $"Children: {plan.New.Count()} new, {plan.Changed.Count()} changed, {plan.Unchanged} unchanged, {plan.Gone.Count} of {plan.ListedBefore} not in this extract"
        );
        Names("Teams", plan.Teams);
        Names("Workers", plan.Workers);
        foreach (var cause in plan.Findings.GroupBy(f => f.Finding!.Cause).OrderBy(g => g.Key))
            Console.WriteLine($"{cause.Count()} x {FindingWords.Of(cause.Key)}");
        Console.WriteLine($"Set aside: {aside.Count} rows or values");
        foreach (var row in aside.Take(Shown))
            Console.WriteLine(
                $"  {row.Sheet} row {row.Row}, {row.Column}: '{row.Value}': {row.Reason}{(row.WholeRow ? " The whole row was left out." : "")}"
            );
        if (aside.Count > Shown)
            Console.WriteLine($"  and {aside.Count - Shown} more (--json shows all)");
        Console.WriteLine(
            taken switch
            {
                null => plan.TooManyGone
                    ? "Dry run: nothing was changed. Too many children are gone: look, then add --confirm-gone."
                    : "Dry run: nothing was changed.",
                "" => "Nothing new: this extract has been taken in already.",
                _ => $"Taken in, as of {extract.AsOf:d MMMM yyyy}.",
            }
        );
    }

    /// <summary>A bar on a terminal; nothing where the output goes to a file or a program.</summary>
    public static T WithBar<T>(bool quiet, Func<IProgress<ReadingProgress>?, T> read)
    {
        if (quiet || Console.IsOutputRedirected)
            return read(null);
        return AnsiConsole.Progress().AutoClear(true).Start(context => read(new Bars(context)));
    }

    private static void Names(string what, IReadOnlyList<UnknownName> names)
    {
        if (names.Count == 0)
            return;
        Console.WriteLine($"{what} not known yet: {names.Count}");
        foreach (var name in names.Take(Shown))
            Console.WriteLine($"  {name.Text} ({name.Children})");
    }

    private static object Answer(
        Extract extract,
        ExtractPlan plan,
        string? taken,
        IReadOnlyList<SetAsideRow> aside,
        Withheld hidden
    ) =>
        new
        {
            extract.AsOf,
            extract.FileName,
            dryRun = taken is null,
            takenIn = !string.IsNullOrEmpty(taken),
            extract.Lists,
            children = new
            {
                @new = plan.New.Count(),
                changed = plan.Changed.Count(),
                plan.Unchanged,
                gone = plan.Gone.Select(g => g.Child.Number is { } n ? hidden.For(n) ?? n : null),
                plan.ListedBefore,
                plan.TooManyGone,
            },
            plan.Teams,
            plan.Workers,
            findings = plan.Findings.Select(f => new
            {
                number = hidden.For(f.Said.Number) ?? f.Said.Number,
                f.Finding!.Cause,
                There = hidden.For(f.Said.Number) is null ? f.Finding.There : null,
            }),
            SetAside = aside,
        };

    private sealed class Bars(ProgressContext context) : IProgress<ReadingProgress>
    {
        private readonly Dictionary<string, ProgressTask> tasks = [];

        public void Report(ReadingProgress value)
        {
            if (!tasks.TryGetValue(value.Sheet, out var task))
                tasks[value.Sheet] = task = context.AddTask(
                    Markup.Escape(value.Sheet),
                    maxValue: Math.Max(1, value.Of)
                );
            task.Value = Math.Max(1, value.Row);
        }
    }
}
