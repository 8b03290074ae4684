using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Records.Acts;
using Throughline.Testing;

namespace Throughline.Records.Tests;

public class ChildTests
{
    [Theory, OnBoth]
    public async Task An_unborn_child_is_recorded_by_the_expected_date_and_keeps_the_record_at_birth(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        var unborn = new AddChild(
            "",
            "Ashdown",
            null,
            house.Today.AddDays(70),
            null,
            team.Id,
            team.Workers[0]
        );

        var child = (await house.Door.AddChild(unborn, house.By(team.Workers[0]))).Value.SubjectId;
        await using var db = house.Database.Open();
        Assert.Equal("Unborn baby Ashdown", (await db.Children.AsNoTracking().SingleAsync()).Name);
        house.Database.Clock.Forward(TimeSpan.FromDays(75));
        var born = await house.Door.RecordBirth(
            new(child, house.Today.AddDays(-1), "Wren", "Ashdown"),
            house.By(team.Workers[0])
        );
        var again = await house.Door.RecordBirth(
            new(child, house.Today, "Wren", "Ashdown"),
            house.By(team.Workers[0])
        );

        Assert.Null(born.Refusal);
        Assert.Equal("born-already", again.Refusal?.Code);
        var row = await db.Children.AsNoTracking().SingleAsync();
        Assert.Equal(("Wren Ashdown", false), (row.Name, row.IsUnborn));
        Assert.Equal("ashdown wren", row.SortKey);
    }

    [Theory, OnBoth]
    public async Task What_cannot_be_a_child_is_refused_beside_its_field(Database kind)
    {
        await using var house = await House.On(kind);
        var team = house.Assessment;
        _ = await house.Child(team, number: "0042");
        var good = new AddChild("Ivy", "Ashdown", new(2016, 3, 9), null, null, team.Id, null);
        async Task<(string?, string?)> Try(AddChild command)
        {
            var refusal = (await house.Door.AddChild(command, house.By(team.Manager))).Refusal;
            return (refusal?.Code, refusal?.Field);
        }

        Assert.Equal(
            ("missing-familyname", "FamilyName"),
            await Try(good with { FamilyName = " " })
        );
        Assert.Equal(("missing-givenname", "GivenName"), await Try(good with { GivenName = "" }));
        Assert.Equal(("no-birth-date", "BirthDate"), await Try(good with { BirthDate = null }));
        Assert.Equal(
            ("both-dates", "ExpectedDate"),
            await Try(good with { ExpectedDate = house.Today })
        );
        Assert.Equal(
            ("born-ahead", "BirthDate"),
            await Try(good with { BirthDate = house.Today.AddDays(1) })
        );
        Assert.Equal(
            ("too-old", "BirthDate"),
            await Try(good with { BirthDate = new(1999, 1, 1) })
        );
        Assert.Equal(
            ("expected-long-past", "ExpectedDate"),
            await Try(good with { BirthDate = null, ExpectedDate = house.Today.AddDays(-40) })
        );
        Assert.Equal(("number-taken", "Number"), await Try(good with { Number = " 0042 " }));
        Assert.Equal(("not-allowed", null), await Try(good with { TeamId = house.LongTerm.Id }));
        Assert.Equal((null, null), await Try(good));
    }

    [Theory, OnBoth]
    public async Task A_birth_date_is_changed_only_with_a_reason(Database kind)
    {
        await using var house = await House.On(kind);
        var worker = house.Assessment.Workers[0];
        var child = await house.Child(house.Assessment);
        var command = new CorrectChild(child, "Ivy", "Ashdown", new(2016, 9, 3), null, null);

        var silent = await house.Door.CorrectChild(command, house.By(worker));
        var reasoned = await house.Door.CorrectChild(
            command,
            house.By(worker, why: "Seen on the birth certificate")
        );

        Assert.Equal("reason-needed", silent.Refusal?.Code);
        Assert.Null(reasoned.Refusal);
    }

    [Theory, OnBoth]
    public async Task Siblings_are_answered_these_none_or_not_checked(Database kind)
    {
        await using var house = await House.On(kind);
        var worker = house.Assessment.Workers[0];
        var ivy = await house.Child(house.Assessment);
        var noah = await house.Child(house.Assessment, "Noah", "Ashdown");
        var stranger = await house.Child(house.LongTerm, "Mia", "Cole");
        async Task<string?> Answer(SiblingsAre answer, params string[] ids) =>
            (await house.Door.AnswerSiblings(new(ivy, answer, ids), house.By(worker)))
                .Refusal
                ?.Code;

        Assert.Equal("siblings-missing", await Answer(SiblingsAre.These));
        Assert.Equal("siblings-uncalled-for", await Answer(SiblingsAre.None, noah));
        Assert.Equal("no-such-child", await Answer(SiblingsAre.These, ivy));
        Assert.Equal("no-such-child", await Answer(SiblingsAre.These, stranger));
        Assert.Null(await Answer(SiblingsAre.NotChecked));
        Assert.Null(await Answer(SiblingsAre.These, noah));
        await using var db = house.Database.Open();
        Assert.Equal(2, await db.SiblingAnswers.CountAsync());
        Assert.Empty(await Fold.Differences(db));
    }

