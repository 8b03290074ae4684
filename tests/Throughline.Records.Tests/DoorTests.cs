using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Records.Acts;
using Throughline.Records.Store;
using Throughline.Testing;

namespace Throughline.Records.Tests;

public class DoorTests
{
    [Theory, OnBoth]
    public async Task A_form_sent_twice_acts_once_and_is_answered_with_the_same_act(Database kind)
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var child = await house.Child(team);
        var deed = house.By(team.Manager) with { Form = new(Ids.Token()) };
        var command = new ChangeWorker(child, team.Workers[1], ChangeReason.MANAGE);

        var first = await house.Door.ChangeWorker(command, deed);
        var second = await house.Door.ChangeWorker(command, deed);

        Assert.Equal(first.Value with { Repeated = true }, second.Value);
        await using var db = house.Database.Open();
        Assert.Equal(1, await db.Acts.CountAsync(a => a.Kind == "worker changed"));
    }

    [Theory, OnBoth]
    public async Task A_page_gone_stale_is_told_so_and_nothing_is_done(Database kind)
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var child = await house.Child(team);
        await using var db = house.Database.Open();
        var seen = await db.Links.CountAsync(l => l.Chain == Chain.Child(child));
        var deed = house.By(team.Manager) with
        {
            Form = new(Ids.Token(), new Dictionary<string, int> { [Chain.Child(child)] = seen }),
        };
        _ = (
            await house.Cases.Close(house.By(team.Manager, why: "No further action"), new(child))
        ).Value;
        _ = (
            await house.Door.ReopenCase(
                new(child, team.Id, team.Workers[0]),
                house.By(team.Manager, why: "Closed by mistake")
            )
        ).Value;

        var stale = await house.Door.ChangeWorker(
            new(child, team.Workers[1], ChangeReason.MANAGE),
            deed
        );

        Assert.Equal(RefusalKind.Stale, stale.Refusal?.Kind);
        Assert.Equal(0, await db.Acts.CountAsync(a => a.Kind == "worker changed"));
    }

    [Theory, OnBoth]
    public async Task Of_two_who_change_the_worker_at_once_both_are_written_or_one_is_told(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var child = await house.Child(team);
        await using var before = house.Database.Open();
        var seen = new Dictionary<string, int>
        {
            [Chain.Child(child)] = await before.Links.CountAsync(l =>
                l.Chain == Chain.Child(child)
            ),
        };

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ =>
                    Task.Run(() =>
                        house.Door.ChangeWorker(
                            new(child, team.Workers[1], ChangeReason.MANAGE),
                            house.By(team.Manager) with
                            {
                                Form = new(Ids.Token(), seen),
                            }
                        )
                    )
                )
        );

        Assert.Single(results, r => r.Refusal is null);
        Assert.All(
            results.Where(r => r.Refusal is not null),
            r => Assert.Equal("worker-holds-already", r.Refusal!.Code)
        );
        await using var db = house.Database.Open();
        Assert.Empty(await ChainCheck.Run(db));
        Assert.Empty(await Fold.Differences(db));
    }

    [Theory, OnBoth]
    public async Task An_act_cut_off_half_way_leaves_nothing_behind(Database kind)
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var child = await house.Child(team);
        await using var db = house.Database.Open();
        var acts = await db.Acts.CountAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            house.Door.Do(
                house.By(team.Manager) with
                {
                    Form = new("token"),
                },
                "cut off",
                new { },
                async room =>
                {
                    var found = await room.Child(child, default);
                    found!.Rename("Cut", "Off", null);
                    room.Notify("once", "letter", new { });
                    await room.Db.SaveChangesAsync();
                    throw new InvalidOperationException("The power went.");
                }
            )
        );

        Assert.Equal(acts, await db.Acts.CountAsync());
        Assert.Empty(await db.Outbox.ToListAsync());
        Assert.Empty(await db.SpentForms.ToListAsync());
        Assert.Equal("Ivy", await db.Children.Select(c => c.GivenName).SingleAsync());
    }

    [Theory, OnBoth]
    public async Task State_act_and_notice_are_saved_together(Database kind)
    {
        await using var house = await House.On(kind);
        var child = await house.Child(house.Assessment);

        var done = await house.Door.Do(
            house.By(house.Assessment.Manager),
            "child renamed",
            new { },
            async room =>
            {
                (await room.Child(child, default))!.Rename("Iris", "Ashdown", null);
                room.Notify("letter 1", "letter", new { To = "somebody" });
                return new Acted(child, "Renamed.");
            }
        );

        await using var db = house.Database.Open();
        Assert.Equal(done.Value.ActId, (await db.Outbox.SingleAsync()).ActId);
        Assert.Equal("Iris", (await db.Children.SingleAsync()).GivenName);
        Assert.Empty(await Fold.Differences(db));
    }

    [Theory, OnBoth]
    public async Task A_representative_acts_for_the_manager_only_while_standing_in(Database kind)
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var child = await house.Child(team);
        var deputy = team.Workers[1];
        await using var db = house.Database.Open();
        var post = await db
            .Posts.Where(p => p.PersonId == team.Manager)
            .Select(p => p.Id)
            .SingleAsync();
        var deed = house.By(deputy) with { OnBehalfOf = team.Manager };
        var command = new ChangeWorker(child, deputy, ChangeReason.ABSENC);

        var before = await house.Door.ChangeWorker(command, deed);
        var named = new NameStandIn(post, deputy, house.Today, house.Today);
        _ = (await house.Door.NameStandIn(named, house.By(team.Manager))).Value;
        var during = await house.Door.ChangeWorker(command, deed);
        house.Database.Clock.Forward(TimeSpan.FromDays(1));
        var after = await house.Door.ChangeWorker(
            new(child, team.Workers[0], ChangeReason.ABSENC),
            house.By(deputy) with
            {
                OnBehalfOf = team.Manager,
            }
        );

        Assert.Equal("not-standing-in", before.Refusal?.Code);
        Assert.Null(during.Refusal);
        Assert.Equal("not-standing-in", after.Refusal?.Code);
        Assert.Equal(
            team.Manager,
            (await db.Acts.SingleAsync(a => a.Kind == "worker changed")).OnBehalfOf
        );
    }

    [Fact]
    public async Task A_copy_taken_while_people_work_is_whole_and_opens()
    {
        await using var house = await House.On(Database.Sqlite);
        await using var copy = await TestDatabase.Empty(Database.Sqlite);
        var from = ((Place.Sqlite)house.Database.Place).Folder;
        var to = ((Place.Sqlite)copy.Place).Folder;
        var work = Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
                _ = await house.Child(house.Assessment, $"Child {i}");
        });

        foreach (var name in new[] { "throughline.db", "sights.db" })
        {
            await using var source = new SqliteConnection(
                $"Data Source={Path.Combine(from, name)}"
            );
            await using var target = new SqliteConnection($"Data Source={Path.Combine(to, name)}");
            await source.OpenAsync();
            source.BackupDatabase(target);
        }

        await work;
        await Migrator.Run(copy.Place, TimeProvider.System);
        await using var db = copy.Open();
        Assert.NotEmpty(await db.Acts.ToListAsync());
        Assert.Empty(await ChainCheck.Run(db));
        Assert.Empty(await Fold.Differences(db));
    }

    [Theory, OnBoth]
    public async Task Chains_hold_after_a_payload_is_removed_and_break_where_history_is_rewritten(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var child = await house.Child(team);
        _ = (
            await house.Door.ChangeWorker(
                new(child, team.Workers[1], ChangeReason.MANAGE),
                house.By(team.Manager)
            )
        ).Value;
        await using var db = house.Database.Open();

        await db.Database.ExecuteSqlAsync(
            $"update act set payload = null where kind = 'child added'"
        );
        Assert.Empty(await ChainCheck.Run(db));

        await db.Database.ExecuteSqlRawAsync(
            kind is Database.Sqlite
                ? "drop trigger act_is_not_changed"
                : "alter table act disable trigger act_is_not_changed"
        );
        await db.Database.ExecuteSqlAsync(
            $"update act set \"by\" = 'somebody else' where kind = 'worker changed'"
        );
        Assert.NotEmpty(await ChainCheck.Run(db));
    }

    [Theory, OnBoth]
    public async Task Somebody_who_has_left_can_do_nothing(Database kind)
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var child = await house.Child(team);
        _ = (await house.Door.SayLeft(new(team.Manager), house.By(house.Administrator))).Value;

        var result = await house.Door.ChangeWorker(
            new(child, team.Workers[1], ChangeReason.MANAGE),
            house.By(team.Manager)
        );

        Assert.Equal(RefusalKind.NotAllowed, result.Refusal?.Kind);
    }

    [Theory, OnBoth]
    public async Task A_notice_that_is_asked_for_twice_is_sent_once(Database kind)
    {
        await using var house = await House.On(kind);
        var child = await house.Child(house.Assessment);
        Task<Result<Done>> Tell() =>
            house.Door.Do(
                house.By(house.Assessment.Manager),
                "told",
                new { },
                room =>
                {
                    room.Notify("the same", "letter", new { });
                    return Task.FromResult<Result<Acted>>(new Acted(child, "Told."));
                }
            );

        Assert.Null((await Tell()).Refusal);
        Assert.Null((await Tell()).Refusal);

        await using var db = house.Database.Open();
        Assert.Single(await db.Outbox.ToListAsync());
    }
}
