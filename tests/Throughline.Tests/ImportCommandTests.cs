using Microsoft.EntityFrameworkCore;
using Throughline.Commands;
using Throughline.Exchange.AnnexA;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Model;
using Throughline.Records.Store;

namespace Throughline.Tests;

public sealed class ImportCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tl-import-").FullName;
    private readonly DateOnly yesterday = TimeProvider.System.Today().AddDays(-1);

    private string Data => Path.Combine(folder, "data");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static Task<int> Run(params string[] args) =>
        ImportCommand.Create().Parse(args).InvokeAsync();

    private Task<int> Import(params string[] more) => Import(yesterday, ["0042"], more);

    private Task<int> Import(DateOnly asOf, string[] children, params string[] more) =>
        Run([
            "annex-a",
            Workbook(asOf, children),
            "--as-of",
            $"{asOf:yyyy-MM-dd}",
            "--data",
            Data,
            "--procedures",
            Path.Combine(Checkout.Root, "procedures"),
            .. more,
        ]);

    private string Workbook(DateOnly asOf, params string[] children)
    {
        var path = Path.Combine(folder, "annex-a.xlsx");
        using var file = File.Create(path);
        AnnexAWriter.Write(
            file,
            new AnnexABook(asOf)
            {
                ChildrenInNeed =
                [
                    .. children.Select(
                        (number, i) =>
                            new NeedRow(
                                new(number, new DateOnly(2015, 2, 1)),
                                asOf.AddDays(-30 - i),
                                "N1 - Abuse or neglect",
                                null,
                                null,
                                null,
                                "d) Open assessment",
                                new("Team", "Worker")
                            )
                    ),
                ],
            }
        );
        return path;
    }

    private async Task<ThroughlineDb> Founded(
        InstallationKind kind = InstallationKind.Demonstration
    )
    {
        var place = new Place.Sqlite(Data);
        await Migrator.Run(place, TimeProvider.System);
        var databases = new Factory<ThroughlineDb>(place.Options(), o => new(o));
        _ = (
            await new Door(databases, new Editions([])).Found(
                new(kind, "Ashford Vale", "wokingham", "Ada Lowe"),
                TimeProvider.System.Instant()
            )
        ).Value;
        return databases.CreateDbContext();
    }

    [Fact]
    public async Task A_database_without_a_council_takes_nothing_in() =>
        Assert.Equal(1, await Import());

    [Fact]
    public async Task A_dry_run_changes_nothing_and_the_real_one_takes_the_children_in()
    {
        await using var db = await Founded();
        Assert.Equal(0, await Import("--dry-run"));
        Assert.Equal(0, await db.Children.CountAsync());
        Assert.Equal(0, await Import("--json"));
        Assert.Equal("0042", (await db.Children.SingleAsync()).Number);
        Assert.Equal(0, await Import());
        Assert.Equal(1, await db.ExtractsTaken.CountAsync());
    }

    [Fact]
    public async Task A_dry_run_of_a_day_that_has_not_come_is_refused_as_the_real_one_is()
    {
        await using var db = await Founded(InstallationKind.Live);
        var ahead = yesterday.AddDays(9);
        Assert.Equal(1, await Import(ahead, ["0042"], "--dry-run"));
        Assert.Equal(1, await Import(ahead, ["0042"]));
        Assert.Equal(0, await db.Children.CountAsync());
    }

    [Fact]
    public async Task A_demonstration_may_look_ahead_to_next_week()
    {
        await using var db = await Founded();
        var ahead = yesterday.AddDays(8);
        Assert.Equal(0, await Import(ahead, ["0042"], "--dry-run"));
        Assert.Equal(0, await Import(ahead, ["0042"]));
    }

    [Fact]
    public async Task A_dry_run_that_the_real_one_would_stop_at_says_so_before_any_team_is_matched()
    {
        await using var db = await Founded(InstallationKind.Live);
        Assert.Equal(0, await Import(yesterday.AddDays(-7), ["0042", "0043"]));
        Assert.Equal(3, await Import("--dry-run"));
        Assert.Equal(1, await Import());
        Assert.Equal(0, await Import("--confirm-gone"));
    }

    [Fact]
    public async Task A_person_who_may_not_or_is_not_there_is_refused()
    {
        await using var db = await Founded();
        Assert.Equal(1, await Import("--by", "nobody"));
        Assert.Equal(0, await db.Children.CountAsync());
    }

    [Fact]
    public async Task Of_a_restricted_child_the_report_gives_a_reference_alone()
    {
        await using var db = await Founded();
        Assert.Equal(0, await Import());
        var child = await db.Children.SingleAsync();
        (child.RestrictedAs, child.BirthDate) = ("Restricted record AB12", new(2015, 2, 2));
        await db.SaveChangesAsync();

        var plain = await Printed(() => Import("--dry-run"));
        var json = await Printed(() => Import("--dry-run", "--json"));

        foreach (var report in new[] { plain, json })
        {
            Assert.Contains("Restricted record AB12", report, StringComparison.Ordinal);
            Assert.DoesNotContain("0042", report, StringComparison.Ordinal);
            Assert.DoesNotContain("02/02/2015", report, StringComparison.Ordinal);
            Assert.DoesNotContain("01/02/2015", report, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_row_that_was_left_out_whole_is_said_to_be_and_is_not_counted_as_taken()
    {
        await using var db = await Founded();

        var report = await Printed(() => Import(yesterday, ["0042", "0042", "0043"], "--dry-run"));

        Assert.Contains("3 rows, 2 taken", report, StringComparison.Ordinal);
        Assert.Contains(
            "begins later or says more. The whole row was left out.",
            report,
            StringComparison.Ordinal
        );
    }

    private static async Task<string> Printed(Func<Task<int>> run)
    {
        var (before, said) = (Console.Out, new StringWriter());
        Console.SetOut(TextWriter.Synchronized(said));
        try
        {
            _ = await run();
            return said.ToString();
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    [Fact]
    public async Task The_templates_are_written()
    {
        Assert.Equal(0, await Run("templates", Path.Combine(folder, "templates")));
        Assert.Equal(
            ["people.xlsx", "statements.xlsx"],
            Directory.GetFiles(Path.Combine(folder, "templates")).Select(Path.GetFileName).Order()
        );
    }

    [Theory]
    [InlineData("02/03/2026")]
    [InlineData("soon")]
    public async Task A_day_that_is_none_is_refused(string day) =>
        Assert.NotEqual(
            0,
            await Run("annex-a", Workbook(yesterday, "0042"), "--as-of", day, "--data", Data)
        );
}
