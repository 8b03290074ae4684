using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.People;
using Throughline.Exchange.Procedures;
using Throughline.Procedures.Checking;
using Throughline.Procedures.Comparing;
using Throughline.Records;
using Throughline.Records.Acts;

namespace Throughline.Commands;

/// <summary>
/// <c>throughline publish</c>: checks an edition, says what it changes, and sends it in. A second person approves it on
/// the site, so that nobody can do both from here.
/// </summary>
public static class PublishCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("edition")
        {
            Description = "The edition's folder of Markdown files, or a zip of it.",
        }.ThatExists();
        var by = new Option<string?>("--by")
        {
            Description =
                "Sign-in name of whoever sends it; the first procedure owner if left out.",
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Check and compare, and send nothing.",
        };
        var where = new Where();
        var procedure = new CouncilProcedure();
        var command = new Command("publish", "Send in an edition, for a second person to approve.")
        {
            path,
            by,
            dryRun,
        };
        where.AddTo(command);
        procedure.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                var place = await where.Founded(parsed, cancel);
                await using var services = new ServiceCollection()
                    .AddRecords(place)
                    .AddSingleton(await procedure.Of(parsed, place, cancel))
                    .BuildServiceProvider();
                await services.GetRequiredService<EditionStore>().Renew(cancel);
                return await Run(
                    services,
                    parsed.GetRequiredValue(path),
                    parsed.GetValue(by),
                    parsed.GetValue(dryRun),
                    cancel
                );
            }
        );
        return command;
    }

    private static async Task<int> Run(
        IServiceProvider services,
        string path,
        string? by,
        bool dryRun,
        CancellationToken cancel
    )
    {
        var editions = services.GetRequiredService<Editions>();
        var today = TimeProvider.System.Today();
        var inForce = editions.InForce(today);
        var read = Read(path, inForce.Council.ToLowerInvariant());
        if (read.Refusal is { } refusal)
            return Fail([refusal.Sentence]);
        var report = Checker.Check(services.GetRequiredService<EditionStore>().Load(read.Files));
        if (!report.Holds)
            return Fail([
                .. CheckText.Faults(report),
                "The check does not hold; nothing was sent.",
            ]);
        foreach (var line in CompareText.Of(EditionComparison.Of(inForce, report.Edition!)))
            Console.WriteLine(line);
        if (dryRun)
            return 0;
        if (await Sender(services, by, today, cancel) is not { } sender)
            return Fail([
                by is null
                    ? "Nobody is procedure owner; say who sends it with --by."
                    : $"Nobody on the staff signs in as {by}.",
            ]);
        var sent = await services
            .GetRequiredService<EditionDesk>()
            .Send(
                new Deed(sender, TimeProvider.System.Instant(), today),
                report.Edition!,
                read.Files,
                cancel
            );
        if (sent.IsRefused(out var refused))
            return Fail([refused.Sentence]);
        Console.WriteLine(
            "Sent in. It comes into force once a second person approves it: on the site, under Procedures, Publish."
        );
        return 0;
    }

    private static PackageRead Read(string path, string council)
    {
        if (Directory.Exists(path))
            return EditionPackage.OfFolder(path, council);
        using var zip = File.OpenRead(path);
        return EditionPackage.OfZip(zip, council);
    }

    private static async Task<string?> Sender(
        IServiceProvider services,
        string? login,
        DateOnly today,
        CancellationToken cancel
    )
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<ThroughlineDb>>()
            .CreateDbContextAsync(cancel);
        return login is null
            ? await db
                .Posts.Where(p =>
                    p.Kind == PostKind.ProcedureOwner
                    && p.From <= today
                    && (p.Until == null || p.Until >= today)
                )
                .OrderBy(p => p.From)
                .ThenBy(p => p.Id)
                .Select(p => p.PersonId)
                .FirstOrDefaultAsync(cancel)
            : await db
                .People.Where(p => p.Login == login)
                .Select(p => p.Id)
                .FirstOrDefaultAsync(cancel);
    }

    private static int Fail(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Console.Error.WriteLine(line);
        return 1;
    }
}
