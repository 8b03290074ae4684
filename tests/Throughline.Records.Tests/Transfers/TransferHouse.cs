using Throughline.Casework;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Testing;

namespace Throughline.Records.Tests.Transfers;

/// <summary>Two children on a child in need plan, in Referral &amp; Assessment, with Brambles to take them.</summary>
internal sealed class TransferHouse : IAsyncDisposable
{
    private TransferHouse(House house)
    {
        House = house;
        var editions = Shipped.Editions;
        var files = new TransferFiles(editions, new Answers());
        var databases = house.Database.Databases;
        Desk = new(house.Door, databases, editions, files);
        Meetings = new(house.Door, editions, Desk);
        Pages = new(databases, files, editions, house.Database.Clock);
        MeetingPages = new(databases, editions, files, house.Database.Clock);
        Work = new(databases, files, house.Database.Clock);
        Disputes = new(databases, editions);
    }

    public House House { get; }
    public TransferDesk Desk { get; }
    public MeetingDesk Meetings { get; }
    public TransferPages Pages { get; }
    public MeetingPages MeetingPages { get; }
    public MyWork Work { get; }
    public DisputePages Disputes { get; }
    public StaffedTeam Brambles { get; private set; } = null!;
    public StaffedTeam Assessment => House.Assessment;
    public string Ivy { get; private set; } = "";
    public string Max { get; private set; } = "";
    public string Transfer { get; private set; } = "";
    public DateOnly Today => House.Today;

    private string ivyNumber = "";
    private string maxNumber = "";

    public string NumberOf(string child) => child == Ivy ? ivyNumber : maxNumber;

    public static async Task<TransferHouse> On(Database kind)
    {
        var it = new TransferHouse(await House.On(kind));
        var house = it.House;
        it.Brambles = await house.Team("Brambles", "Bea Nolan", "Amir Shah", "Cora Webb");
        await it.Family("001", "002");
        return it;
    }

    /// <summary>Another two children of the same kind, who take the place of the last.</summary>
    public async Task Family(string ivy, string max)
    {
        var (house, it) = (House, this);
        it.Ivy = await house.Child(it.Assessment, "Ivy", number: ivy);
        it.Max = await house.Child(it.Assessment, "Max", number: max);
        (ivyNumber, maxNumber) = (ivy, max);
        foreach (var child in new[] { it.Ivy, it.Max })
        {
            await it.State(child, "plan", "child in need", StatementKind.Fact);
            await it.State(child, "looked after", "no", StatementKind.Fact);
            await it.State(
                child,
                "child in need meeting",
                null,
                StatementKind.Planned,
                it.Today.AddDays(8)
            );
        }

        Ok(
            await house.Door.AnswerSiblings(
                new(it.Ivy, SiblingsAre.These, [it.Max]),
                house.By(it.Assessment.Manager)
            )
        );
        Ok(
            await house.Door.AnswerSiblings(
                new(it.Max, SiblingsAre.These, [it.Ivy]),
                house.By(it.Assessment.Manager)
            )
        );
    }

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

    /// <summary>Prepared, audited, introduced, and nothing owed that is not let pass or departed from.</summary>
    public async Task Request()
    {
        await Agree();
        await Did(Brambles.Workers[0], new CompleteStep("introduced"));
        await Did(Assessment.Workers[0], new CompleteStep("prepared"));
        await Did(Assessment.Manager, new PassAudit("audited"));
        await Did(Assessment.Manager, new RequestAcceptance());
        var page = await Page(Assessment.Manager);
        var blocks = page.Steps.Single(s => s.Act == TransferAct.Accept).Blocks;
        await Did(
            House.ServiceManager,
            new OverrideMust(
                [.. blocks.Where(b => b.IsMust).Select(b => b.Rule)],
                Today.AddDays(7)
            ),
            "The family has moved"
        );
        await Did(
            Assessment.Manager,
            new Depart([.. blocks.Where(b => !b.IsMust).Select(b => b.Rule)]),
            "Agreed between the teams"
        );
    }

    public async Task<Accept> Acceptance()
    {
        var page = await Page(Brambles.Manager);
        return new(Brambles.Workers[0], [.. page.Children.Select(c => c.AsNamed)], null);
    }

    public Task<Result<Done>> Try(
        string by,
        TransferCommand command,
        string? why = null,
        string? seenAnswer = null
    ) => Desk.Act(House.By(by, why: why), Transfer, command, seenAnswer);

    public async Task Did(string by, TransferCommand command, string? why = null) =>
        Ok(await Try(by, command, why));

    public async Task<TransferPage> Page(string by) => (await PageOrNone(by))!;

    public async Task<TransferPage?> PageOrNone(string by) =>
        await Pages.Transfer(await House.Viewer(by), Today, Transfer);

    public async Task<Viewer> Viewer(string id) => await House.Viewer(id);

    public async Task State(
        string child,
        string word,
        string? value,
        StatementKind kind,
        DateOnly? day = null
    ) =>
        Ok(
            await House.Door.RecordStatement(
                new(child, word, value, kind, day ?? Today),
                House.By(Assessment.Manager)
            )
        );

    public static Done Ok(Result<Done> result)
    {
        Assert.Null(result.Refusal);
        return result.Value;
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
