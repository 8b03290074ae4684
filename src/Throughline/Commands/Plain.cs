using Spectre.Console;

namespace Throughline.Commands;

/// <summary>A console without colours, and without a width to wrap at, when its output goes elsewhere.</summary>
internal static class Plain
{
    public static IAnsiConsole Console(TextWriter said)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(said) }
        );
        if (said == System.Console.Out && !System.Console.IsOutputRedirected)
            return console;
        console.Profile.Capabilities.Ansi = false;
        console.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
        console.Profile.Width = 1000;
        return console;
    }
}
