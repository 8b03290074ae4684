using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Duties;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Testing;

namespace Throughline.Records.Tests.Transfers;

/// <summary>What a person says was done, by Stockport's text, is what the child's record then shows.</summary>
public sealed class PiecesTests
{
    private const string Meeting = "sto-handover-meeting-of-three";
    private static readonly string[] Three =
    [
        "sending worker",
        "sending manager",
        "receiving worker",
    ];

    [Theory, OnBoth]
    public async Task Papers_that_show_a_duty_together_are_recorded_one_by_one(Database kind)
    {
        await using var it = await West.On(kind);
        await it.Did(
            it.Leader,
            new RecordEvidence("sto-decisions", Pieces: ["management decisions completed"])
        );

        var half = await it.Owed("sto-decisions");
        Assert.Equal(DutyState.NotMet, half.State);
        Assert.Equal([it.Today, null], half.Pieces!.Of.Select(p => p.Done));

        await it.Did(
            it.Leader,
            new RecordEvidence("sto-decisions", Pieces: ["supervision record completed"])
        );
        Assert.Equal(DutyState.Met, (await it.Owed("sto-decisions")).State);
        await using var db = it.House.Database.Open();
        Assert.Equal(
            ["management decisions", "supervision record"],
            await db
                .Statements.Where(s => s.ChildId == it.Child && s.Kind == StatementKind.Done)
                .Select(s => s.Word)
                .OrderBy(w => w)
                .ToListAsync()
        );
    }

    [Theory, OnBoth]
    public async Task Saying_who_was_at_the_handover_meeting_records_it_and_what_follows_is_then_owed(
        Database kind
    )
    {
        await using var it = await West.On(kind);
        Assert.Equal(DutyState.NotYet, (await it.Owed("sto-meeting-note")).State);

        await it.Did(it.Leader, new RecordEvidence(Meeting, Pieces: Three));

        Assert.Equal(DutyState.Met, (await it.Owed(Meeting)).State);
        Assert.Equal(DutyState.NotMet, (await it.Owed("sto-meeting-note")).State);
        Assert.Equal(DutyState.NotMet, (await it.Owed("sto-work-sorted")).State);
        await using var db = it.House.Database.Open();
        var held = await db.Statements.SingleAsync(s => s.Word == "handover meeting");
        Assert.Equal((StatementKind.Held, it.Today), (held.Kind, held.Day));
        Assert.Equal(string.Join(", ", Three), held.Attributes["attended by"]);
    }

    [Theory, OnBoth]
    public async Task A_meeting_from_which_somebody_was_missing_was_held_and_the_duty_stands_open(
        Database kind
    )
    {
        await using var it = await West.On(kind);

        await it.Did(it.Leader, new RecordEvidence(Meeting, Pieces: Three[..2]));

        Assert.Equal(DutyState.NotMet, (await it.Owed(Meeting)).State);
        Assert.Equal(DutyState.NotMet, (await it.Owed("sto-meeting-note")).State);
    }

    [Theory, OnBoth]
    public async Task Striking_a_record_out_takes_back_what_it_said_of_the_child(Database kind)
    {
        await using var it = await West.On(kind);
        await it.Did(it.Leader, new RecordEvidence(Meeting, Pieces: Three));
        var tick = (await it.Page()).Detail.Ticks.Single().Id;

        await it.Did(it.Leader, new StrikeEvidence(tick), "It was another family's meeting");

        Assert.Equal(DutyState.NotYet, (await it.Owed("sto-meeting-note")).State);
        Assert.Equal(DutyState.NotMet, (await it.Owed(Meeting)).State);
        await using var db = it.House.Database.Open();
        Assert.NotNull(
            (await db.Statements.SingleAsync(s => s.Word == "handover meeting")).EndedAt
        );
    }

    [Theory, OnBoth]
    public async Task What_the_record_says_of_that_day_already_is_not_said_again(Database kind)
    {
        await using var it = await West.On(kind);
        TransferHouse.Ok(
            await it.House.Door.RecordStatement(
                new(it.Child, "handover meeting", null, StatementKind.Held, it.Today),
                it.House.By(it.Leader)
            )
        );

        await it.Did(it.Leader, new RecordEvidence(Meeting, Pieces: Three));

        await using var db = it.House.Database.Open();
        Assert.Single(await db.Statements.Where(s => s.Word == "handover meeting").ToListAsync());
    }

    /// <summary>A case on its way to another worker of one team.</summary>
    private sealed class West : IAsyncDisposable
    {
        private readonly TransferDesk desk;
        private readonly TransferPages pages;
        private string transfer = "";

        private West(House house)
        {
            House = house;
            var editions = new Editions([Shipped.Stockport]);
            var files = new TransferFiles(editions, new Answers());
            desk = new(house.Door, house.Database.Databases, editions, files);
            pages = new(house.Database.Databases, files, editions, house.Database.Clock);
        }

        public House House { get; }
        public DateOnly Today => House.Today;
        public string Leader { get; private set; } = "";
        public string Child { get; private set; } = "";

        public static async Task<West> On(Database kind)
        {
            var it = new West(await House.On(kind));
            var team = await it.House.Team(
                "Children & Families",
                "Lea Frost",
                "Sam Rook",
                "Una Bell"
            );
            it.Leader = team.Manager;
            it.Child = await it.House.Child(team, "Ivy");
            TransferHouse.Ok(
                await it.House.Door.AnswerSiblings(
                    new(it.Child, SiblingsAre.None, []),
                    it.House.By(team.Manager)
                )
            );
            it.transfer = TransferHouse
                .Ok(
                    await it.desk.Begin(
                        it.House.By(team.Manager),
                        new Propose([it.Child], "sto-within-team")
                    )
                )
                .SubjectId;
            return it;
        }

        public async Task Did(string by, TransferCommand command, string? why = null) =>
            TransferHouse.Ok(await desk.Act(House.By(by, why: why), transfer, command));

        public async Task<TransferPage> Page() =>
            (await pages.Transfer(await House.Viewer(Leader), Today, transfer))!;

        public async Task<OwedLine> Owed(string rule) =>
            (await Page()).Owed.Single(o => o.Rule == rule);

        public ValueTask DisposeAsync() => House.DisposeAsync();
    }
}