    [Theory, OnBoth]
    public async Task A_child_joins_the_family_of_another(Database kind)
    {
        await using var house = await House.On(kind);
        var ivy = await house.Child(house.Assessment);
        var noah = await house.Child(house.Assessment, "Noah", "Birch");

        _ = (
            await house.Door.JoinFamily(new(noah, ivy), house.By(house.Assessment.Workers[0]))
        ).Value;
        var again = await house.Door.JoinFamily(
            new(noah, ivy),
            house.By(house.Assessment.Workers[0])
        );

        Assert.Equal("one-family-already", again.Refusal?.Code);
        await using var db = house.Database.Open();
        Assert.Single(await db.Children.Select(c => c.FamilyId).Distinct().ToListAsync());
    }

    [Theory, OnBoth]
    public async Task A_statement_is_recorded_replaced_and_withdrawn_and_each_stays_on_the_record(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var worker = house.Assessment.Workers[0];
        var child = await house.Child(house.Assessment);
        var planned = new RecordStatement(
            child,
            "initial child protection conference",
            null,
            StatementKind.Planned,
            house.Today.AddDays(9),
            new Dictionary<string, string> { ["attended by"] = "receiving worker" }
        );

        _ = (await house.Door.RecordStatement(planned, house.By(worker))).Value;
        await using var db = house.Database.Open();
        var first = await db.Statements.AsNoTracking().SingleAsync();
        var moved = planned with { Day = house.Today.AddDays(16), Replaces = first.Id };
        _ = (await house.Door.RecordStatement(moved, house.By(worker))).Value;
        var twice = await house.Door.RecordStatement(moved, house.By(worker));
        var second = await db.Statements.AsNoTracking().SingleAsync(s => s.EndedAt == null);
        var silent = await house.Door.WithdrawStatement(new(child, second.Id), house.By(worker));
        var withdrawn = await house.Door.WithdrawStatement(
            new(child, second.Id),
            house.By(worker, why: "Another child's conference")
        );

        Assert.Equal("receiving worker", first.Attributes["attended by"]);
        Assert.Equal((house.Today.AddDays(16), first.Id), (second.Day, second.Replaces));
        Assert.Equal("ended-already", twice.Refusal?.Code);
        Assert.Equal("reason-needed", silent.Refusal?.Code);
        Assert.Null(withdrawn.Refusal);
        Assert.Equal(2, await db.Statements.CountAsync(s => s.EndedAt != null));
        Assert.Empty(await Fold.Differences(db));
    }

    [Theory, OnBoth]
    public async Task What_has_not_happened_yet_is_recorded_as_planned_only(Database kind)
    {
        await using var house = await House.On(kind);
        var child = await house.Child(house.Assessment);
        var tomorrow = new RecordStatement(
            child,
            "core group",
            null,
            StatementKind.Held,
            house.Today.AddDays(1)
        );

        var held = await house.Door.RecordStatement(
            tomorrow,
            house.By(house.Assessment.Workers[0])
        );
        var planned = await house.Door.RecordStatement(
            tomorrow with
            {
                Kind = StatementKind.Planned,
            },
            house.By(house.Assessment.Workers[0])
        );

        Assert.Equal(("not-yet", "Day"), (held.Refusal?.Code, held.Refusal?.Field));
        Assert.Null(planned.Refusal);
    }

    [Theory, OnBoth]
    public async Task A_statement_of_one_child_is_not_touched_through_another(Database kind)
    {
        await using var house = await House.On(kind);
        var worker = house.Assessment.Workers[0];
        var ivy = await house.Child(house.Assessment);
        var noah = await house.Child(house.Assessment, "Noah", "Birch");
        var fact = new RecordStatement(
            ivy,
            "plan",
            "child protection",
            StatementKind.Fact,
            house.Today
        );
        _ = (await house.Door.RecordStatement(fact, house.By(worker))).Value;
        await using var db = house.Database.Open();
        var id = await db.Statements.Select(s => s.Id).SingleAsync();

        var result = await house.Door.WithdrawStatement(
            new(noah, id),
            house.By(worker, why: "Wrong")
        );

        Assert.Equal(RefusalKind.Hidden, result.Refusal?.Kind);
    }
}
