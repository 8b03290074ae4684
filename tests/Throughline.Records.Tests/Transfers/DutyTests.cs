using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Duties;
using Throughline.Casework.Facts;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Transfers;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Queries.Children;
using Throughline.Testing;

namespace Throughline.Records.Tests.Transfers;

public class DutyTests
{
    [Theory, OnBoth]
    public async Task Whoever_is_not_to_be_told_or_not_safe_to_contact_is_not_told(Database kind)
    {
        await using var it = await TransferHouse.On(kind);
        await it.Agree();
        var father = await Keep(it, "Dan Ashdown", SafeToContact.Yes, doNotTell: "a court order");
        var aunt = await Keep(it, "Peg Ashdown", SafeToContact.No);
        var mother = await Keep(
            it,
            "Liv Ashdown",
            SafeToContact.OnlySo,
            how: "by text, after nine"
        );
        var rule = Shipped.Wokingham.Duties.First(d => d.Act is Procedures.Rules.Act.Tells).Id;
        var worker = it.Assessment.Workers[0];

        Assert.Equal(
            "not-to-be-told",
            (await it.Try(worker, new RecordEvidence(rule, it.Ivy, Told: [father]))).Refusal!.Code
        );
        Assert.Equal(
            "not-safe",
            (await it.Try(worker, new RecordEvidence(rule, it.Ivy, Told: [aunt]))).Refusal!.Code
        );
        await it.Did(worker, new RecordEvidence(rule, it.Ivy, Told: [mother]));

        var page = await it.Page(worker);
        Assert.Equal([mother], page.Detail.Ticks.Single(t => t.Rule == rule).Told);
        Assert.Equal(
            ["Dan Ashdown", "Liv Ashdown", "Peg Ashdown"],
            page.Recipients.Select(r => r.Name)
        );
    }

    [Theory, OnBoth]
    public async Task A_duty_to_a_child_who_is_not_moving_leaves_the_home_page_when_it_is_done(
        Database kind
    )
    {
        await using var it = await TransferHouse.On(kind);
        var desk = new DutyDesk(it.House.Door, Shipped.Editions, new Answers());
        var work = new ChildWork(it.House.Database.Databases, Shipped.Editions, new Answers());
        var longTerm = it.Brambles;
        var child = await it.House.Child(longTerm, "Noa", "Fielding", number: "003");
        TransferHouse.Ok(
            await it.House.Door.SayAway(
                new(longTerm.Workers[0], it.Today, it.Today.AddDays(60)),
                it.House.By(longTerm.Manager)
            )
        );
        var owed = await work.Of(await it.Viewer(longTerm.Manager), it.Today);
        var first = Assert.Single(owed, o => o.Rule == "wok-reallocate");
        Assert.NotEqual(WorkGroup.WaitingOnOthers, first.Group);

        Assert.Equal(
            "not-outside-transfer",
            (await desk.Record(it.House.By(longTerm.Manager), new(child, "wok-chronology")))
                .Refusal!
                .Code
        );
        Assert.Equal(
            "no-such-child",
            (await desk.Record(it.House.By(it.Assessment.Manager), new(child, "wok-reallocate")))
                .Refusal!
                .Code
        );
        TransferHouse.Ok(
            await desk.Record(it.House.By(longTerm.Manager), new(child, "wok-reallocate"))
        );

        Assert.DoesNotContain(
            await work.Of(await it.Viewer(longTerm.Manager), it.Today),
            o => o.Rule == "wok-reallocate"
        );
    }

