using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Throughline.Exchange.Demonstration;
using Throughline.Records;

namespace Throughline.Tests;

/// <summary>The program itself, started for a council by its option.</summary>
public sealed class StartedTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("tl-start-").FullName;

    [Fact]
    public async Task Started_for_a_council_it_invents_one_of_that_kind_and_lets_one_be_anybody_on_its_staff()
    {
        var port = FreePort();
        using var program = Start("stockport", port);
        try
        {
            var address = await Serving(program);
            using var client = new HttpClient { BaseAddress = address };

            var page = WebUtility.HtmlDecode(await client.GetStringAsync("/sign-in"));

            var teams = World.On(TimeProvider.System.Today(), "stockport").Teams;
            Assert.Contains("Choose who to be", page, StringComparison.Ordinal);
            Assert.All(
                teams.Where(t => t.HoldsChildren),
                t => Assert.Contains(t.Name, page, StringComparison.Ordinal)
            );
            Assert.DoesNotContain("Brambles", page, StringComparison.Ordinal);
        }
        finally
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task A_council_that_nobody_has_written_down_is_answered_with_those_that_there_are()
    {
        using var program = Start("oakshire", FreePort());

        var said = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.NotEqual(0, program.ExitCode);
        Assert.Contains(
            "There is no procedure of \"oakshire\". There are those of gateshead, lancashire, stockport and wokingham, in ",
            said,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_in_a_sentence()
    {
        await File.WriteAllTextAsync(
            Path.Combine(data, "throughline.db"),
            "This is a note that somebody has put where the database should be.",
            TestContext.Current.CancellationToken
        );
        using var program = Start("stockport", FreePort());

        var said = await program.StandardError.ReadToEndAsync(
            TestContext.Current.CancellationToken
        );
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, program.ExitCode);
        Assert.Contains("not a database", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    private Process Start(string council, int port) =>
        Process.Start(
            new ProcessStartInfo("dotnet")
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                ArgumentList =
                {
                    Path.Combine(AppContext.BaseDirectory, "throughline.dll"),
                    "start",
                    "--council",
                    council,
                    "--data",
                    data,
                    "--port",
                    port.ToString(CultureInfo.InvariantCulture),
                    "--procedures",
                    Checkout.Folder("procedures"),
                },
            }
        )!;

    /// <summary>Where it says that it is, once it does.</summary>
    private static async Task<Uri> Serving(Process program)
    {
        const string At = "Throughline is at ";
        while (await program.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith(At, StringComparison.Ordinal))
                return new(line[At.Length..].Split(' ')[0]);
        throw new InvalidOperationException(
            $"It ended before it served: {await program.StandardError.ReadToEndAsync()}"
        );
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
