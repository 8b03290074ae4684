using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;
using Throughline.Records;

namespace Throughline.Commands;

/// <param name="Facts">A file, or - for standard input.</param>
/// <param name="AsOf">Null: a case's own day, or today.</param>
public sealed record DecideAsked(
    string Council,
    string Facts,
    DateOnly? AsOf,
    string? Procedures,
    bool Why,
    bool Json
);

/// <summary><c>throughline decide</c>: facts in a scenario's shape in, decisions out.</summary>
public static class DecideCommand
{
    public static Command Create()
    {
        var council = new Argument<string>("council") { Description = "Whose procedure." };
        var facts = new Option<string>("--facts")
        {
            Description = "A file of one case or a list, YAML or JSON; - reads standard input.",
            HelpName = "FILE",
            Required = true,
        };
        var asOf = Asked.AsOf(
            "The day asked about; a case's own day, or today in London, when left out."
        );
        var folder = new Option<string?>("--procedures")
        {
            Description = "The folder of procedures; by default the one beside the program.",
        };
        var why = new Option<bool>("--why") { Description = "Show every rule considered." };
        var json = new Option<bool>("--json") { Description = "Answer as JSON." };
        var command = new Command("decide", "Decide where cases belong, and what is owed.")
        {
            council,
            facts,
            asOf,
            folder,
            why,
            json,
        };
        command.SetAction(parsed =>
            Decide(
                new(
                    parsed.GetRequiredValue(council),
                    parsed.GetRequiredValue(facts),
                    parsed.GetValue(asOf),
                    parsed.GetValue(folder),
                    parsed.GetValue(why),
                    parsed.GetValue(json)
                ),
                TimeProvider.System,
                Console.Out,
                Console.Error
            )
        );
        return command;
    }

    /// <summary>Decides the cases of a file. Exit status: 0 decided; 1 refused, with a line for each fault.</summary>
    public static int Decide(
        DecideAsked asked,
        TimeProvider clock,
        TextWriter said,
        TextWriter wrong
    )
    {
        var today = clock.Today();
        var (edition, faults) = EditionFor(asked, asked.AsOf ?? today);
        if (edition is null)
            return Fail(wrong, faults);
        if (asked.Facts != "-" && !File.Exists(asked.Facts))
            return Fail(wrong, [$"There is no file {asked.Facts}."]);
        var text = asked.Facts == "-" ? Console.In.ReadToEnd() : File.ReadAllText(asked.Facts);
        var (cases, problems) = CaseFile.Read(Path.GetFileName(asked.Facts), text, edition);
        if (problems.Count > 0)
            return Fail(wrong, problems.Select(p => p.ToString()));
        if (cases.Count == 0)
            return Fail(wrong, [$"{asked.Facts} holds no case."]);
        var plan = new Plan(edition);
        var decided = cases
            .Select(c =>
                (c.Name, Decision: Decider.Decide(plan, c.Case, asked.AsOf ?? c.AsOf ?? today))
            )
            .ToList();
        if (asked.Json)
            Json(said, decided, asked.Why);
        else
            decided.ForEach(d => Text(said, d.Name, d.Decision, edition, asked.Why));
        return 0;
    }

    private static (Edition?, IReadOnlyList<string> Faults) EditionFor(
        DecideAsked asked,
        DateOnly day
    )
    {
        var library = Library.Load(
            ProceduresPlace.Existing(asked.Procedures),
            ProceduresPlace.Find(null)
        );
        if (
            (library.InForce(asked.Council, day) ?? library.Of(asked.Council).FirstOrDefault()) is
            { } edition
        )
            return (edition, []);
        List<string> problems =
        [
            .. library
                .Problems.Concat(
                    library
                        .Editions.Where(e =>
                            string.Equals(
                                e.Council,
                                asked.Council,
                                StringComparison.OrdinalIgnoreCase
                            )
                        )
                        .SelectMany(e => e.Problems)
                )
                .Select(p => p.ToString()),
        ];
        List<string> councils = [.. library.Editions.Select(e => e.Council).Distinct()];
        problems.Add(
            problems.Count > 0
                ? $"The procedure of {asked.Council} does not load."
                : $"There is no procedure of {asked.Council}; there is one of {Words.And(councils)}."
        );
        return (null, problems);
    }

    private static void Json(
        TextWriter said,
        IReadOnlyList<(string? Name, Decision Decision)> decided,
        bool why
    )
    {
        var all = decided.Select(d => new
        {
            name = d.Name,
            decision = DecisionJson.Of(d.Decision, why),
        });
        said.WriteLine(
            JsonSerializer.Serialize(decided.Count == 1 ? all.Single() : (object)all, Indented)
        );
    }

    private static void Text(
        TextWriter said,
        string? name,
        Decision decision,
        Edition edition,
        bool why
    )
    {
        var console = Plain.Console(said);
        console.MarkupLine(
            Markup.Escape(
                $"{name ?? "One case"} · {Words.Day(decision.AsOf)} · {edition.Council} {edition.Header.Edition}"
            )
        );
        foreach (var part in DecisionWords.Of(decision))
        {
            console.MarkupLine($"[bold]{Markup.Escape(part.Heading)}[/]");
            foreach (var line in part.Lines)
                console.MarkupLine($"  {Markup.Escape(line)}");
        }
        if (!why)
            return;
        console.MarkupLine("[bold]Why[/]");
        foreach (var line in WhyWords.Of(decision))
            console.MarkupLine($"  {new string(' ', line.Depth * 2)}{Markup.Escape(line.Text)}");
        var elsewhere = decision.Elsewhere(edition);
        if (elsewhere.Count > 0)
            console.MarkupLine(
                $"  Of another team: {Markup.Escape(Words.And([.. elsewhere.Select(r => r.Id)]))}"
            );
    }

    private static int Fail(TextWriter wrong, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            wrong.WriteLine(line);
        return 1;
    }

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };
}
