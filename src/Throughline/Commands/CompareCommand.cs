using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Throughline.Procedures.Comparing;
using Throughline.Procedures.Documents;

namespace Throughline.Commands;

/// <summary><c>throughline compare</c>: what two editions, or two councils, say differently. Exit status 0 says that they do not, 1 that they do, 2 that one of them could not be read.</summary>
public static class CompareCommand
{
    private const int Refused = 2;

    public static Command Create()
    {
        var old = new Argument<string>("old")
        {
            Description = "An edition's folder, or COUNCIL or COUNCIL/EDITION.",
        };
        var now = new Argument<string>("new") { Description = "The edition to hold against it." };
        var folder = new Option<string?>("--procedures")
        {
            Description = "The folder of procedures; by default the one beside the program.",
        };
        var json = new Option<bool>("--json") { Description = "Answer as JSON." };
        var command = new Command("compare", "Say what two editions, or two councils, differ in.")
        {
            old,
            now,
            folder,
            json,
        };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var place = ProceduresPlace.Existing(parsed.GetValue(folder));
            var library = new Lazy<Library>(() => Library.Load(place, ProceduresPlace.Find(null)));
            var (before, faults) = EditionNamed.Find(parsed.GetRequiredValue(old), place, library);
            var (after, more) = EditionNamed.Find(parsed.GetRequiredValue(now), place, library);
            if (before is null || after is null)
            {
                foreach (var fault in faults.Concat(more))
                    parsed.InvocationConfiguration.Error.WriteLine(fault);
                return Refused;
            }
            var comparison = EditionComparison.Of(before, after);
            if (parsed.GetValue(json))
                output.WriteLine(JsonSerializer.Serialize(CompareJson.Of(comparison), Indented));
            else
                foreach (var line in CompareText.Of(comparison))
                    output.WriteLine(line);
            return comparison.Differ ? 1 : 0;
        });
        return command;
    }

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
