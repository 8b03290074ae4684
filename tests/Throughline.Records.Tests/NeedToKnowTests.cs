using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Records.Acts;
using Throughline.Records.Queries.Children;
using Throughline.Testing;

namespace Throughline.Records.Tests;

public class NeedToKnowTests
{
    [Theory, OnBoth]
    public async Task The_worker_the_team_its_line_and_the_service_manager_see_a_child_and_nobody_else(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var service = (
            await house.Door.AddTeam(
                new("Front Door", HoldsChildren: false),
                house.By(house.Administrator)
            )
        )
            .Value
            .SubjectId;
        var part = (
            await house.Door.AddTeam(new("Duty", PartOfId: service), house.By(house.Administrator))
        )
            .Value
            .SubjectId;
        var manager = await house.Staff("Una Bell", PostKind.TeamManager, "Team Manager", part);
        var worker = await house.Staff("Ned Orr", PostKind.SocialWorker, "Social Worker", part);
        var line = await house.Staff(
            "Olga Penn",
            PostKind.ServiceManager,
            "Service Manager",
            service
        );
        var otherLine = await house.Staff(
            "Ian Root",
            PostKind.ServiceManager,
            "Service Manager",
            house.LongTerm.Id
        );
        var officer = await house.Staff("Dee Voss", PostKind.DataOfficer, "Data Officer", null);
        var child = await house.Child(new(part, "Duty", manager, [worker]));

        Assert.True(await Sees(house, worker, child));
        Assert.True(await Sees(house, manager, child));
        Assert.True(await Sees(house, line, child));
        Assert.True(await Sees(house, house.ServiceManager, child));
        Assert.False(await Sees(house, otherLine, child));
        Assert.False(await Sees(house, officer, child));
        Assert.False(await Sees(house, house.LongTerm.Manager, child));
        Assert.False(await Sees(house, house.Administrator, child));
    }

    [Theory, OnBoth]
    public async Task A_restricted_child_is_seen_by_those_named_and_by_nobody_else(Database kind)
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var child = await house.Child(team);
        var senior = await house.Staff(
            "Olga Penn",
            PostKind.HeadOfService,
            "Head of Service",
            null
        );
        Assert.True(await Sees(house, senior, child));
        async Task<Result<Done>> Restrict(params string[] ids) =>
            await house.Door.RestrictChild(
                new(child, ids),
                house.By(house.ServiceManager, why: "A relative works in the team")
            );

        Assert.Equal("holder-not-named", (await Restrict(house.ServiceManager)).Refusal?.Code);
        Assert.Equal("no-senior-named", (await Restrict(team.Workers[0])).Refusal?.Code);
        var byManager = new Throughline.Casework.Families.RestrictChild(child, [team.Workers[0]]);
        Assert.Equal(
            "not-allowed",
            (await house.Door.RestrictChild(byManager, house.By(team.Manager, why: "x")))
                .Refusal
                ?.Code
        );
        Assert.Null((await Restrict(team.Workers[0], house.ServiceManager)).Refusal);

        Assert.True(await Sees(house, team.Workers[0], child));
        Assert.True(await Sees(house, house.ServiceManager, child));
        Assert.False(await Sees(house, team.Manager, child));
        Assert.False(await Sees(house, team.Workers[1], child));
        Assert.False(await Sees(house, senior, child));

