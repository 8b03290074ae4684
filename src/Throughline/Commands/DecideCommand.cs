using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;
using Throughline.Records;

namespace Throughline.Commands;

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
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description =
                "The day asked about; a case's own day, or today in London, when left out.",
            HelpName = "DAY",
        };
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
        {
            var day = parsed.GetValue(asOf);
            var today = TimeProvider.System.Today();
            if (
                EditionFor(parsed.GetValue(folder), parsed.GetValue(council)!, day ?? today)
                is not { } edition
            )
                return 1;
            var path = parsed.GetValue(facts)!;
            if (path != "-" && !File.Exists(path))
                return Fail($"There is no file {path}.");
            var text = path == "-" ? Console.In.ReadToEnd() : File.ReadAllText(path);
            var (cases, problems) = CaseFile.Read(path, text, edition);
            if (problems.Count > 0)
                return Fail([.. problems.Select(p => p.ToString())]);
            if (cases.Count == 0)
                return Fail($"{path} holds no case.");
            var plan = new Plan(edition);
            var decided = cases
                .Select(c =>
                    (c.Name, Decision: Decider.Decide(plan, c.Case, day ?? c.AsOf ?? today))
                )
                .ToList();
            if (parsed.GetValue(json))
                Json(decided, parsed.GetValue(why));
            else
                decided.ForEach(d => Text(d.Name, d.Decision, edition, parsed.GetValue(why)));
            return 0;
        });
        return command;
    }

    private static Edition? EditionFor(string? folder, string council, DateOnly day)
    {
        var library = Library.Load(ProceduresPlace.Find(folder));
        var edition = library.InForce(council, day) ?? library.Of(council).FirstOrDefault();
        if (edition is not null)
            return edition;
        var problems = library
            .Problems.Concat(
                library
                    .Editions.Where(e =>
                        string.Equals(e.Council, council, StringComparison.OrdinalIgnoreCase)
                    )
                    .SelectMany(e => e.Problems)
            )
            .Select(p => p.ToString())
            .ToList();
        var councils = library.Editions.Select(e => e.Council).Distinct();
        Fail([
            .. problems,
            problems.Count > 0
                ? $"The procedure of {council} does not load."
                : $"There is no procedure of {council}; there is one of {Words.And([.. councils])}.",
        ]);
        return null;
    }

    private static void Json(IReadOnlyList<(string? Name, Decision Decision)> decided, bool why)
    {
        var all = decided.Select(d => new
        {
            name = d.Name,
            decision = DecisionJson.Of(d.Decision, why),
        });
        Console.WriteLine(
            JsonSerializer.Serialize(decided.Count == 1 ? all.Single() : (object)all, Indented)
        );
    }

    private static void Text(string? name, Decision decision, Edition edition, bool why)
    {
        var console = Plain.Console();
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
    }

    private static int Fail(params string[] lines)
    {
        foreach (var line in lines)
            Console.Error.WriteLine(line);
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
