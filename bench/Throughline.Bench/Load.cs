using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Commands;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Records.Store;
using Throughline.Web.Security;

namespace Throughline.Bench;

/// <summary>
/// A council of the size asked for in a database of its own: the import, <c>due</c>, and the main pages under load.
/// </summary>
internal static partial class Load
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(8);

    public static async Task Run(string[] args)
    {
        var children = int.Parse(args.ElementAtOrDefault(0) ?? "10000", null);
        var folder = Directory.CreateTempSubdirectory("tl-load-").FullName;
        var place = Place.Of(args.ElementAtOrDefault(1) ?? folder);
        var editions = CouncilProcedure.Load(ProceduresPlace.Find(null), "wokingham");
        var council = new Council(place, editions);
        await council.Found();
        var before = Worked;
        var import = await council.Import(children);
        Say($"import of {children} children", import, Worked - before);
        await Due(council, editions);
        await Pages(council, place, editions);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task Due(Council council, Editions editions)
    {
        var today = TimeProvider.System.Today();
        await using var db = council.Databases.CreateDbContext();
        var senior = council.World.Posts.First(p =>
            p.TeamId is null && p.Kind == Casework.People.PostKind.ServiceManager
        );
        var viewer = (await Viewers.Of(db, senior.PersonId, today, default))!;
        for (var time = 0; time < 3; time++)
        {
            var (before, watch) = (Worked, Stopwatch.StartNew());
            var (due, clocks) = await new DueToMoveList(council.Databases, editions).WithClocks(
                viewer,
                today,
                editions.InForce(today)
            );
            Say(
                $"due, whole council ({due.Count} due, {clocks.Count} with clocks)",
                watch.Elapsed,
                Worked - before
            );
        }
    }

    private static async Task Pages(Council council, Place place, Editions editions)
    {
        await using var site = Site.Build(
            ["http://127.0.0.1:0"],
            place,
            editions,
            b =>
                b.Services.AddSingleton(
                    new RateSettings
                    {
                        SearchesPerMinute = int.MaxValue,
                        RefusedReadsPerMinute = int.MaxValue,
                        SignInsPerMinute = int.MaxValue,
                    }
                )
        );
        await site.StartAsync();
        var address = site
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
        await using var db = council.Databases.CreateDbContext();
        var transfer = await db
            .Transfers.Where(t => t.EndedOn == null && t.PassedOn == null && t.MeetingId != null)
            .OrderBy(t => t.Id)
            .FirstAsync();
        var manager = council
            .World.Posts.First(p =>
                p.TeamId == transfer.SendingTeamId && p.Kind == Casework.People.PostKind.TeamManager
            )
            .PersonId;
        using var browser = await SignedIn(address, manager);
        var search = await Form(browser, "/children", ("Words", "a"));
        foreach (
            var (name, path, form) in new[]
            {
                ("my work", "/work", null),
                ("children, all", "/children", null),
                ("children, a search", "/children", search),
                ("due to move", "/due-to-move", null),
                ("a transfer", $"/transfers/{transfer.Id}", null),
                ("a meeting", $"/meetings/{transfer.MeetingId}", null),
            }
        )
            await Page(
                name,
                () => form is null ? browser.GetAsync(path) : browser.PostAsync(path, form)
            );
        await site.StopAsync();
    }

    private static async Task Page(string name, Func<Task<HttpResponseMessage>> ask)
    {
        for (var warm = 0; warm < 3; warm++)
            (await ask()).EnsureSuccessStatusCode();
        var queries = await Queries.Count(ask);
        var before = Worked;
        var alone = await Asked(ask, 1);
        var worked = (Worked - before) / alone.Count;
        var all = await Asked(ask, AtOnce);
        Console.WriteLine(
            FormattableString.Invariant(
                $"{name, -20} alone {Median(alone), 6:F0} ms, processor {worked.TotalMilliseconds, 6:F0} ms   {AtOnce} at once {Median(all), 6:F0} ms, p95 {all[(int)(all.Count * 0.95)], 6:F0} ms, {all.Count / Each.TotalSeconds, 6:F1} a second   {queries, 4} commands"
            )
        );
    }

    /// <summary>How many milliseconds each answer took that so many browsers were given in the time, least first.</summary>
    private static async Task<List<double>> Asked(Func<Task<HttpResponseMessage>> ask, int browsers)
    {
        var until = Stopwatch.GetTimestamp() + (long)(Each.TotalSeconds * Stopwatch.Frequency);
        var took = await Task.WhenAll(
            Enumerable
                .Range(0, browsers)
                .Select(async _ =>
                {
                    var mine = new List<double>();
                    while (Stopwatch.GetTimestamp() < until)
                    {
                        var watch = Stopwatch.StartNew();
                        (await ask()).EnsureSuccessStatusCode();
                        mine.Add(watch.Elapsed.TotalMilliseconds);
                    }
                    return mine;
                })
        );
        return [.. took.SelectMany(t => t).Order()];
    }

    private static double Median(List<double> sorted) => sorted[sorted.Count / 2];

    private static async Task<HttpClient> SignedIn(string address, string person)
    {
        var browser = new HttpClient(
            new HttpClientHandler { CookieContainer = new CookieContainer() }
        )
        {
            BaseAddress = new(address),
            Timeout = TimeSpan.FromMinutes(5),
        };
        var form = await Form(browser, "/sign-in", ("Person", person));
        (await browser.PostAsync("/sign-in", form)).EnsureSuccessStatusCode();
        return browser;
    }

    /// <summary>What a page's form sends when this is filled in; it may be sent again and again.</summary>
    private static async Task<HttpContent> Form(
        HttpClient browser,
        string path,
        (string Name, string Value) field
    )
    {
        var page = await browser.GetStringAsync(path);
        return new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                [field.Name] = field.Value,
                ["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value,
            }
        );
    }

    /// <summary>The processor time this program has used: on a busy machine it says more than the clock does.</summary>
    private static TimeSpan Worked => Environment.CpuUsage.TotalTime;

    private static void Say(string what, TimeSpan took, TimeSpan worked) =>
        Console.WriteLine(
            FormattableString.Invariant(
                $"{what, -60} {took.TotalSeconds, 8:F2} s, processor {worked.TotalSeconds, 8:F2} s"
            )
        );

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Token();
}
