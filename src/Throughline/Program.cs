using System.CommandLine;
using System.CommandLine.Invocation;
using System.Data.Common;
using Throughline.Commands;
using Throughline.Records.Store;

var root = new RootCommand(
    "Throughline runs case transfers in children's social care from a council's own published procedure."
)
{
    StartCommand.Create(),
    CheckCommand.Create(),
    CompareCommand.Create(),
    DecideCommand.Create(),
    DueCommand.Create(),
    FoundCommand.Create(),
    ImportCommand.Create(),
    NewCommand.Create(),
    PublishCommand.Create(),
    SweepCommand.Create(),
};

try
{
    var parsed = root.Parse(args);
    // Whoever mistyped one option is told so, and is not shown all of them.
    if (parsed.Action is ParseErrorAction mistyped && parsed.CommandResult.Command != root)
        mistyped.ShowHelp = false;
    return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (Exception e)
    when (e
            is DatabaseRefusedException
                or ProceduresRefusedException
                or DbException
                or IOException
                or UnauthorizedAccessException
    )
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
catch (OperationCanceledException)
{
    return 130;
}
