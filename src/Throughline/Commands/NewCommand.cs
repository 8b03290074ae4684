using System.CommandLine;
using Throughline.Procedures.Starting;
using Throughline.Records;

namespace Throughline.Commands;

/// <summary><c>throughline new</c>: writes a procedure to begin from, and never over anything.</summary>
public static class NewCommand
{
    public static Command Create() => Create(TimeProvider.System);

    public static Command Create(TimeProvider clock)
    {
        var council = new Argument<string>("council")
        {
            Description = "The council's name: \"North Oakshire\".",
        };
        var folder = new Option<string?>("--in")
        {
            Description =
                "The folder of procedures to write into; by default the one beside the program.",
            HelpName = "DIR",
        };
        var command = new Command("new", "Write a procedure to begin from.") { council, folder };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(council).Trim();
            var into = ProceduresPlace.Find(parsed.GetValue(folder));
            if ((Skeleton.Refuse(name) ?? There(into, name)) is { } refused)
            {
                parsed.InvocationConfiguration.Error.WriteLine(refused);
                return 1;
            }
            var output = parsed.InvocationConfiguration.Output;
            foreach (var file in Skeleton.Of(name, clock.Today()).Files)
            {
                var path = Path.Combine(into, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var written = new StreamWriter(
                    new FileStream(path, FileMode.CreateNew, FileAccess.Write)
                );
                written.Write(file.Text);
                output.WriteLine(path);
            }
            var where = parsed.GetValue(folder) is { } told ? $" --procedures {told}" : "";
            output.WriteLine($"Check it with: ./throughline check {Skeleton.Folder(name)}{where}");
            return 0;
        });
        return command;
    }

    private static string? There(string into, string council)
    {
        var folder = Path.Combine(into, Skeleton.Folder(council));
        return Directory.Exists(folder) || File.Exists(folder)
            ? $"{folder} is there already, and nothing was written. Copy one of its editions to begin another."
            : null;
    }
}
