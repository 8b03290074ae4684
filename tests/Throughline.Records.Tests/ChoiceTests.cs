using Throughline.Casework;
using Throughline.Casework.Deciding;
using Throughline.Casework.Facts;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Queries.Children;
using Throughline.Testing;

namespace Throughline.Records.Tests;

/// <summary>A child in need whose conference is in the diary: two moments, and the managers choose.</summary>
public class ChoiceTests
{
    private static readonly Editions Editions = new([Shipped.Wokingham]);

    [Theory, OnBoth]
    public async Task What_was_agreed_changes_the_answer_from_then_on_and_striking_it_out_changes_it_back(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var child = await Torn(house);
        var before = await Ask(house, child);
        var left = Assert.Single(Left(before), l => l.Of == ChoiceOf.Point);

        var done = await Record(house, child, left, left.Options[1]);

        Assert.Equal(Headline.ManagersDecide, before.Headline);
        Assert.Null(done.Refusal);
        var after = await Ask(house, child);
        Assert.Equal(Headline.Moves, after.Headline);
        Assert.Equal("first child in need meeting", after.Point.At);
        await using var db = house.Database.Open();
        var viewer = await house.Viewer(house.Assessment.Manager);
        var line = Assert.Single(await ChoiceLine.Of(db, viewer, child, house.Today, default));
        Assert.Empty(
            await ChoiceLine.Of(
                db,
                await house.Viewer(house.LongTerm.Manager),
                child,
                house.Today,
                default
            )
        );

        var strike = new StrikeChoice(child, line.Choice.Id);
        Assert.Equal(
            "reason-needed",
            (await Desk(house).Strike(house.By(house.Assessment.Manager), strike)).Refusal?.Code
        );
        var deed = house.By(house.Assessment.Manager, why: "Agreed about another child");
        Assert.Null((await Desk(house).Strike(deed, strike)).Refusal);
        Assert.Equal("no-such-choice", (await Desk(house).Strike(deed, strike)).Refusal?.Code);
        Assert.Equal(Headline.ManagersDecide, (await Ask(house, child)).Headline);
        Assert.Empty(await Fold.Differences(db));
    }

    [Theory, OnBoth]
    public async Task Only_what_the_procedure_leaves_is_recorded_by_those_who_lead_the_team(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var child = await Torn(house);
        var left = Left(await Ask(house, child))[0];

        async Task<string?> Try(string by, string chose, string? why = "Both managers agreed") =>
            (
                await Desk(house)
                    .Record(
                        house.By(by, why: why),
                        new([child], left.Rule, left.Between, chose, left.By)
                    )
            )
                .Refusal
                ?.Code;

        Assert.Equal("choice-not-left", await Try(house.Assessment.Manager, "next Tuesday"));
        Assert.Equal("reason-needed", await Try(house.Assessment.Manager, left.Options[0], null));
        Assert.Equal("not-allowed", await Try(house.Assessment.Workers[0], left.Options[0]));
        Assert.Equal("no-such-child", await Try(house.LongTerm.Manager, left.Options[0]));
        Assert.Null(await Try(house.ServiceManager, left.Options[0]));
        Assert.Equal("choice-not-left", await Try(house.Assessment.Manager, left.Options[0]));
    }

    [Theory, OnBoth]
    public async Task What_was_agreed_goes_with_the_child_into_the_transfer_and_is_settled_there_from_then_on(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var child = await Torn(house);
        var left = Left(await Ask(house, child))[0];
        _ = (await Record(house, child, left, left.Options[1])).Value;
        var files = new TransferFiles(Editions, new Answers());
        var desk = new TransferDesk(house.Door, house.Database.Databases, Editions, files);
        var manager = house.By(house.Assessment.Manager, why: "Both managers agreed");

        var begun = await desk.Begin(manager, new Propose([child]));
        var late = await Record(house, child, left, left.Options[0]);

        Assert.Null(begun.Refusal);
        Assert.Equal("choice-on-transfer", late.Refusal?.Code);
        var page = await new TransferPages(
            house.Database.Databases,
            files,
            Editions,
            house.Database.Clock
        ).Transfer(
            await house.Viewer(house.Assessment.Manager),
            house.Today,
            begun.Value.SubjectId
        );
        Assert.Equal("first child in need meeting", page!.Decisions[child].Point.At);
    }

    private static async Task<string> Torn(House house)
    {
        var child = await house.Child(house.Assessment);
        var worker = house.By(house.Assessment.Workers[0]);
        foreach (
            var (word, value, kind, day) in new (string, string?, StatementKind, DateOnly)[]
            {
                ("plan", "child in need", StatementKind.Fact, house.Today),
                ("looked after", "no", StatementKind.Fact, house.Today),
                ("child in need meeting", null, StatementKind.Planned, house.Today.AddDays(8)),
                (
                    "initial child protection conference",
                    null,
                    StatementKind.Planned,
                    house.Today.AddDays(11)
                ),
            }
        )
            _ = (
                await house.Door.RecordStatement(new(child, word, value, kind, day), worker)
            ).Value;
        return child;
    }

    private static ChoiceDesk Desk(House house) => new(house.Door, Editions, new Answers());

    private static Task<Result<Done>> Record(
        House house,
        string child,
        OpenChoice left,
        string chose
    ) =>
        Desk(house)
            .Record(
                house.By(house.Assessment.Manager, why: "The meeting comes first"),
                new([child], left.Rule, left.Between, chose, left.By)
            );

    private static IReadOnlyList<OpenChoice> Left(Decision decision) =>
        OpenChoice.In(decision, Shipped.Wokingham);

    private static async Task<Decision> Ask(House house, string child)
    {
        await using var db = house.Database.Open();
        var found = await new Answers().Of(
            db,
            Shipped.Wokingham,
            [child],
            null,
            house.Today,
            default
        );
        return found[child].Decision;
    }
}