    [Theory, OnBoth]
    public async Task What_was_done_when_one_worker_went_is_owed_again_when_the_next_goes(
        Database kind
    )
    {
        await using var it = await TransferHouse.On(kind);
        var desk = new DutyDesk(it.House.Door, Shipped.Editions, new Answers());
        var work = new ChildWork(it.House.Database.Databases, Shipped.Editions, new Answers());
        var team = it.Brambles;
        var child = await it.House.Child(team, "Noa", "Fielding", number: "003");
        await Goes(team.Workers[0]);
        TransferHouse.Ok(
            await desk.Record(
                it.House.By(team.Manager, it.Today.AddDays(-3)),
                new(child, "wok-reallocate")
            )
        );
        Assert.DoesNotContain(await Owed(), o => o.Rule == "wok-reallocate");

        TransferHouse.Ok(
            await it.House.Door.ChangeWorker(
                new(child, team.Workers[1], ChangeReason.MANAGE),
                it.House.By(team.Manager, it.Today.AddDays(-1))
            )
        );
        await Goes(team.Workers[1]);

        Assert.Contains(await Owed(), o => o.Rule == "wok-reallocate");

        async Task Goes(string worker) =>
            TransferHouse.Ok(
                await it.House.Door.SayAway(
                    new(worker, it.Today, it.Today.AddDays(60)),
                    it.House.By(team.Manager)
                )
            );

        async Task<IReadOnlyList<ChildWorkItem>> Owed() =>
            await work.Of(await it.Viewer(team.Manager), it.Today);
    }

    [Theory, OnBoth]
    public async Task The_papers_that_show_a_duty_to_a_child_are_on_the_record_once_it_is_said_to_be_done(
        Database kind
    )
    {
        await using var it = await Placed.On(kind);

        await it.Did("gat-placed-away");
        await it.Did("gat-letter-of-placement");

        Assert.Equal(["CF89 sent", "CF89a sent"], await it.Papers());
        Assert.DoesNotContain(await it.Owed(), o => o.Rule == "gat-letter-of-placement");
    }

    [Theory, OnBoth]
    public async Task Striking_a_duty_to_a_child_out_takes_its_papers_back_and_leaves_those_that_others_recorded(
        Database kind
    )
    {
        await using var it = await Placed.On(kind);
        await it.Did("gat-placed-away");
        await it.Paper("CF89");
        await it.Did("gat-letter-of-placement");

        await it.Strike("gat-letter-of-placement");

        Assert.Equal(["CF89 sent"], await it.Papers());
        Assert.Contains(await it.Owed(), o => o.Rule == "gat-letter-of-placement");
    }

    [Theory, OnBoth]
    public async Task Of_two_records_of_one_day_the_papers_stay_until_both_are_struck_out(
        Database kind
    )
    {
        await using var it = await Placed.On(kind);
        await it.Did("gat-placed-away");
        await it.Did("gat-letter-of-placement");
        await it.Did("gat-letter-of-placement");

        await it.Strike("gat-letter-of-placement");
        Assert.Equal(["CF89 sent", "CF89a sent"], await it.Papers());

        await it.Strike("gat-letter-of-placement");
        Assert.Empty(await it.Papers());
    }

    [Theory, OnBoth]
    public async Task A_conference_whose_outcome_nobody_has_said_is_not_put_on_the_record_by_its_clock(
        Database kind
    )
    {
        await using var it = await Placed.On(kind);

        await it.Did("eng-conference");

        Assert.DoesNotContain(
            await it.Said(),
            s => s.Word == "initial child protection conference"
        );
    }

    [Theory, OnBoth]
    public async Task Whoever_was_told_sees_the_child_until_everything_asked_of_their_post_is_done(
        Database kind
    )
    {
        await using var it = await Placed.On(kind);
        var clerk = await it.Staff("Business Support");
        var register = await it.Staff("Duty Fostering admin");
        await it.Did("gat-placed-away");
        Assert.True(await it.Sees(clerk));
        await it.Did("gat-letter-of-placement", clerk);
        it.NextDay();
        Assert.True(await it.Sees(clerk));
        Assert.False(await it.Sees(register));

        await it.Did("gat-copy-of-letter", clerk);
        it.NextDay();
        Assert.False(await it.Sees(clerk));
        Assert.True(await it.Sees(register));

        await it.Did("gat-register", register);
        it.NextDay();
        Assert.False(await it.Sees(register));
    }

