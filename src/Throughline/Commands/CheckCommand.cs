using System.CommandLine;
using System.Text.Json;
using Throughline.Procedures.Checking;
using Throughline.Procedures.Documents;

namespace Throughline.Commands;

/// <summary><c>throughline check</c>: reads procedures, runs their scenarios, and says what becomes of each clause.</summary>
public static class CheckCommand
{
    public static Command Create()
    {
        var council = new Argument<string?>("council")
        {
            Description = "Only this council's folder; all of them when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var folder = new Option<string?>("--procedures")
        {
            Description = "The folder of procedures; by default the one beside the program.",
        };
        var json = new Option<bool>("--json") { Description = "Answer as JSON." };
        var reference = new Option<bool>("--write-reference")
        {
            Description = "Write the tables of blocks, keys and tests into the guides.",
            Hidden = true,
        };
        var command = new Command("check", "Check the procedure documents.")
        {
            council,
            folder,
            json,
            reference,
        };
        command.SetAction(parsed =>
        {
            var place = ProceduresPlace.Existing(parsed.GetValue(folder));
            if (parsed.GetValue(reference))
                return WriteReference(place);
            var report = Checker.Check(
                Library.Load(place, ProceduresPlace.Find(null)),
                parsed.GetValue(council)
            );
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                output.WriteLine(JsonSerializer.Serialize(CheckJson.Of(report), Indented));
            else
                foreach (var line in CheckText.Of(report))
                    output.WriteLine(line);
            return report.Holds ? 0 : 1;
        });
        return command;
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static int WriteReference(string procedures)
    {
        string[] guides =
        [
            Path.Combine(procedures, "README.md"),
            Path.Combine(procedures, "..", "docs", "writing-a-procedure.md"),
        ];
        foreach (var guide in guides.Where(File.Exists))
            File.WriteAllText(guide, Reference.Renew(File.ReadAllText(guide)));
        return 0;
    }
}
