using System.CommandLine;
using Throughline.Records;
using Throughline.Records.Sweep;

namespace Throughline.Commands;

/// <summary><c>throughline sweep</c>: looks at every open case now, as is done each morning.</summary>
public static class SweepCommand
{
    public static Command Create()
    {
        var command = new Command("sweep", "Look at every open case now, as is done each morning.");
        var where = new Where();
        where.AddTo(command);
        var procedure = new CouncilProcedure();
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
                var swept = await services.GetRequiredService<MorningSweep>().Run(cancel);
                Console.WriteLine(
                    $"{swept.Day:yyyy-MM-dd}: {swept.Children} children, {swept.Findings} findings."
                );
                return 0;
            }
        );
        return command;
    }
}
