using System.Diagnostics;

namespace Throughline.Tests;

/// <summary>The files of this checkout as git knows them, wherever the tests were built.</summary>
public static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root of every file in git, and of those that git would take.</summary>
    public static IReadOnlyList<string> Files { get; } =
        Git("ls-files", "--cached", "--others", "--exclude-standard", "-z")
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(path => System.IO.File.Exists(Path.Combine(Root, path)))
            .Order(StringComparer.Ordinal)
            .ToList();

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Folder(params string[] parts) => File(parts);

    public static string Read(string path) => System.IO.File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "throughline.slnx")))
            folder =
                folder.Parent
                ?? throw new InvalidOperationException("The tests run inside a checkout.");
        return folder.FullName;
    }

    private static string Git(params string[] arguments)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", arguments)
            {
                WorkingDirectory = Root,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }
}
