using System.IO.Compression;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Casework.Duties;
using Throughline.Casework.Extracts;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Handovers;
using Throughline.Casework.People;
using Throughline.Casework.Transfers;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Sweep;

namespace Throughline.Web.Tests.Security;

/// <summary>
/// A restricted child and her sister, on one transfer, on the list of one meeting or in a team that passes to another
/// leader, in an extract taken in and in two that wait, and a child of a name like the sister's. Addresses are read
/// from the running site, so that a page added later is walked too.
/// </summary>
internal sealed class Planted
{
    public const string GivenName = "Xanthippe";
    public const string FamilyName = "Quillfeather";
    public const string Number = "90210777";

    private Planted(Site site) => Site = site;

    private Site Site { get; }
    public string Child { get; private set; } = "";
    public string Sister { get; private set; } = "";

    /// <summary>The handover of their team, under a procedure that has one.</summary>
    public string Handover { get; private set; } = "";

    /// <summary>By who brought them, the extracts that wait to be confirmed.</summary>
    public IReadOnlyDictionary<string, string> Waiting { get; private set; } =
        new Dictionary<string, string>();

    /// <summary>By child, a name that no page holds by chance.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } =
        new Dictionary<string, string>();

    /// <summary>The two who are named on the restricted record.</summary>
    public string Worker => Site.House.Assessment.Workers[0];
    public string Senior => Site.House.ServiceManager;

    private IReadOnlyDictionary<string, IReadOnlyList<string>> Ids { get; set; } =
        new Dictionary<string, IReadOnlyList<string>>();

    public static async Task<Planted> In(Site site)
    {
        var it = new Planted(site);
        await it.Plant(it.OnTheList);
        return it;
    }

    /// <summary>The same under a procedure that has no meeting, and in which leaders hand their teams over.</summary>
    public static async Task<Planted> InStockport(Site site)
    {
        var it = new Planted(site);
        await it.Plant(it.InHandover);
        return it;
    }

    /// <summary>Everybody of the house, and somebody in each other kind of post, in the restricted child's own team where there is such a post.</summary>
    public static async Task<IReadOnlyList<string>> OneOfEachPost(Site site)
    {
        var house = site.House;
        await using var db = house.Database.Open();
        var filled = await db.Posts.Select(p => p.Kind).Distinct().ToListAsync();
        foreach (var kind in Enum.GetValues<PostKind>().Except(filled))
            await house.Staff(
                $"A {kind}",
                kind,
                $"{kind}",
                kind
                    is PostKind.EarlyHelpWorker
                        or PostKind.PersonalAdviser
                        or PostKind.AssistantManager
                        or PostKind.BusinessSupport
                    ? house.Assessment.Id
                    : null
            );
        var post = await db
            .Posts.Where(p => p.PersonId == house.Assessment.Manager)
            .Select(p => p.Id)
            .SingleAsync();
        _ = (
            await house.Door.NameStandIn(
                new(post, house.LongTerm.Workers[1], house.Today, null),
                house.By(house.Assessment.Manager)
            )
        ).Value;
        return [.. (await Staff.InPost(db, house.Today, default)).Select(s => s.PersonId)];
    }

    /// <summary>How often that person has been shown each child.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Looks(string person)
    {
        await using var sights = Site.House.Database.OpenSights();
        return await sights
            .Seen.Where(s => s.PersonId == person)
            .GroupBy(s => s.ChildId)
            .ToDictionaryAsync(g => g.Key, g => g.Count());
    }

    /// <summary>Every page's address, with the planted ids wherever one of their kind is asked for.</summary>
    public IReadOnlyList<string> Addresses() =>
        [
            .. Site
                .App.Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
                .SelectMany(e => Filled(e.RoutePattern))
                .Distinct(),
        ];

