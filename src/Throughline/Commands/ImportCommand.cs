using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;
using Throughline.Casework;
using Throughline.Casework.Extracts;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Exchange;
using Throughline.Exchange.AnnexA;
using Throughline.Procedures.Documents;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Store;
using Edition = Throughline.Procedures.Rules.Edition;

namespace Throughline.Commands;

/// <summary>
/// <c>throughline import annex-a</c>: takes an Annex A workbook in. Exit status: 0 taken in, or nothing new; 1 refused,
/// with a sentence; 3 a dry run that would be refused until confirmed.
/// </summary>
public static class ImportCommand
{
    private const int Refused = 1;
    private const int WantsConfirming = 3;

    private static readonly Refusal NotFounded = new(
        "not-founded",
        "There is no council in this database yet: run './throughline start' once."
    );

    public static Command Create() =>
        new("import", "Take in what a case management system says.") { AnnexA(), Templates() };

    private static Command AnnexA()
    {
        var file = new Argument<FileInfo>("file")
        {
            Description = "The workbook with lists 3 to 9.",
        }.AcceptExistingOnly();
        var asOf = new Option<DateOnly>("--as-of")
        {
            Description = "The day of which the extract speaks (YYYY-MM-DD).",
            Required = true,
            CustomParser = Day,
        };
        var people = new Option<FileInfo>("--people")
        {
            Description = "The companion file of names, births and families.",
        }.AcceptExistingOnly();
        var statements = new Option<FileInfo>("--statements")
        {
            Description = "The companion file of dated statements.",
        }.AcceptExistingOnly();
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Show what would be done, and change nothing.",
        };
        var confirm = new Option<bool>("--confirm-gone")
        {
            Description = "Confirm that many children are gone from the extract.",
        };
        var by = new Option<string?>("--by")
        {
            Description =
                "Sign-in name of whoever brings the extract; the first administrator if left out.",
        };
        var folder = new Option<string?>("--procedures")
        {
            Description = "The folder of procedures.",
        };
        var json = new Option<bool>("--json") { Description = "Answer as JSON." };
        var where = new Where();
        var command = new Command("annex-a", "Take in an Annex A workbook, lists 3 to 9.")
        {
            file,
            asOf,
            people,
            statements,
            dryRun,
            confirm,
            by,
            folder,
            json,
        };
        where.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                var asked = new Asked(
                    parsed.GetRequiredValue(file),
                    parsed.GetValue(asOf),
                    parsed.GetValue(people),
                    parsed.GetValue(statements),
                    parsed.GetValue(dryRun),
                    parsed.GetValue(confirm),
                    parsed.GetValue(by),
                    parsed.GetValue(json)
                );
                var place = where.Of(parsed);
                await Migrator.Run(place, TimeProvider.System, cancel);
                return await Run(
                    asked,
                    place,
                    Library.Load(ProceduresPlace.Find(parsed.GetValue(folder))),
                    cancel
                );
            }
        );
        return command;
    }

    private static Command Templates()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Where to write them." };
        var command = new Command("templates", "Write the templates of the two companion files.")
        {
            folder,
        };
        command.SetAction(parsed =>
        {
            foreach (
                var path in Exchange.Companions.CompanionTemplates.Write(
                    parsed.GetRequiredValue(folder).FullName
                )
            )
                Console.WriteLine(path);
            return 0;
        });
        return command;
    }

    private static async Task<int> Run(
        Asked asked,
        Place place,
        Library library,
        CancellationToken cancel
    )
    {
        var databases = new Factory<ThroughlineDb>(place.Options(), o => new(o));
        var clock = TimeProvider.System;
        await using var db = databases.CreateDbContext();
        if (!await db.Installations.AnyAsync(cancel))
            return Say(NotFounded, asked.Json);
        if (await Bringer(db, asked.By, clock.Today(), cancel) is not { } viewer)
            return Say(
                Refusals.NotAllowed("a data officer or an administrator in post"),
                asked.Json
            );
        var read = Read(asked, library, cancel);
        if (read.IsRefused(out var refusal))
            return Say(refusal, asked.Json);
        if (asked.DryRun)
        {
            var records = await BesideExtract.Of(db, viewer, asked.AsOf, cancel);
            if (records.IsRefused(out refusal))
                return Say(refusal, asked.Json);
            var compared = Comparison.Of(read.Value, records.Value);
            if (compared.IsRefused(out refusal))
                return Say(refusal, asked.Json);
            ImportReport.Write(read.Value, compared.Value, null, asked.Json);
            return compared.Value.TooManyGone ? WantsConfirming : 0;
        }
        var editions = Editions(library);
        var deed = new Deed(viewer.PersonId, clock.Instant(), viewer.Day);
        var taken = await new Door(databases).TakeInExtract(
            new(read.Value, asked.ConfirmGone),
            deed,
            editions,
            cancel
        );
        if (taken.IsRefused(out refusal))
            return Say(refusal, asked.Json);
        ImportReport.Write(read.Value, taken.Value.Plan, taken.Value.ExtractId ?? "", asked.Json);
        return 0;
    }

    private static Result<Extract> Read(Asked asked, Library library, CancellationToken cancel)
    {
        using var annexA = asked.File.OpenRead();
        using var people = asked.People?.OpenRead();
        using var statements = asked.Statements?.OpenRead();
        return ImportReport.WithBar(
            asked.Json,
            progress =>
                ExtractFiles.Read(
                    new ChosenFile(asked.File.Name, annexA),
                    asked.AsOf,
                    people is null ? null : new ChosenFile(asked.People!.Name, people),
                    statements is null ? null : new ChosenFile(asked.Statements!.Name, statements),
                    Editions(library).InForce(asked.AsOf).Vocabulary,
                    progress,
                    cancel
                )
        );
    }

    private static async Task<Viewer?> Bringer(
        ThroughlineDb db,
        string? login,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var id = login is null
            ? await db
                .Posts.Where(p =>
                    (p.Kind == PostKind.DataOfficer || p.Kind == PostKind.Administrator)
                    && p.From <= today
                    && (p.Until == null || p.Until >= today)
                )
                .OrderBy(p => p.Kind == PostKind.DataOfficer ? 0 : 1)
                .ThenBy(p => p.From)
                .ThenBy(p => p.Id)
                .Select(p => p.PersonId)
                .FirstOrDefaultAsync(cancel)
            : await db
                .People.Where(p => p.Login == login)
                .Select(p => p.Id)
                .FirstOrDefaultAsync(cancel);
        var viewer = id is null ? null : await Viewers.Of(db, id, today, cancel);
        return viewer is not null && May.TakeInExtracts(viewer) is null ? viewer : null;
    }

    private static Editions Editions(Library library) =>
        new([.. library.Editions.Select(e => e.Edition).OfType<Edition>()]);

    private static int Say(Refusal refusal, bool json)
    {
        if (json)
            Console.WriteLine(
                System.Text.Json.JsonSerializer.Serialize(
                    new { refused = refusal.Code, sentence = refusal.Sentence }
                )
            );
        else
            Console.Error.WriteLine(refusal.Sentence);
        return Refused;
    }

    private static DateOnly Day(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (
            DateOnly.TryParseExact(
                result.Tokens[0].Value,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            return day;
        result.AddError("--as-of is a day such as 2026-03-02.");
        return default;
    }

    private sealed record Asked(
        FileInfo File,
        DateOnly AsOf,
        FileInfo? People,
        FileInfo? Statements,
        bool DryRun,
        bool ConfirmGone,
        string? By,
        bool Json
    );
}
