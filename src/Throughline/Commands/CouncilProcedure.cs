using System.CommandLine;
using Throughline.Exchange.Demonstration;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;
using Throughline.Records;

namespace Throughline.Commands;

/// <summary>Nothing can be run on these procedures as they are; the message says why.</summary>
public sealed class ProceduresRefusedException(string message) : Exception(message);

/// <summary>Which council's procedure a command runs, and where it is read from.</summary>
public sealed class CouncilProcedure
{
    private readonly Option<string?> folder = new("--procedures")
    {
        Description = "The folder of procedures; by default the one beside the program.",
        HelpName = "DIR",
    };

    private readonly Option<string> council = new("--procedure")
    {
        Description = "The council whose procedure is run, by the name of its folder.",
        HelpName = "COUNCIL",
        DefaultValueFactory = _ => World.Procedure,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(folder);
        command.Options.Add(council);
    }

    public Editions Of(ParseResult parsed) =>
        Load(ProceduresPlace.Find(parsed.GetValue(folder)), parsed.GetValue(council)!);

    public static Editions Load(string folder, string council)
    {
        var library = Library.Load(folder);
        var problems = library
            .Problems.Concat(
                library
                    .Editions.Where(e =>
                        string.Equals(e.Council, council, StringComparison.OrdinalIgnoreCase)
                    )
                    .Concat(library.Law)
                    .SelectMany(e => e.Problems)
            )
            .ToList();
        if (problems.Count > 0)
            throw new ProceduresRefusedException(
                $"{problems[0]}\nThe procedures have {problems.Count} faults; \"throughline check\" lists them."
            );
        List<Edition> editions = [.. library.Of(council)];
        return editions.Count > 0
            ? new Editions(editions)
            {
                Law = [.. library.Law.Select(e => e.Edition).OfType<Edition>()],
                Elsewhere =
                [
                    .. library
                        .Editions.Select(e => e.Edition)
                        .OfType<Edition>()
                        .Where(e => !editions.Contains(e)),
                ],
            }
            : throw new ProceduresRefusedException(
                $"There is no procedure of \"{council}\" in {Path.GetFullPath(folder)}."
            );
    }
}
