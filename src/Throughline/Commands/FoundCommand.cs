using System.CommandLine;
using Throughline.Casework.People;
using Throughline.Exchange;
using Throughline.Exchange.Companions;
using Throughline.Exchange.Workbooks;
using Throughline.Procedures.Rules;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Model;
using Throughline.Records.Store;

namespace Throughline.Commands;

/// <summary>
/// <c>throughline found</c>: makes a live database for a council, with the teams of its procedure and the first of its
/// staff. Exit status: 0 founded; 1 refused, and nothing was founded.
/// </summary>
public static class FoundCommand
{
    private const int Refused = 1;

    public static Command Create()
    {
        var name = new Option<string>("--name")
        {
            Description = "The council's name, as its pages say it.",
            Required = true,
        };
        var administrator = new Option<string>("--administrator")
        {
            Description = "Who keeps its teams and people: that person's name.",
            Required = true,
        };
        var login = new Option<string?>("--login")
        {
            Description = "The name by which sign-in will know the administrator.",
        };
        var staff = new Option<FileInfo>("--staff")
        {
            Description =
                "A table of the first staff (.csv, .xlsx or .ods), one row a post: Name, Post, Team, and Role, Login, E-mail if you like.",
        }.ThatExists();
        var where = new Where();
        var procedure = new CouncilProcedure();
        var command = new Command("found", "Make a live database for a council, in an empty place.")
        {
            name,
            administrator,
            login,
            staff,
        };
        where.AddTo(command);
        procedure.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                var said = parsed.InvocationConfiguration;
                if (procedure.Asked(parsed) is not { } council)
                    return Say(said.Error, "Say whose procedure it runs: --council COUNCIL.");
                var editions = procedure.Load(parsed, council);
                var edition = editions.InForce(TimeProvider.System.Today());
                var (posts, faults) = Staff(parsed.GetValue(staff), edition);
                if (faults.Count > 0)
                    return Say(said.Error, [.. faults]);
                var found = new Found(
                    InstallationKind.Live,
                    parsed.GetRequiredValue(name).Trim(),
                    council,
                    parsed.GetRequiredValue(administrator).Trim(),
                    parsed.GetValue(login)?.Trim()
                )
                {
                    Teams = [.. edition.Teams.Select(t => t.Name)],
                    Posts = posts,
                };
                var place = where.Of(parsed);
                await Migrator.Run(place, TimeProvider.System, cancel);
                var databases = new Factory<ThroughlineDb>(place.Options(), o => new(o));
                var done = await new Door(databases, editions).Found(
                    found,
                    TimeProvider.System.Instant(),
                    cancel
                );
                if (done.IsRefused(out var refusal))
                    return Say(said.Error, refusal.Sentence);
                await new EditionStore(databases, editions, TimeProvider.System).Renew(cancel);
                await said.Output.WriteAsync(Next(found, edition, where.Given(parsed)));
                return 0;
            }
        );
        return command;
    }

    private static (IReadOnlyList<FirstPost> Posts, IReadOnlyList<string> Faults) Staff(
        FileInfo? file,
        Edition edition
    )
    {
        if (file is null)
            return ([], []);
        using var content = file.OpenRead();
        try
        {
            return StaffReader.Read(new ChosenFile(file.Name, content), edition);
        }
        catch (FileRefusedException refused)
        {
            return ([], [refused.Refusal.Sentence]);
        }
    }

    private static string Next(Found found, Edition edition, string where)
    {
        var led = found
            .Posts.Where(p => p.Kind is PostKind.TeamManager or PostKind.AssistantManager)
            .Select(p => p.Team)
            .ToHashSet();
        List<string> leaderless = [.. found.Teams.Where(t => !led.Contains(t))];
        string[] lines =
        [
            $"{found.Council} is founded, live, on the procedure {edition.Header.Council}, {edition.Header.Title} {edition.Header.Edition}: {found.Teams.Count} teams, {found.Posts.Count + 1} posts.",
            "",
            .. leaderless.Count == 0
                ? (string[])[]
                :
                [
                    $"No manager yet: {string.Join(", ", leaderless)}. A team without one can be given no child.",
                    "",
                ],
            "Next:",
            $"  ./throughline import annex-a FILE --as-of DAY --dry-run{where}   what the case system's extract would do",
            $"  ./throughline import annex-a FILE --as-of DAY{where}             take it in",
            $"  ./throughline due{where}                                         the children due to move",
            $"  ./throughline start{where}                                       the site",
            "",
            "Nobody chooses who to be on a live database. Until the council's OpenID Connect sign-in is connected, the site shows nobody anything.",
        ];
        return string.Join('\n', lines) + "\n";
    }

    private static int Say(TextWriter error, params IReadOnlyList<string> sentences)
    {
        foreach (var sentence in sentences)
            error.WriteLine(sentence);
        return Refused;
    }
}
