using System.CommandLine;

var root = new RootCommand(
    "Throughline runs case transfers from a council's own published procedure."
);
return await root.Parse(args).InvokeAsync();