    [Theory, OnBoth]
    public async Task What_was_struck_out_was_told_to_nobody_and_what_was_done_is_asked_again(
        Database kind
    )
    {
        await using var it = await Placed.On(kind);
        var clerk = await it.Staff("Business Support");
        await it.Did("gat-placed-away");
        await it.Did("gat-letter-of-placement", clerk);
        await it.Did("gat-copy-of-letter", clerk);
        it.NextDay();
        Assert.False(await it.Sees(clerk));

        await it.Strike("gat-copy-of-letter");
        it.NextDay();
        Assert.True(await it.Sees(clerk));

        await it.Strike("gat-placed-away");
        it.NextDay();
        Assert.False(await it.Sees(clerk));
    }

    private static async Task<string> Keep(
        TransferHouse it,
        string name,
        SafeToContact safe,
        string? how = null,
        string? doNotTell = null
    )
    {
        var desk = new DutyDesk(it.House.Door, Shipped.Editions, new Answers());
        TransferHouse.Ok(
            await desk.Keep(
                it.House.By(it.Assessment.Workers[0]),
                new(it.Ivy, null, name, "relative", true, safe, how, null, doNotTell)
            )
        );
        return (await it.Page(it.Assessment.Workers[0])).Recipients.Single(r => r.Name == name).Id;
    }

    /// <summary>A child in care, with Gateshead's SGCP and placed in another authority.</summary>
    private sealed class Placed : IAsyncDisposable
    {
        private readonly DutyDesk desk;
        private readonly ChildWork work;

        private Placed(House house)
        {
            House = house;
            var editions = Shipped.Of("gateshead");
            desk = new(house.Door, editions, new Answers());
            work = new(house.Database.Databases, editions, new Answers());
        }

        private House House { get; }
        private string Worker { get; set; } = "";
        private string Child { get; set; } = "";

        public static async Task<Placed> On(Database kind)
        {
            var it = new Placed(await House.On(kind));
            var team = await it.House.Team("SGCP", "Pat Grange", "Pia Rowe");
            it.Worker = team.Workers[0];
            it.Child = await it.House.Child(team);
            await it.State(new(it.Child, "looked after", "yes", StatementKind.Fact, it.Day));
            await it.State(
                new(
                    it.Child,
                    "placement",
                    null,
                    StatementKind.Happened,
                    it.Day,
                    new Dictionary<string, string> { ["area"] = "another authority" }
                )
            );
            return it;
        }

        public Task Paper(string name) =>
            State(new(Child, name, "sent", StatementKind.Done, House.Today));

        public async Task Did(string rule, string? by = null) =>
            TransferHouse.Ok(await desk.Record(House.By(by ?? Worker), new(Child, rule)));

        public async Task<string> Staff(string role) =>
            await House.Staff(role, PostKind.BusinessSupport, role, null);

        public void NextDay() => House.Database.Clock.Forward(TimeSpan.FromDays(1));

        public async Task<bool> Sees(string person)
        {
            await using var db = House.Database.Open();
            var viewer = await House.Viewer(person);
            return await ChildFound.Of(db, viewer, Child, House.Today, default) is not null;
        }

        public async Task Strike(string rule)
        {
            await using var db = House.Database.Open();
            var last = await db.Evidence.FirstAsync(e => e.Rule == rule && e.StruckAt == null);
            TransferHouse.Ok(
                await desk.Strike(
                    House.By(Worker, why: "It was another child"),
                    new(Child, last.Id)
                )
            );
        }

        public async Task<IReadOnlyList<ChildWorkItem>> Owed() =>
            await work.Of(await House.Viewer(Worker), House.Today);

        public async Task<IReadOnlyList<string>> Papers() =>
            [
                .. (await Said())
                    .Where(s => s.Kind == StatementKind.Done)
                    .Select(s => $"{s.Word} {s.Value}")
                    .Order(StringComparer.Ordinal),
            ];

        public async Task<IReadOnlyList<Statement>> Said()
        {
            await using var db = House.Database.Open();
            return await db
                .Statements.Where(s => s.ChildId == Child && s.EndedAt == null)
                .ToListAsync();
        }

        private DateOnly Day => House.Today.AddDays(-2);

        private async Task State(RecordStatement statement) =>
            TransferHouse.Ok(await House.Door.RecordStatement(statement, House.By(Worker)));

        public ValueTask DisposeAsync() => House.DisposeAsync();
    }
}