        var toUnnamed = new ChangeWorker(child, team.Workers[1], ChangeReason.MANAGE);
        Assert.Equal(
            "worker-not-named",
            (await house.Door.ChangeWorker(toUnnamed, house.By(house.ServiceManager))).Refusal?.Code
        );
        Assert.Null(
            (
                await house.Door.LiftRestriction(
                    new(child),
                    house.By(house.ServiceManager, why: "The relative has left")
                )
            ).Refusal
        );
        Assert.True(await Sees(house, team.Manager, child));
        await using var db = house.Database.Open();
        Assert.Empty(await Fold.Differences(db));
    }

    [Theory, OnBoth]
    public async Task A_need_to_know_lasts_from_its_first_day_to_its_last(Database kind)
    {
        await using var house = await House.On(kind);
        var child = await house.Child(house.Assessment);
        var today = house.Today;
        _ = (
            await house.Door.Do(
                house.By(house.ServiceManager),
                "need recorded",
                new { },
                room =>
                {
                    room.Db.Add(
                        new NeedToKnow
                        {
                            Id = Ids.New(),
                            ChildId = child,
                            TeamId = house.LongTerm.Id,
                            Cause = NeedCause.OnTheWay,
                            CauseId = "transfer",
                            From = today,
                            Until = today.AddDays(10),
                        }
                    );
                    return Task.FromResult<Result<Acted>>(new Acted(child, "On the way."));
                }
            )
        ).Value;

        Assert.False(await Sees(house, house.LongTerm.Manager, child, today.AddDays(-1)));
        Assert.True(await Sees(house, house.LongTerm.Manager, child, today));
        Assert.True(await Sees(house, house.LongTerm.Manager, child, today.AddDays(10)));
        Assert.False(await Sees(house, house.LongTerm.Manager, child, today.AddDays(11)));
    }

    [Theory, OnBoth]
    public async Task A_closed_case_stays_with_the_team_that_closed_it(Database kind)
    {
        await using var house = await House.On(kind);
        var child = await house.Child(house.Assessment);
        _ = (
            await house.Cases.Close(
                house.By(house.Assessment.Manager, why: "No further action"),
                new(child)
            )
        ).Value;

        Assert.True(await Sees(house, house.Assessment.Workers[1], child));
        Assert.False(await Sees(house, house.LongTerm.Workers[1], child));
    }

    [Theory, OnBoth]
    public async Task A_closed_case_is_not_seen_by_whoever_passed_the_child_on_before_or_held_the_child_by_mistake(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var passedOn = await house.Child(house.Assessment, "Ivy");
        var byMistake = await house.Child(house.Assessment, "Rose");
        await HeldBy(house, house.LongTerm, passedOn, house.Today.AddDays(-1), setAside: false);
        await HeldBy(house, house.LongTerm, byMistake, house.Today, setAside: true);
        foreach (var child in new[] { passedOn, byMistake })
            _ = (
                await house.Cases.Close(
                    house.By(house.Assessment.Manager, why: "No further action"),
                    new(child)
                )
            ).Value;

        Assert.True(await Sees(house, house.Assessment.Manager, passedOn));
        Assert.True(await Sees(house, house.Assessment.Manager, byMistake));
        Assert.False(await Sees(house, house.LongTerm.Manager, passedOn));
        Assert.False(await Sees(house, house.LongTerm.Workers[0], byMistake));
    }

    [Theory, OnBoth]
    public async Task A_look_is_noted_with_who_when_and_where(Database kind)
    {
        await using var house = await House.On(kind);
        var child = await house.Child(house.Assessment);
        var viewer = await house.Viewer(house.Assessment.Manager);

        await house.Database.Sights.Note(viewer, "child page", [child, child]);

        var seen = Assert.Single(await house.Database.Sights.Of(child));
        Assert.Equal((viewer.PersonId, "child page"), (seen.PersonId, seen.In));
        Assert.Equal(house.Database.Clock.Instant(), seen.At);
    }

    /// <summary>A row of the ledger that ended on the day, beside the one that is open.</summary>
    private static async Task HeldBy(
        House house,
        StaffedTeam team,
        string child,
        DateOnly until,
        bool setAside
    ) =>
        _ = (
            await house.Door.Do(
                house.By(house.ServiceManager),
                "held before",
                new { },
                async room =>
                {
                    var post = await room.Db.Posts.FirstAsync(p => p.PersonId == team.Manager);
                    room.Db.Add(
                        new Responsibility
                        {
                            Id = Ids.New(),
                            ChildId = child,
                            TeamId = team.Id,
                            ManagerPostId = post.Id,
                            WorkerId = team.Workers[0],
                            From = house.Today.AddDays(-60),
                            FromKnown = Known.Act,
                            Until = until,
                            UntilKnown = Known.Act,
                            SetAsideAt = setAside ? room.Deed.At : null,
                            RecordedAt = room.Deed.At,
                        }
                    );
                    return new Acted(child, "Held before.");
                }
            )
        ).Value;

    private static async Task<bool> Sees(
        House house,
        string person,
        string child,
        DateOnly? day = null
    )
    {
        await using var db = house.Database.Open();
        var viewer = await house.Viewer(person);
        var asked = day ?? house.Today;
        var inQuery = await ChildFound.Of(db, viewer, child, asked, default) is not null;

        // The same rule, run by us over the same rows, must say the same.
        var row = await db
            .Children.Include(c => c.Holders)
            .Include(c => c.Needs)
            .Include(c => c.Involvements)
            .Include(c => c.Named)
            .AsSplitQuery()
            .SingleAsync(c => c.Id == child);
        Assert.Equal(inQuery, Sight.Of(viewer, asked).Compile()(row));
        return inQuery;
    }
}
