using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Casework;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Transfers;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Testing;

namespace Throughline.Web.Tests.Transfers;

/// <summary>The site, with a brother and sister on a child in need plan and Brambles, a team that may take them.</summary>
internal sealed class Moving : IAsyncDisposable
{
    /// <summary>The test's clock stands on the Wednesday before.</summary>
    public static readonly DateOnly Friday = new(2026, 5, 15);

    private Moving(Site site) => Site = site;

    public Site Site { get; }
    public House House => Site.House;
    public StaffedTeam Assessment => House.Assessment;
    public StaffedTeam Brambles { get; private set; } = null!;
    public string Ivy { get; private set; } = "";
    public string Max { get; private set; } = "";
    public string Transfer { get; set; } = "";
    public string Address => $"/transfers/{Transfer}";

    private TransferDesk Desk => Site.App.Services.GetRequiredService<TransferDesk>();
    private MeetingDesk Meetings => Site.App.Services.GetRequiredService<MeetingDesk>();

    /// <param name="siblingsKnown">False where nobody has said yet who the brothers and sisters are.</param>
    public static async Task<Moving> Open(
        Database kind = Database.Sqlite,
        bool siblingsKnown = true
    )
    {
        var it = new Moving(await Site.Open(kind));
        it.Brambles = await it.House.Team("Brambles", "Bea Nolan", "Amir Shah", "Cora Webb");
        it.Ivy = await it.Child("Ivy", "000101");
        it.Max = await it.Child("Max", "000102", await it.FamilyOf(it.Ivy));
        if (siblingsKnown)
        {
            await it.Siblings(it.Ivy, it.Max);
            await it.Siblings(it.Max, it.Ivy);
        }

        return it;
    }

    public async Task<Browser> As(string person) => await Site.As(person);

    /// <summary>A page as that person gets it.</summary>
    public async Task<Page> Get(string person, string path = "")
    {
        using var browser = await As(person);
        return await browser.Get(path.StartsWith('/') ? path : Join(path));
    }

    /// <summary>Opens a page of the transfer as that person, fills its form and sends it.</summary>
    public async Task<Page> Do(
        string person,
        string path,
        params (string Name, string? Value)[] fields
    )
    {
        using var browser = await As(person);
        return await browser.Send(
            await browser.Get(path.StartsWith('/') ? path : Join(path)),
            fields
        );
    }

    public string Join(string path) => path.Length == 0 ? Address : $"{Address}/{path}";

    public async Task Propose() =>
        Transfer = Ok(
            await Desk.Begin(House.By(Assessment.Manager), new Propose([Ivy, Max]))
        ).SubjectId;

    public async Task Agree()
    {
        await Propose();
        await Did(Assessment.Manager, new AskTeam(Brambles.Id));
        await Did(Brambles.Manager, new AgreeTeam(Brambles.Id, Brambles.Workers[0], null));
    }

    /// <summary>Prepared, audited, introduced and requested; what is left undone is let pass or departed from.</summary>
    public async Task Request()
    {
        await MakeReady();
        await Did(Assessment.Manager, new RequestAcceptance());
        await LetPass(_ => true);
    }

    public async Task MakeReady()
    {
        await Agree();
        await Did(Brambles.Workers[0], new CompleteStep("introduced"));
        await Did(Assessment.Workers[0], new CompleteStep("prepared"));
        await Did(Assessment.Manager, new PassAudit("audited"));
    }

    /// <summary>Of what stands in the way of the acceptance.</summary>
    public async Task LetPass(Func<string, bool> which)
    {
        var page = (
            await Site
                .App.Services.GetRequiredService<TransferPages>()
                .Transfer(await House.Viewer(Assessment.Manager), House.Today, Transfer)
        )!;
        var blocks = page
            .Steps.Single(s => s.Act == TransferAct.Accept)
            .Blocks.Where(b => which(b.Rule))
            .ToList();
        await Did(
            House.ServiceManager,
            new OverrideMust(
                [.. blocks.Where(b => b.IsMust).Select(b => b.Rule)],
                House.Today.AddDays(7)
            ),
            "The family has moved"
        );
        await Did(
            Assessment.Manager,
            new Depart([.. blocks.Where(b => !b.IsMust).Select(b => b.Rule)]),
            "Agreed between the teams"
        );
    }

    public async Task Did(string by, TransferCommand command, string? why = null) =>
        Ok(await Desk.Act(House.By(by, why: why), Transfer, command));

    /// <summary>Puts the family on Friday's list; the address of that sitting.</summary>
    public async Task<string> Listed()
    {
        Ok(await Meetings.List(House.By(Assessment.Manager), Transfer, Friday, "Neglect at home"));
        return (await Get(Assessment.Manager)).Link("Friday 15 May")!;
    }

    public async Task State(
        string child,
        string word,
        string? value,
        StatementKind kind = StatementKind.Fact,
        DateOnly? day = null
    ) =>
        Ok(
            await House.Door.RecordStatement(
                new(child, word, value, kind, day ?? House.Today),
                House.By(Assessment.Manager)
            )
        );

    public static (string, string?)[] On(string field, DateOnly day) =>
        [
            ($"{field}.Day", $"{day.Day}"),
            ($"{field}.Month", $"{day.Month}"),
            ($"{field}.Year", day.Year.ToString(CultureInfo.InvariantCulture)),
        ];

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private async Task<string?> FamilyOf(string child)
    {
        await using var db = House.Database.Open();
        return (await db.Children.FindAsync(child))!.FamilyId;
    }

    private async Task<string> Child(string name, string number, string? family = null)
    {
        var child = await House.Child(Assessment, name, familyId: family, number: number);
        await State(child, "plan", "child in need");
        await State(child, "looked after", "no");
        await State(
            child,
            "child in need meeting",
            null,
            StatementKind.Planned,
            House.Today.AddDays(8)
        );
        return child;
    }

    private async Task Siblings(string child, string other) =>
        Ok(
            await House.Door.AnswerSiblings(
                new(child, SiblingsAre.These, [other]),
                House.By(Assessment.Manager)
            )
        );

    public static Done Ok(Result<Done> result)
    {
        Assert.Null(result.Refusal);
        return result.Value;
    }
}
