using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Ledger;
using Throughline.Casework.Transfers;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Queries.Children;
using Throughline.Testing;

namespace Throughline.Records.Tests;

public class WorkerTests
{
    [Theory, OnBoth]
    public async Task The_manager_gives_the_child_to_another_worker_of_the_team(Database kind)
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var child = await house.Child(team);

        var done = await Change(house, child, team.Workers[1]);

        Assert.Null(done.Refusal);
        await using var db = house.Database.Open();
        var rows = await db.Responsibilities.OrderBy(r => r.From).ToListAsync();
        Assert.Equal([team.Workers[0], team.Workers[1]], rows.Select(r => r.WorkerId));
        Assert.Equal([house.Today, null], rows.Select(r => r.Until));
        Assert.Equal([ChangeReason.FCONTA, ChangeReason.MANAGE], rows.Select(r => r.Reason));
    }

    [Theory, OnBoth]
    public async Task A_worker_who_held_the_child_before_can_be_given_the_case_again_and_every_change_stays(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var child = await house.Child(team);

        _ = (await Change(house, child, team.Workers[1])).Value;
        var again = await Change(house, child, team.Workers[0]);

        Assert.Null(again.Refusal);
        await using var db = house.Database.Open();
        Assert.Equal(3, await db.Responsibilities.CountAsync());
        Assert.Equal(2, await db.Acts.CountAsync(a => a.Kind == "worker changed"));
    }

    [Theory, OnBoth]
    public async Task A_manager_gives_work_only_to_workers_of_the_team_who_are_at_work(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var child = await house.Child(team);
        var away = team.Workers[1];
        _ = (await house.Door.SayAway(new(away, house.Today, null), house.By(away))).Value;

        Assert.Equal(
            "worker-not-in-team",
            (await Change(house, child, house.LongTerm.Workers[0])).Refusal?.Code
        );
        Assert.Equal(
            "worker-not-in-team",
            (await Change(house, child, team.Manager)).Refusal?.Code
        );
        Assert.Equal("worker-is-away", (await Change(house, child, away)).Refusal?.Code);
        Assert.Equal(
            "worker-holds-already",
            (await Change(house, child, team.Workers[0])).Refusal?.Code
        );
        Assert.Equal("not-found", (await Change(house, child, "nobody")).Refusal?.Code);
    }

    [Theory, OnBoth]
    public async Task Those_who_are_offered_are_those_whom_the_act_takes(Database kind)
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var id = await house.Child(team);
        await using var db = house.Database.Open();
        var viewer = await house.Viewer(team.Manager);
        var child = (await ChildFound.Of(db, viewer, id, house.Today, default))!;

        var offered = (await Candidates.Of(db, viewer, child, house.Today, default))
            .Select(c => c.PersonId)
            .ToHashSet();

        var others = await db
            .People.Select(p => p.Id)
            .Where(p => !offered.Contains(p))
            .ToListAsync();
        Assert.Equal([team.Workers[1]], offered);
        foreach (var person in others)
            Assert.NotNull((await Change(house, id, person)).Refusal);
        Assert.Null((await Change(house, id, offered.Single())).Refusal);
    }

    [Theory, OnBoth]
    public async Task Only_those_who_lead_the_team_change_its_workers(Database kind)
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var child = await house.Child(team);
        var command = new ChangeWorker(child, team.Workers[1], ChangeReason.MANAGE);

        var worker = await house.Door.ChangeWorker(command, house.By(team.Workers[0]));
        var otherManager = await house.Door.ChangeWorker(command, house.By(house.LongTerm.Manager));
        var nowhere = await house.Door.ChangeWorker(
            command with
            {
                ChildId = "no such child",
            },
            house.By(house.LongTerm.Manager)
        );
        var senior = await house.Door.ChangeWorker(command, house.By(house.ServiceManager));

        Assert.Equal("not-allowed", worker.Refusal?.Code);
        Assert.Equal(nowhere.Refusal, otherManager.Refusal);
        Assert.Equal(RefusalKind.Hidden, otherManager.Refusal?.Kind);
        Assert.Null(senior.Refusal);
    }

    [Theory, OnBoth]
    public async Task A_mistaken_change_is_put_back_and_both_entries_stay(Database kind)
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var child = await house.Child(team);
        _ = (await Change(house, child, team.Workers[1])).Value;

        var silent = await house.Door.PutWorkerBack(new(child), house.By(team.Manager));
        var done = await house.Door.PutWorkerBack(
            new(child),
            house.By(team.Manager, why: "Wrong child chosen")
        );
        var twice = await house.Door.PutWorkerBack(
            new(child),
            house.By(team.Manager, why: "Again")
        );

        Assert.Equal("reason-needed", silent.Refusal?.Code);
        Assert.Null(done.Refusal);
        Assert.Equal("already-put-back", twice.Refusal?.Code);
        await using var db = house.Database.Open();
        var rows = await db
            .Responsibilities.OrderBy(r => r.RecordedAt)
            .ThenBy(r => r.Id)
            .ToListAsync();
        Assert.Equal(3, rows.Count);
        Assert.Equal(team.Workers[0], rows.Single(r => r.IsOpen).WorkerId);
        Assert.Equal(
            rows.Single(r => r.SetAsideAt is not null).Id,
            rows.Single(r => r.IsOpen).PutsBack
        );
        Assert.Empty(await Fold.Differences(db));
    }

    [Theory, OnBoth]
    public async Task A_childs_first_entry_cannot_be_put_back(Database kind)
    {
        await using var house = await House.On(kind);
        var child = await house.Child(house.Assessment);

        var result = await house.Door.PutWorkerBack(
            new(child),
            house.By(house.Assessment.Manager, why: "Mistake")
        );

        Assert.Equal("nothing-to-put-back", result.Refusal?.Code);
    }

    [Theory, OnBoth]
    public async Task A_change_cannot_be_dated_before_the_present_worker_began_nor_tomorrow(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var child = await house.Child(team);
        var command = new ChangeWorker(child, team.Workers[1], ChangeReason.MANAGE);

        var early = await house.Door.ChangeWorker(
            command,
            house.By(team.Manager, house.Today.AddMonths(-2))
        );
        var late = await house.Door.ChangeWorker(
            command,
            house.By(team.Manager, house.Today.AddDays(1))
        );

        Assert.Equal("before-present-worker", early.Refusal?.Code);
        Assert.Equal("day-ahead", late.Refusal?.Code);
    }

    [Theory, OnBoth]
    public async Task A_case_is_closed_by_its_manager_and_opened_again(Database kind)
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var child = await house.Child(team);

        _ = (
            await house.Cases.Close(house.By(team.Manager, why: "No further action"), new(child))
        ).Value;
        var twice = await house.Cases.Close(
            house.By(team.Manager, why: "No further action"),
            new(child)
        );
        var change = await Change(house, child, team.Workers[1]);
        var opened = await house.Door.ReopenCase(
            new(child, team.Id, team.Workers[1]),
            house.By(team.Manager, why: "Referred again")
        );

        Assert.Equal("closed-already", twice.Refusal?.Code);
        Assert.Equal("not-held", change.Refusal?.Code);
        Assert.Null(opened.Refusal);
        await using var db = house.Database.Open();
        Assert.Equal(2, await db.Responsibilities.CountAsync());
        Assert.Empty(await Fold.Differences(db));
    }

    [Theory, OnBoth]
    public async Task A_case_with_a_transfer_under_way_is_not_closed(Database kind)
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var child = await house.Child(team);
        _ = (
            await house.Door.Do(
                house.By(team.Manager),
                "transfer proposed",
                new { },
                room =>
                {
                    var transfer = new Transfer
                    {
                        Id = Ids.New(),
                        Edition = "edition",
                        State = TransferState.Proposed,
                        Began = house.Today,
                        SendingTeamId = team.Id,
                    };
                    room.Db.Add(transfer);
                    room.Db.Add(
                        new TransferLine
                        {
                            TransferId = transfer.Id,
                            ChildId = child,
                            State = LineState.Open,
                        }
                    );
                    return Task.FromResult<Result<Acted>>(new Acted(transfer.Id, "Proposed."));
                }
            )
        ).Value;

        var result = await house.Cases.Close(
            house.By(team.Manager, why: "No further action"),
            new(child)
        );

        Assert.Equal("move-is-open", result.Refusal?.Code);
    }

    [Theory, OnBoth]
    public async Task Caseloads_follow_a_change_at_once_and_count_the_same_everywhere(Database kind)
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var child = await house.Child(team);
        _ = await house.Child(team, "Noah", "Birch");
        _ = await house.Child(team, "Mia", "Cole", allocated: false);
        _ = (await Change(house, child, team.Workers[1])).Value;
        await using var db = house.Database.Open();
        var manager = await house.Viewer(team.Manager);

        var loads = await Caseloads.OfTeams(db, [team.Id]);
        var found = await ChildSearch.Of(db, manager, new(TeamId: team.Id), house.Today, default);

        Assert.Equal(1, loads.Single(l => l.WorkerId == team.Workers[0]).Children);
        Assert.Equal(1, loads.Single(l => l.WorkerId == team.Workers[1]).Children);
        Assert.Equal(1, loads.Single(l => l.WorkerId is null).Children);
        Assert.Equal(loads.Sum(l => l.Children), found.Count);
        foreach (var load in loads.Where(l => l.WorkerId is not null))
            Assert.Equal(load.Children, await Caseloads.OfWorker(db, load.WorkerId!));
    }

    [Theory, OnBoth]
    public async Task A_child_is_without_a_worker_when_nobody_is_allocated_or_the_worker_is_gone_or_away(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var nobody = await house.Child(team, "Mia", "Cole", allocated: false);
        var left = await house.Child(team, "Noah", "Birch");
        var away = await house.Child(house.LongTerm, "Ivy", "Ashdown");
        _ = (await house.Door.SayLeft(new(team.Workers[0]), house.By(house.Administrator))).Value;
        var absence = new Throughline.Casework.People.SayAway(
            house.LongTerm.Workers[0],
            house.Today,
            null
        );
        _ = (await house.Door.SayAway(absence, house.By(house.Administrator))).Value;
        await using var db = house.Database.Open();

        var all = await Caseloads.Unallocated(
            db,
            await house.Viewer(house.ServiceManager),
            house.Today
        );
        var teams = await Caseloads.Unallocated(db, await house.Viewer(team.Manager), house.Today);

        Assert.Equal(
            [
                (nobody, "nobody is allocated"),
                (left, "Jo Marsh has left"),
                (away, "Kim Dale is away"),
            ],
            all.Select(w => (w.Child.Id, w.Because))
                .OrderBy(w => w.Id == away)
                .ThenBy(w => w.Id == left)
        );
        Assert.Equal(new[] { nobody, left }.Order(), teams.Select(w => w.Child.Id).Order());
    }

    private static Task<Result<Done>> Change(House house, string child, string worker) =>
        house.Door.ChangeWorker(
            new(child, worker, ChangeReason.MANAGE),
            house.By(house.Assessment.Manager)
        );
}
