using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Exchange.AnnexA;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Store;
using Throughline.Testing;

namespace Throughline.Tests;

/// <summary>The program itself, as a process of its own, struck down while it writes.</summary>
public sealed class KilledTests
{
    private const int Children = 4000;
    private static readonly DateOnly Yesterday = TimeProvider.System.Today().AddDays(-1);

    [Theory, OnBoth]
    public async Task A_program_killed_in_the_midst_of_an_import_leaves_nothing_half_written_and_takes_it_in_when_it_is_run_again(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var folder = Directory.CreateTempSubdirectory("tl-killed-").FullName;
        var workbook = Path.Combine(folder, "annex-a.xlsx");
        Write(workbook, house.Assessment.Name);
        await using var db = house.Database.Open();
        var acts = await db.Acts.CountAsync();

        using (var first = Import(house, workbook))
        {
            await Writing(house, first);
            first.Kill(entireProcessTree: true);
            await first.WaitForExitAsync();
        }

        Assert.Equal(0, await db.Children.CountAsync());
        Assert.Equal(0, await db.Statements.CountAsync());
        Assert.Equal(0, await db.ExtractsTaken.CountAsync());
        Assert.Equal(acts, await db.Acts.CountAsync());
        Assert.Empty(await ChainCheck.Run(db));

        using (var second = Import(house, workbook))
        {
            await second.WaitForExitAsync();
            Assert.Equal(0, second.ExitCode);
        }

        Assert.Equal(Children, await db.Children.CountAsync());
        Assert.Equal(1, await db.ExtractsTaken.CountAsync());
        Assert.Empty(await ChainCheck.Run(db));
        Assert.Empty(await Fold.Differences(db));
        Directory.Delete(folder, recursive: true);
    }

    private static Process Import(House house, string workbook)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "throughline.dll"),
                "import",
                "annex-a",
                workbook,
                "--as-of",
                Yesterday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                "--procedures",
                Path.Combine(Checkout.Root, "procedures"),
            },
        };
        foreach (
            var argument in house.Database.Place switch
            {
                Place.Sqlite sqlite => new[] { "--data", sqlite.Folder },
                Place.Postgres postgres => ["--connection", postgres.Connection],
                _ => throw new InvalidOperationException("No such place."),
            }
        )
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Waits until it has begun to write and has not yet finished.</summary>
    private static async Task Writing(House house, Process process)
    {
        while (!await HasBegun(house))
            if (process.HasExited)
                throw new InvalidOperationException("It ended before it was seen to write.");
    }

    private static async Task<bool> HasBegun(House house)
    {
        if (house.Database.Place is Place.Sqlite sqlite)
        {
            // Pages of an unfinished transaction that no longer fit in memory are spilled to the log.
            await Task.Yield();
            return Directory.EnumerateFiles(sqlite.Folder, "*-wal").Any(f => Size(f) > 1_000_000);
        }
        await using var db = house.Database.Open();
        return await db
                .Database.SqlQuery<int>(
                    $"select count(*)::int as \"Value\" from pg_stat_activity where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()"
                )
                .SingleAsync() > 0;
    }

    /// <summary>In bytes; none of a log that was tidied away since it was listed.</summary>
    private static long Size(string path)
    {
        try
        {
            return new FileInfo(path).Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }

    private static void Write(string path, string team)
    {
        using var file = File.Create(path);
        AnnexAWriter.Write(
            file,
            new AnnexABook(Yesterday)
            {
                ChildrenInNeed =
                [
                    .. Enumerable
                        .Range(1, Children)
                        .Select(i => new NeedRow(
                            new($"{i:D6}", new DateOnly(2015, 2, 1)),
                            Yesterday.AddDays(-30),
                            "N1 - Abuse or neglect",
                            null,
                            null,
                            null,
                            "d) Open assessment",
                            new(team, "Jo Marsh")
                        )),
                ],
            }
        );
    }
}
