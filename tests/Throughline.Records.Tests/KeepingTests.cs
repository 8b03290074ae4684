using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.People;
using Throughline.Casework.Readings;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Testing;

namespace Throughline.Records.Tests;

/// <summary>Teams and people, readings, and the reports over them, on both databases.</summary>
public class KeepingTests
{
    [Theory, OnBoth]
    public async Task What_is_kept_of_teams_and_people_stands_in_a_journal_of_its_own(Database kind)
    {
        await using var house = await House.On(kind);
        var administrator = house.By(house.Administrator);
        var team = (await house.Door.AddTeam(new("Duty"), administrator)).Value.SubjectId;

        Assert.Equal(
            "name-taken",
            (await house.Door.RenameTeam(new(team, house.Assessment.Name), administrator))
                .Refusal
                ?.Code
        );
        Assert.Equal(
            "part-of-itself",
            (await house.Door.RenameTeam(new(team, "Duty", null, team), administrator))
                .Refusal
                ?.Code
        );
        Assert.Equal(
            "not-allowed",
            (await house.Door.RenameTeam(new(team, "Front"), house.By(house.ServiceManager)))
                .Refusal
                ?.Code
        );
        Assert.Null(
            (await house.Door.RenameTeam(new(team, "Front Door", "MASH"), administrator)).Refusal
        );
        Assert.Null((await house.Door.DissolveTeam(new(team), administrator)).Refusal);
        Assert.Equal(
            "dissolved-already",
            (await house.Door.DissolveTeam(new(team), administrator)).Refusal?.Code
        );

        await using var db = house.Database.Open();
        var row = await db.Teams.AsNoTracking().SingleAsync(t => t.Id == team);
        Assert.Equal(("Front Door", "MASH"), (row.Name, row.InProcedure));
        var journal = await Journals.Of(
            db,
            await house.Viewer(house.Administrator),
            Chain.Staff,
            default
        );
        Assert.Equal("Team Duty is now Front Door.", journal[1].Said);
        Assert.Empty(await Fold.Differences(db));
    }

    [Theory, OnBoth]
    public async Task A_representative_stands_in_until_it_is_ended(Database kind)
    {
        await using var house = await House.On(kind);
        await using var db = house.Database.Open();
        var post = await db.Posts.SingleAsync(p => p.PersonId == house.Assessment.Manager);
        var standIn = house.LongTerm.Workers[0];
        _ = (
            await house.Door.NameStandIn(
                new(post.Id, standIn, house.Today, null),
                house.By(house.Administrator)
            )
        ).Value;
        var row = await db.StandIns.AsNoTracking().SingleAsync();

        Assert.True((await house.Viewer(standIn)).Manages(house.Assessment.Id));
        Assert.Equal(
            "not-allowed",
            (await house.Door.EndStandIn(new(row.Id), house.By(house.LongTerm.Manager)))
                .Refusal
                ?.Code
        );
        Assert.Null(
            (await house.Door.EndStandIn(new(row.Id), house.By(house.Assessment.Manager))).Refusal
        );
        house.Database.Clock.Forward(TimeSpan.FromDays(1));
        Assert.False((await house.Viewer(standIn)).Manages(house.Assessment.Id));
    }

    [Theory, OnBoth]
    public async Task A_reading_is_adopted_by_two_and_disputed_by_two_in_its_place(Database kind)
    {
        await using var house = await House.On(kind);
        var owner = await house.Staff(
            "Orla Finch",
            PostKind.ProcedureOwner,
            "Procedure owner",
            null
        );
        var editions = new Editions([Shipped.Wokingham]);
        var desk = new ReadingDesk(house.Door, editions);
        var council = Shipped.Wokingham.Council;

        Assert.Equal(
            "no-such-reading",
            (await desk.Propose(house.By(owner), new(council, "R999", Verdict.Adopted)))
                .Refusal
                ?.Code
        );
        Assert.Null(await Judge(Verdict.Adopted, null));
        Assert.True((await Standing()).Is(Verdict.Adopted));
        Assert.Null(await Judge(Verdict.Disputed, "We count from the visit"));
        Assert.True((await Standing()).Is(Verdict.Disputed));
        await using var db = house.Database.Open();
        Assert.Equal(1, await db.ReadingVerdicts.CountAsync(v => v.SetAsideAt == null));
        Assert.Empty(await Fold.Differences(db));

        async Task<string?> Judge(Verdict verdict, string? why)
        {
            var proposed = await desk.Propose(
                house.By(owner, why: why),
                new(council, "R4", verdict)
            );
            if (proposed.Refusal is { } refusal)
                return refusal.Code;
            var open = (await Standing()).Open!.Id;
            Assert.Equal(
                "same-person",
                (await desk.Confirm(house.By(owner), new(council, "R4", open))).Refusal?.Code
            );
            return (await desk.Confirm(house.By(house.ServiceManager), new(council, "R4", open)))
                .Refusal
                ?.Code;
        }

        async Task<ReadingStanding> Standing()
        {
            await using var read = house.Database.Open();
            return (await ReadingVerdicts.Of(read, Shipped.Wokingham, default))
                .Single(r => r.Number == "R4")
                .Standing;
        }
    }

    [Theory, OnBoth]
    public async Task The_reports_count_as_the_lists_do_and_follow_at_once(Database kind)
    {
        await using var house = await House.On(kind);
        var child = await house.Child(house.Assessment);
        _ = await house.Child(house.Assessment, "Mia", "Cole", allocated: false);
        await using var db = house.Database.Open();
        var senior = await house.Viewer(house.ServiceManager);

        var before = (await CouncilMeasures.Of(db, senior, house.Today, default))!;
        _ = (
            await house.Cases.Close(
                house.By(house.Assessment.Manager, why: "No further action"),
                new(child)
            )
        ).Value;
        var after = (await CouncilMeasures.Of(db, senior, house.Today, default))!;

        Assert.Equal((2, 1, 1), Of(before));
        Assert.Equal((1, 1, 0), Of(after));
        Assert.Equal(1, after.WorkersAChild.Sum(b => b.Cases));
        Assert.Null(
            await CouncilMeasures.Of(
                db,
                await house.Viewer(house.Assessment.Workers[0]),
                house.Today,
                default
            )
        );

        (int, int, int) Of(CouncilMeasures measures)
        {
            var team = measures.Teams.Single(t => t.TeamId == house.Assessment.Id);
            return (team.Held, team.WithoutWorker, team.Workers);
        }
    }
}
