using System.Diagnostics;

namespace Throughline.Tests;

/// <summary>The two commands, in a checkout of their own whose .NET and Node.js only say that they were asked.</summary>
public sealed class ScriptTests : IDisposable
{
    private static readonly string[] Tools =
    [
        "bash",
        "cat",
        "dirname",
        "find",
        "flock",
        "grep",
        "mkdir",
        "mv",
        "rm",
        "sed",
        "touch",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("throughline here ");

    public ScriptTests()
    {
        foreach (var script in new[] { "throughline", "scripts/lib.sh" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(At(script))!);
            File.Copy(Checkout.File(script), At(script));
        }

        Directory.CreateDirectory(At("src/Throughline.Web/wwwroot"));
        Directory.CreateDirectory(At("procedures"));
        Directory.CreateDirectory(At("bin"));
        File.WriteAllText(At("global.json"), "{}");
        foreach (var tool in Tools)
            File.CreateSymbolicLink(
                At($"bin/{tool}"),
                new[] { $"/usr/bin/{tool}", $"/bin/{tool}" }.First(File.Exists)
            );
        // A build leaves a server behind, and writes among the sources what it has fetched.
        Stub(
            "dotnet",
            """
            case "$1" in
              --list-sdks) echo "10.0.100 [/usr/share/dotnet/sdk]" ;;
              build)
                echo built >>"$ROOT/builds"
                if [ -e "/proc/$$/fd/9" ]; then echo "the build holds the lock" >>"$ROOT/builds"; fi
                mkdir -p "$ROOT/src/Throughline.Web/node_modules" "$ROOT/src/Throughline.Web/wwwroot/lib"
                mkdir -p "$ROOT/artifacts/bin/Throughline/release"
                touch "$ROOT/artifacts/bin/Throughline/release/throughline.dll" ;;
              *) echo "ran" ;;
            esac
            """
        );
        Stub("npm", "");
        Stub("node", "echo v20.1.0");
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void What_is_built_is_not_built_again_until_something_changes()
    {
        Assert.Equal((0, "ran"), (Run().Code, Run().Out));
        Assert.Equal(["built"], File.ReadAllLines(At("builds")));

        File.WriteAllText(At("src/Throughline.Web/wwwroot/throughline.css"), "");
        // Past the coarse clock by which files are dated.
        File.SetLastWriteTimeUtc(
            At("src/Throughline.Web/wwwroot/throughline.css"),
            File.GetLastWriteTimeUtc(At("artifacts/built")).AddMinutes(1)
        );
        _ = Run();

        Assert.Equal(["built", "built"], File.ReadAllLines(At("builds")));
    }

    [Fact]
    public void What_changes_while_it_is_built_is_built_the_next_time()
    {
        File.WriteAllText(At("procedures/rules.md"), "");
        Stub(
            "dotnet",
            File.ReadAllText(At("bin/dotnet"))
                .Replace(
                    "echo built",
                    "touch -d '1 minute' \"$ROOT/procedures/rules.md\"; echo built",
                    StringComparison.Ordinal
                )
        );

        _ = Run();
        _ = Run();

        Assert.Equal(["built", "built"], File.ReadAllLines(At("builds")));
    }

    [Theory]
    [InlineData(null, "none")]
    [InlineData("v18.19.0", "18")]
    public void Without_Node_20_it_says_what_is_needed_and_where_to_get_it(
        string? version,
        string found
    )
    {
        File.Delete(At("bin/node"));
        if (version is not null)
            Stub("node", $"echo {version}");

        var (code, _, error) = Run();

        Assert.Equal(1, code);
        Assert.Contains("Node.js 20 or later", error, StringComparison.Ordinal);
        Assert.Contains($"(found: {found})", error, StringComparison.Ordinal);
        Assert.Contains("https://nodejs.org", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_NET_10_it_says_what_is_needed_and_where_to_get_it()
    {
        Stub("dotnet", "echo '8.0.100 [/usr/share/dotnet/sdk]'");

        var (code, _, error) = Run();

        Assert.Equal(1, code);
        Assert.Contains(".NET 10 SDK", error, StringComparison.Ordinal);
        Assert.Contains("https://dotnet.microsoft.com", error, StringComparison.Ordinal);
    }

    private string At(string path) => Path.Combine(folder.FullName, path);

    private void Stub(string name, string body)
    {
        File.WriteAllText(At($"bin/{name}"), $"#!/bin/bash\n{body}\n");
        File.SetUnixFileMode(
            At($"bin/{name}"),
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
    }

    private (int Code, string Out, string Error) Run()
    {
        var start = new ProcessStartInfo(At("bin/bash"), [At("throughline"), "check"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PATH"] = At("bin"),
                ["HOME"] = folder.FullName,
                ["ROOT"] = folder.FullName,
            },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Trim(), error.Result);
    }
}
