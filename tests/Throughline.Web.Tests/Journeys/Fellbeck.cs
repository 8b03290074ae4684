using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Casework;
using Throughline.Casework.Facts;
using Throughline.Casework.People;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Testing;

namespace Throughline.Web.Tests.Journeys;

/// <summary>The site of an invented council, whose procedure has every kind of journey and no meeting.</summary>
internal sealed class Fellbeck : IAsyncDisposable
{
    private Fellbeck(Site site) => Site = site;

    public Site Site { get; }
    public House House => Site.House;
    public StaffedTeam Assessment { get; private set; } = null!;
    public StaffedTeam Family { get; private set; } = null!;
    public StaffedTeam Care { get; private set; } = null!;
    public StaffedTeam Help { get; private set; } = null!;
    public string HelpManager { get; private set; } = "";
    public string DutyManager { get; private set; } = "";
    public string HelpWorker { get; private set; } = "";
    public string Clerk { get; private set; } = "";

    public static async Task<Fellbeck> Open(Database kind = Database.Sqlite)
    {
        var it = new Fellbeck(
            await Site.Open(
                kind,
                more: b => b.Services.AddSingleton(new Editions([Shipped.Fellbeck]))
            )
        );
        var house = it.House;
        it.Assessment = await house.Team("Assessment", "Asa Lund", "Wil Tarn", "Wyn Pool");
        it.Family = await house.Team("Family Support", "Fay Moss", "Fin Beck", "Flo Dale");
        it.Care = await house.Team("Children in Care", "Cal Stone", "Cleo Ford");
        it.Help = await house.Team("Early Help", "Hal Grove");
        it.HelpManager = await house.Staff(
            "Hope Field",
            PostKind.TeamManager,
            "EH Manager",
            it.Help.Id
        );
        it.DutyManager = await house.Staff(
            "Dina Rowe",
            PostKind.AssistantManager,
            "EH Duty Manager",
            it.Help.Id
        );
        it.HelpWorker = await house.Staff(
            "Hana Brook",
            PostKind.EarlyHelpWorker,
            "EH worker",
            it.Help.Id
        );
        it.Clerk = await house.Staff(
            "Bo Quill",
            PostKind.BusinessSupport,
            "Business Support",
            it.Assessment.Id
        );
        return it;
    }

    /// <summary>A child of that team, without brothers or sisters.</summary>
    public async Task<string> Child(StaffedTeam team, string? worker = null)
    {
        var child =
            team == Help
                ? (
                    await House.Door.AddChild(
                        new(
                            "Ivy",
                            "Ashdown",
                            new DateOnly(2016, 3, 9),
                            null,
                            "000101",
                            Help.Id,
                            worker ?? HelpWorker,
                            null
                        ),
                        House.By(Help.Manager, House.Today.AddMonths(-1))
                    )
                )
                    .Value
                    .SubjectId
                : await House.Child(team, "Ivy", number: "000101");
        Ok(
            await House.Door.AnswerSiblings(
                new(child, Casework.Families.SiblingsAre.None, []),
                House.By(team.Manager)
            )
        );
        await Fact(team, child, "plan", "none");
        return child;
    }

    public Task Fact(StaffedTeam team, string child, string word, string value) =>
        State(team, child, word, value, StatementKind.Fact, House.Today);

    public async Task State(
        StaffedTeam team,
        string child,
        string word,
        string? value,
        StatementKind kind,
        DateOnly day,
        params (string, string)[] attributes
    ) =>
        Ok(
            await House.Door.RecordStatement(
                new(
                    child,
                    word,
                    value,
                    kind,
                    day,
                    attributes.Length == 0
                        ? null
                        : attributes.ToDictionary(a => a.Item1, a => a.Item2)
                ),
                House.By(team.Manager)
            )
        );

    public Task Paper(StaffedTeam team, string child, string word, string state) =>
        State(team, child, word, state, StatementKind.Done, House.Today);

    public async Task<Page> Get(string person, string path)
    {
        using var browser = await Site.As(person);
        return await browser.Get(path);
    }

    /// <summary>Opens a page as that person, fills its form, sends it, and expects that it was done.</summary>
    public async Task<Page> Do(
        string person,
        string path,
        params (string Name, string? Value)[] fields
    )
    {
        var page = await Try(person, path, fields);
        Assert.True(page.Errors.Count == 0, $"{path}: {string.Join("; ", page.Errors)}");
        return page;
    }

    public async Task<Page> Try(
        string person,
        string path,
        params (string Name, string? Value)[] fields
    )
    {
        using var browser = await Site.As(person);
        return await browser.Send(await browser.Get(path), fields);
    }

    /// <summary>Begins a transfer on the child's page; the address of the transfer.</summary>
    public async Task<string> Begin(string person, string child, string how = "procedure")
    {
        await Do(person, $"/children/{child}/move", ("How", how));
        return await TransferOf(child);
    }

    public async Task<string> TransferOf(string child)
    {
        await using var db = House.Database.Open();
        return "/transfers/"
            + (
                await db
                    .TransferLines.Where(l => l.ChildId == child)
                    .Select(l => l.TransferId)
                    .SingleAsync()
            );
    }

    /// <summary>Accepts on the page and on the page that checks.</summary>
    public async Task<Page> Accept(string person, string transfer, string worker, string query = "")
    {
        using var browser = await Site.As(person);
        var check = await browser.Send(
            await browser.Get($"{transfer}/accept{query}"),
            ("WorkerId", worker),
            ("CaseSystem", "later")
        );
        Assert.True(check.Errors.Count == 0, string.Join("; ", check.Errors));
        return await browser.Send(check);
    }

    /// <summary>Team and worker as the ledger has them; nothing when nobody holds the child.</summary>
    public async Task<(string? Team, string? Worker)> Holder(string child)
    {
        await using var db = House.Database.Open();
        var row = await db.Responsibilities.SingleOrDefaultAsync(r =>
            r.ChildId == child && r.Until == null
        );
        return (row?.TeamId, row?.WorkerId);
    }

    public static (string, string?)[] On(string field, DateOnly day) =>
        [
            ($"{field}.Day", $"{day.Day}"),
            ($"{field}.Month", $"{day.Month}"),
            ($"{field}.Year", day.Year.ToString(CultureInfo.InvariantCulture)),
        ];

    public static Done Ok(Result<Done> result)
    {
        Assert.Null(result.Refusal);
        return result.Value;
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
