using Throughline.Casework.Duties;
using Throughline.Casework.Ledger;
using Throughline.Casework.Transfers;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
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
        var desk = new DutyDesk(it.House.Door, Shipped.Editions);
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
        var desk = new DutyDesk(it.House.Door, Shipped.Editions);
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

    private static async Task<string> Keep(
        TransferHouse it,
        string name,
        SafeToContact safe,
        string? how = null,
        string? doNotTell = null
    )
    {
        var desk = new DutyDesk(it.House.Door, Shipped.Editions);
        TransferHouse.Ok(
            await desk.Keep(
                it.House.By(it.Assessment.Workers[0]),
                new(it.Ivy, null, name, "relative", true, safe, how, null, doNotTell)
            )
        );
        return (await it.Page(it.Assessment.Workers[0])).Recipients.Single(r => r.Name == name).Id;
    }
}
