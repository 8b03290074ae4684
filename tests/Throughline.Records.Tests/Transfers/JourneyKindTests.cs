using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.People;
using Throughline.Casework.Transfers;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Testing;

namespace Throughline.Records.Tests.Transfers;

/// <summary>Journeys of every kind of an invented council, through the door into both databases.</summary>
public sealed class JourneyKindTests
{
    [Theory, OnBoth]
    public async Task A_child_from_another_authority_begins_the_ledger_and_whoever_took_the_notice_sees_no_more(
        Database kind
    )
    {
        await using var it = await Council.On(kind);
        var house = it.House;
        var clerk = await house.Staff(
            "Bo Quill",
            PostKind.BusinessSupport,
            "Business Support",
            it.Assessment.Id
        );
        var taken = await house.Door.TakeNotice(
            new(
                "Noor",
                "Farrow",
                new(2015, 4, 2),
                null,
                null,
                "Northmoor",
                "in writing",
                "child protection"
            ),
            house.By(clerk)
        );
        var child = Ok(taken.Done).SubjectId;
        var transfer = Ok(
            await it.Desk.Begin(
                house.By(clerk),
                new ProposeFromElsewhere([child], taken.AuthorityId!)
            )
        ).SubjectId;
        Assert.NotNull(await it.Page(clerk, transfer));

        await it.Did(it.Family.Manager, transfer, new CompleteStep("papers asked for"));
        foreach (
            var paper in new[] { "assessment", "child in need plan", "chronology", "genogram" }
        )
            await it.State(it.Family.Manager, child, paper, "completed", StatementKind.Done);
        await it.Accept(it.Family.Manager, transfer, it.Family.Workers[0]);

        await using var db = house.Database.Open();
        var row = await db.Responsibilities.SingleAsync(r => r.ChildId == child);
        Assert.Equal((it.Family.Id, it.Family.Workers[0]), (row.TeamId, row.WorkerId));
        house.Database.Clock.Forward(TimeSpan.FromDays(1));
        Assert.Null(await it.Page(clerk, transfer));
        await it.Whole();
    }

    [Theory, OnBoth]
    public async Task A_closure_ends_the_row_and_closes_the_case(Database kind)
    {
        await using var it = await Council.On(kind);
        var child = await it.Child(it.Assessment);
        var clerk = await it.House.Staff(
            "Bo Quill",
            PostKind.BusinessSupport,
            "Business Support",
            it.Assessment.Id
        );
        var transfer = Ok(
            await it.Desk.Begin(
                it.House.By(it.Assessment.Workers[0]),
                new Propose([child], "fel-closing")
            )
        ).SubjectId;
        await it.Did(it.Assessment.Workers[0], transfer, new CompleteStep("summary written"));
        await it.Did(clerk, transfer, new PassAudit("file checked"));
        await it.Did(it.Assessment.Workers[0], transfer, new RecordEvidence("fel-told"));
        await it.Did(it.Assessment.Manager, transfer, new CloseCases());

        await using var db = it.House.Database.Open();
        Assert.Equal(it.House.Today, (await db.Children.SingleAsync(c => c.Id == child)).ClosedOn);
        Assert.False(
            await db.Responsibilities.AnyAsync(r => r.ChildId == child && r.Until == null)
        );
        Assert.False(await db.TransferLines.AnyAsync(l => l.State == LineState.Open));
        await it.Whole();
    }

    [Theory, OnBoth]
    public async Task In_an_emergency_team_and_worker_change_in_one_act(Database kind)
    {
        await using var it = await Council.On(kind);
        var child = await it.Child(it.Assessment);
        Ok(
            await it.Desk.Begin(
                it.House.By(it.Assessment.Manager, why: "Taken ill this morning"),
                new MoveAtOnce(
                    [child],
                    "fel-emergency",
                    it.Assessment.Id,
                    it.Assessment.Workers[1],
                    ["look within"]
                )
            )
        );

        await using var db = it.House.Database.Open();
        var row = await db.Responsibilities.SingleAsync(r => r.ChildId == child && r.Until == null);
        Assert.Equal(it.Assessment.Workers[1], row.WorkerId);
        Assert.False(await db.TransferLines.AnyAsync(l => l.State == LineState.Open));
        await it.Whole();
    }

    [Theory, OnBoth]
    public async Task The_queue_is_oldest_first_and_consent_outlives_the_transfer_as_a_fact(
        Database kind
    )
    {
        await using var it = await Council.On(kind);
        var help = await it.House.Team("Early Help", "Hal Grove");
        var desk = await it.House.Staff(
            "Dina Rowe",
            PostKind.AssistantManager,
            "EH Duty Manager",
            help.Id
        );
        var worker = await it.House.Staff(
            "Hana Brook",
            PostKind.EarlyHelpWorker,
            "EH worker",
            help.Id
        );
        var asked = new List<string>();
        foreach (var name in new[] { "Ivy", "Max" })
        {
            var child = await it.Child(it.Assessment, name);
            await it.State(
                it.Assessment.Manager,
                child,
                "help still needed",
                "early help",
                StatementKind.Fact
            );
            var transfer = Ok(
                await it.Desk.Begin(it.House.By(it.Assessment.Workers[0]), new Propose([child]))
            ).SubjectId;
            await it.Did(it.Assessment.Workers[0], transfer, new RequestAcceptance());
            asked.Add(transfer);
            it.House.Database.Clock.Forward(TimeSpan.FromDays(1));
        }

        var queue = await it.Queue.Of(await it.House.Viewer(desk), it.House.Today);
        Assert.Equal(asked, queue.Select(q => q.TransferId));
        Assert.Equal(["worker found", "threshold questioned", "advice given"], queue[0].Answers);
        Assert.Empty(await it.Queue.Of(await it.House.Viewer(it.Family.Manager), it.House.Today));

        await it.Did(desk, asked[0], new RecordConsent(ConsentState.Given));
        await it.Accept(desk, asked[0], worker);
        await using var db = it.House.Database.Open();
        Assert.Equal(
            "yes",
            (await db.Statements.SingleAsync(s => s.Word == ConsentWords.Fact)).Value
        );
        Assert.Single(await it.Queue.Of(await it.House.Viewer(desk), it.House.Today));
        await it.Whole();
    }

