using System.CommandLine;
using Throughline.Commands;

var root = new RootCommand(
    "Throughline runs case transfers from a council's own published procedure."
)
{
    CheckCommand.Create(),
    DecideCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
