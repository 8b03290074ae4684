using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Throughline.Exchange.Demonstration;
using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Documents;
using Throughline.Records;
using Throughline.Records.Store;
using Edition = Throughline.Procedures.Rules.Edition;

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

    private readonly Option<string?> council = new("--council")
    {
        Description =
            "The council whose procedure is run, by the name of its folder; a database keeps the one it was founded with.",
        HelpName = "COUNCIL",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(folder);
        command.Options.Add(council);
    }

    /// <param name="place">A database that has been brought up to this program.</param>
    public async Task<Editions> Of(ParseResult parsed, Place place, CancellationToken cancel) =>
        Load(parsed, await Council(parsed, place, cancel));

    public Editions Load(ParseResult parsed, string name) =>
        Load(ProceduresPlace.Existing(parsed.GetValue(folder)), name);

    /// <summary>The one asked for, by the name of its folder; null when none was.</summary>
    public string? Asked(ParseResult parsed) => parsed.GetValue(council)?.Trim().ToLowerInvariant();

    /// <summary>The one that the database was founded with, else the one asked for.</summary>
    public async Task<string> Council(ParseResult parsed, Place place, CancellationToken cancel)
    {
        var asked = parsed.GetValue(council);
        if (await Founded(place, cancel) is not { } founded)
            return asked ?? World.Usual;
        return asked is null || string.Equals(asked, founded, StringComparison.OrdinalIgnoreCase)
            ? founded
            : throw new ProceduresRefusedException(
                $"This database runs the procedure of \"{founded}\". For \"{asked}\" choose another folder with --data, or throw the demonstration away: ./start --fresh --council {asked}"
            );
    }

    private static string Others(Library library)
    {
        List<string> councils =
        [
            .. library
                .Editions.Select(e => e.Council)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.Ordinal),
        ];
        return councils.Count == 0 ? "There is none"
            : councils.Count == 1 ? $"There is that of {councils[0]}"
            : $"There are those of {Words.And(councils)}";
    }

    private static async Task<string?> Founded(Place place, CancellationToken cancel)
    {
        await using var db = new ThroughlineDb(place.Options());
        return await db.Installations.Select(i => i.Procedure).FirstOrDefaultAsync(cancel);
    }

    public static Editions Load(string folder, string council)
    {
        var library = Library.Load(
            ProcedureFolder.Read(folder, ProceduresPlace.Find(null), withLaw: true)
        );
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
                Shared = new(library.Vocabulary!, library.Holidays!),
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
                $"There is no procedure of \"{council}\". {Others(library)}, in {Path.GetFullPath(folder)}."
            );
    }
}