    /// <param name="more">What only some procedures have; adds to the ids. Knows the transfer.</param>
    private async Task Plant(Func<string, Task<Dictionary<string, IReadOnlyList<string>>>> more)
    {
        var house = Site.House;
        var manager = house.By(house.Assessment.Manager);
        Sister = await house.Child(house.Assessment, "Ada", "Plain");
        Child = await house.Child(house.Assessment, GivenName, FamilyName, number: Number);
        var alike = await house.Child(house.Assessment, "Ava", "Plain");
        Names = new Dictionary<string, string>
        {
            [Child] = GivenName,
            [Sister] = "Ada Plain",
            [alike] = "Ava Plain",
        };
        _ = (await house.Door.JoinFamily(new(Child, Sister), manager)).Value;
        foreach (var (one, other) in new[] { (Child, Sister), (Sister, Child) })
            _ = (
                await house.Door.AnswerSiblings(new(one, SiblingsAre.These, [other]), manager)
            ).Value;
        foreach (var (word, kind, day) in Statements(house.Today))
            _ = (
                await house.Door.RecordStatement(
                    new(
                        Child,
                        word,
                        kind is StatementKind.Fact ? "child in need" : null,
                        kind,
                        day
                    ),
                    manager
                )
            ).Value;
        var services = Site.App.Services;
        var begun = (
            await services
                .GetRequiredService<TransferDesk>()
                .Begin(
                    house.By(house.Assessment.Manager, why: "Agreed between both managers"),
                    new ProposeOutsideProcedure([Sister, Child], house.LongTerm.Id)
                )
        ).Value;
        _ = (await services.GetRequiredService<DutyDesk>().Keep(manager, Mother())).Value;
        var own = await more(begun.SubjectId);
        _ = (
            await house.Door.RestrictChild(
                new(Child, [Worker, Senior]),
                house.By(house.ServiceManager, why: "Known to somebody on the staff")
            )
        ).Value;
        var extract = await Extract();
        house.Database.Clock.Set(house.Today.AddDays(1));
        Waiting = await Staged();
        await services.GetRequiredService<MorningSweep>().Run();
        await using var db = house.Database.Open();
        Ids = new Dictionary<string, IReadOnlyList<string>>(own)
        {
            ["child"] = [Child, Sister],
            ["transfer"] = [begun.SubjectId],
            ["act"] = [begun.ActId, .. own.GetValueOrDefault("act", [])],
            ["family"] = [begun.SubjectId, db.Children.Single(c => c.Id == Child).FamilyId!],
            ["statement"] = [.. db.Statements.Where(s => s.ChildId == Child).Select(s => s.Id)],
            ["extract"] = [extract],
            ["worker"] = [Worker],
            ["staged"] = [.. Waiting.Values],
            ["who"] = ["new", db.Recipients.Single().Id],
            ["person"] = [house.Assessment.Manager],
            ["team"] = [house.Assessment.Id, house.LongTerm.Id],
            ["step"] = ["0", "1"],
            ["ends"] = ["1"],
        };
    }

    private async Task<Dictionary<string, IReadOnlyList<string>>> OnTheList(string transfer)
    {
        var house = Site.House;
        var manager = house.By(house.Assessment.Manager);
        var services = Site.App.Services;
        var listed = (
            await services
                .GetRequiredService<MeetingDesk>()
                .List(
                    manager,
                    transfer,
                    house.Today.AddDays(2),
                    $"{GivenName} and her sister need one team"
                )
        ).Value;
        _ = (
            await services
                .GetRequiredService<DutyDesk>()
                .Record(manager, new(Child, "wok-reallocate"))
        ).Value;
        await using var db = house.Database.Open();
        return new()
        {
            ["meeting"] = [.. db.Meetings.Select(m => m.Id)],
            ["act"] = [listed.ActId],
            ["rule"] = ["wok-reallocate", "wok-chronology"],
            ["evidence"] = [db.Evidence.Single().Id],
            ["reading"] = ["R4"],
            ["what"] = ["list", "minutes", "list.csv", "withdraw", "decline"],
            ["council"] = ["wokingham"],
            ["edition"] = ["2023-11"],
            ["source"] = ["WOK-CTP"],
            ["clause"] = ["WOK-CTP-4-1"],
        };
    }

