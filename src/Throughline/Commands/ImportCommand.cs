using System.CommandLine;

namespace Throughline.Commands;

/// <summary>
/// <c>throughline import annex-a</c>: takes an Annex A workbook in. Exit status: 0 taken in, or nothing new; 1 refused,
/// with a sentence; 3 a dry run that would be refused until confirmed.
/// </summary>
public static class ImportCommand
{
    public static Command Create() =>
        new("import", "Take in what a case management system says.") { AnnexA(), Templates() };

    private static Command AnnexA()
    {
        var file = new Argument<FileInfo>("file")
        {
            Description = "The workbook with lists 3 to 9.",
        }.ThatExists();
        var asOf = Asked.AsOf("The day of which the extract speaks.");
        asOf.Required = true;
        var people = new Option<FileInfo>("--people")
        {
            Description = "The companion file of names, births and families.",
        }.ThatExists();
        var statements = new Option<FileInfo>("--statements")
        {
            Description = "The companion file of dated statements.",
        }.ThatExists();
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
        var json = new Option<bool>("--json") { Description = "Answer as JSON." };
        var procedure = new CouncilProcedure();
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
            json,
        };
        where.AddTo(command);
        procedure.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                var asked = new AnnexAImport(
                    parsed.GetRequiredValue(file),
                    parsed.GetRequiredValue(asOf)!.Value,
                    parsed.GetValue(people),
                    parsed.GetValue(statements),
                    parsed.GetValue(dryRun),
                    parsed.GetValue(confirm),
                    parsed.GetValue(by),
                    parsed.GetValue(json)
                );
                var place = await where.Founded(parsed, cancel);
                return await asked.Run(place, await procedure.Of(parsed, place, cancel), cancel);
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
}