    [Theory, OnBoth]
    public async Task The_worker_who_had_the_child_goes_on_seeing_the_move_while_a_letter_is_owed(
        Database kind
    )
    {
        await using var it = await Council.On(kind);
        var care = await it.House.Team("Children in Care", "Cal Stone", "Cleo Ford");
        var child = await it.Child(it.Family);
        await it.State(it.Family.Manager, child, "legal status", "care order", StatementKind.Fact);
        await it.State(
            it.Family.Manager,
            child,
            "care proceedings concluded",
            null,
            StatementKind.Happened
        );
        await it.State(
            it.Family.Manager,
            child,
            "request to transfer",
            "completed",
            StatementKind.Done
        );
        await it.State(
            it.Family.Manager,
            child,
            "transfer summary",
            "authorised",
            StatementKind.Done
        );
        var transfer = Ok(
            await it.Desk.Begin(it.House.By(it.Family.Workers[0]), new Propose([child]))
        ).SubjectId;
        await it.Did(it.Family.Manager, transfer, new AgreeTeam(care.Id, null, null));
        await it.Did(care.Manager, transfer, new AgreeTeam(care.Id, care.Workers[0], null));
        await it.Accept(care.Manager, transfer, care.Workers[0]);

        it.House.Database.Clock.Forward(TimeSpan.FromDays(1));
        Assert.NotNull(await it.Page(it.Family.Workers[0], transfer));
        Assert.Null(await it.Page(it.Family.Workers[1], transfer));
        await it.Did(it.Family.Workers[0], transfer, new RecordEvidence("fel-letter"));
        await it.Whole();
    }

    private static Done Ok(Result<Done> result) => TransferHouse.Ok(result);

    /// <summary>Two teams of the invented council.</summary>
    private sealed class Council : IAsyncDisposable
    {
        private readonly TransferPages pages;

        private Council(House house)
        {
            House = house;
            var editions = new Editions([Shipped.Fellbeck]);
            var files = new TransferFiles(editions, new Answers());
            Desk = new(house.Door, house.Database.Databases, editions, files);
            pages = new(house.Database.Databases, files, editions, house.Database.Clock);
            Queue = new(house.Database.Databases, files, house.Database.Clock);
        }

        public House House { get; }
        public TransferDesk Desk { get; }
        public RequestQueue Queue { get; }
        public StaffedTeam Assessment { get; private set; } = null!;
        public StaffedTeam Family { get; private set; } = null!;

        public static async Task<Council> On(Database kind)
        {
            var it = new Council(await House.On(kind));
            it.Assessment = await it.House.Team("Assessment", "Asa Lund", "Wil Tarn", "Wyn Pool");
            it.Family = await it.House.Team("Family Support", "Fay Moss", "Fin Beck", "Flo Dale");
            return it;
        }

        public async Task<string> Child(StaffedTeam team, string name = "Ivy")
        {
            var child = await House.Child(team, name);
            Ok(
                await House.Door.AnswerSiblings(
                    new(child, SiblingsAre.None, []),
                    House.By(team.Manager)
                )
            );
            await State(team.Manager, child, "plan", "none", StatementKind.Fact);
            return child;
        }

        public async Task State(
            string by,
            string child,
            string word,
            string? value,
            StatementKind kind
        ) =>
            Ok(
                await House.Door.RecordStatement(
                    new(child, word, value, kind, House.Today),
                    House.By(by)
                )
            );

        public async Task Did(string by, string transfer, TransferCommand command) =>
            Ok(await Desk.Act(House.By(by), transfer, command));

        public async Task Accept(string by, string transfer, string worker)
        {
            var page = (await Page(by, transfer))!;
            await Did(
                by,
                transfer,
                new Accept(worker, [.. page.Children.Select(c => c.AsNamed)], null)
            );
        }

        public async Task<TransferPage?> Page(string by, string transfer) =>
            await pages.Transfer(await House.Viewer(by), House.Today, transfer);

        /// <summary>The journal gives the tables, and no chain is broken.</summary>
        public async Task Whole()
        {
            await using var db = House.Database.Open();
            Assert.Empty(await Fold.Differences(db));
            Assert.Empty(await ChainCheck.Run(db));
        }

        public ValueTask DisposeAsync() => House.DisposeAsync();
    }
}