    private async Task<Dictionary<string, IReadOnlyList<string>>> InHandover(string transfer)
    {
        var house = Site.House;
        var manager = house.By(house.Assessment.Manager);
        var desk = Site.App.Services.GetRequiredService<HandoverDesk>();
        Handover = (
            await desk.Plan(
                manager,
                new(house.Assessment.Id, house.LongTerm.Manager, house.Today.AddDays(14))
            )
        )
            .Value
            .SubjectId;
        foreach (
            var command in new HandoverCommand[]
            {
                new TalkThrough([Child, Sister], $"{GivenName} and her sister stay together"),
                new WriteStaffNote("Jo has asked for fewer hours"),
                new RaiseIssue("Who chairs the panel"),
            }
        )
            _ = (await desk.Act(manager, Handover, command)).Value;
        await using var db = house.Database.Open();
        return new()
        {
            ["handover"] = [Handover],
            ["number"] = ["1", "2", "3"],
            ["about"] = [db.Handovers.Single().Detail.Issues.Single().Id],
            ["rule"] = ["sto-chronology"],
            ["reading"] = ["R15"],
            ["what"] = ["raise", "refer", "settle", "pass", "withdraw", "decline"],
            ["council"] = ["stockport"],
            ["edition"] = ["2017-05"],
            ["source"] = ["STO"],
            ["clause"] = ["STO-5-1"],
        };
    }

    /// <summary>The one that is planned has lapsed by the morning, so that the sweep has something to say.</summary>
    private static (string, StatementKind, DateOnly)[] Statements(DateOnly today) =>
        [
            ("plan", StatementKind.Fact, today),
            ("strategy discussion", StatementKind.Planned, today),
        ];

    private KeepRecipient Mother() =>
        new(Child, null, $"Mrs {FamilyName}", "mother", true, SafeToContact.Yes, null, null, null);

    /// <summary>An extract that lists the child and set a value of hers aside.</summary>
    private async Task<string> Extract()
    {
        var house = Site.House;
        var taken = await house.Door.TakeInExtract(
            new(Of(house.Today, new DateOnly(2016, 3, 9), house.Assessment.Name), false),
            house.By(house.Administrator),
            Site.App.Services.GetRequiredService<Editions>()
        );
        return taken.Value.ExtractId!;
    }

    /// <summary>
    /// Two that wait to be confirmed: one gives the child another birth date, and an unknown team; the other has
    /// her no more.
    /// </summary>
    private async Task<IReadOnlyDictionary<string, string>> Staged()
    {
        var house = Site.House;
        var staging = Site.App.Services.GetRequiredService<Staging>();
        var officer = await house.Staff("Dan Roe", PostKind.DataOfficer, "Data Officer", null);
        var differs = Of(house.Today, new DateOnly(2016, 3, 10), "Pod 9");
        var without = Of(house.Today, null, house.Assessment.Name) with { Children = [] };
        return new Dictionary<string, string>
        {
            [house.Administrator] = await staging.Put(differs, house.Administrator, default),
            [officer] = await staging.Put(without, officer, default),
        };
    }

    private static Extract Of(DateOnly day, DateOnly? born, string team) =>
        new(
            day,
            "a.xlsx",
            $"{born}",
            [new("List 6", "List_6", 1, 1)],
            [
                new(Number)
                {
                    IsListed = true,
                    BirthDate = born,
                    Team = team,
                },
            ],
            [new("List_6", 4, "Ethnicity", Number, "Not on the list.", false, Number)]
        );

    private IEnumerable<string> Filled(RoutePattern pattern) =>
        pattern
            .PathSegments.Select(s => s.Parts.Single())
            .Aggregate<RoutePatternPart, IEnumerable<string>>(
                [""],
                (paths, part) =>
                    from path in paths.ToList()
                    from value in Values(part)
                    select $"{path}/{value}"
            )
            .Select(path => path.Length == 0 ? "/" : path);

    private IReadOnlyList<string> Values(RoutePatternPart part) =>
        part switch
        {
            RoutePatternLiteralPart literal => [literal.Content],
            // Ids of other kinds: the child's own is the nearest thing to a right guess.
            RoutePatternParameterPart parameter => Ids.GetValueOrDefault(parameter.Name, [Child]),
            _ => throw new InvalidOperationException($"Nobody fills in {part}."),
        };
}

internal static class WholeAnswer
{
    /// <summary>All that was answered; a workbook is unpacked, for a name does not show in packed bytes.</summary>
    public static async Task<string> Bytes(this Page page)
    {
        var bytes = await page.Response.Content.ReadAsByteArrayAsync();
        if (bytes is not [(byte)'P', (byte)'K', ..])
            return page.Html;
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        var parts = new List<string>();
        foreach (var entry in zip.Entries)
        {
            using var text = new StreamReader(await entry.OpenAsync());
            parts.Add(await text.ReadToEndAsync());
        }

        return string.Join('\n', parts);
    }
}
