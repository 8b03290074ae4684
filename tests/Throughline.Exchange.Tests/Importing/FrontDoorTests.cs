using Throughline.Casework.Extracts;
using Throughline.Exchange.AnnexA;
using Throughline.Procedures.Deciding;
using Throughline.Records.Queries;
using Throughline.Testing;

namespace Throughline.Exchange.Tests.Importing;

/// <summary>Children who are only the subject of a referral: list 6 leaves them out, and list 3 alone has them.</summary>
public sealed class FrontDoorTests
{
    private static DateOnly Monday => Council.Monday;

    private static AnnexABook Book(HolderCells mash, bool finished = false) =>
        new(Monday)
        {
            Referrals =
            [
                new(
                    new("1", new(2015, 2, 1)),
                    Monday.AddDays(-1),
                    "q) 6: Police",
                    finished,
                    1,
                    mash
                ),
            ],
            ChildrenInNeed = [Council.Need("2", mash)],
        };

    [Theory, OnBoth]
    public async Task A_child_who_is_only_the_subject_of_a_referral_is_held_by_the_team_that_has_it_and_the_procedure_speaks(
        Database kind
    )
    {
        await using var council = await Council.On(kind);
        _ = await council.House.Team("MASH", "Mo Ward", "Del Ayre");

        await council.Take(Council.Read(Book(new("MASH", "Del Ayre"))));

        Assert.Equal("MASH, Del Ayre", await council.Holder("1"));
        var child = await council.Child("1");
        await using var db = council.House.Database.Open();
        var answered = await new Answers().Of(
            db,
            Shipped.Wokingham,
            [child.Id],
            null,
            council.House.Today,
            default
        );
        Assert.Equal(Headline.Stays, answered[child.Id].Decision.Headline);
        Assert.Equal("no team", answered[child.Id].Facts.Child.Facts["closing team"]);
        Assert.Contains(
            Shipped.Editions.ClocksOf(answered[child.Id], Shipped.Wokingham, council.House.Today),
            c => c.Rule == "eng-referral"
        );
        Assert.Contains(
            db.Statements,
            s => s.ChildId == child.Id && s.Word == "closing team" && s.Source == Sources.List(6)
        );
    }

    [Theory, OnBoth]
    public async Task A_referral_that_came_to_nothing_makes_no_child_and_takes_none_for_gone(
        Database kind
    )
    {
        await using var council = await Council.On(kind);
        _ = await council.House.Team("MASH", "Mo Ward", "Del Ayre");
        var holder = new HolderCells("MASH", "Del Ayre");

        await council.Take(Council.Read(Book(holder)));
        var taken = await council.Take(
            Council.Read(Book(holder, finished: true)) with
            {
                AsOf = Monday.AddDays(7),
                Hash = "next",
            }
        );

        Assert.Empty(taken.Plan.Gone);
        Assert.Equal("MASH, Del Ayre", await council.Holder("1"));
        await using var other = await Council.On(kind);
        var none = await other.Take(Council.Read(Book(holder, finished: true)));
        Assert.Equal(["2"], none.Plan.New.Select(c => c.Said.Number));
    }

    [Theory, OnBoth]
    public async Task A_case_that_closes_and_opens_again_is_known_to_the_team_that_closed_it(
        Database kind
    )
    {
        await using var council = await Council.On(kind);
        await council.Take(Monday, Council.Need("1", council.Assessment()));
        await council.Take(
            Monday.AddDays(7),
            Council.Need("1", council.Assessment(), closed: Monday.AddDays(3))
        );
        await council.Take(
            Monday.AddDays(14),
            Council.Need("1", council.Assessment(), started: Monday.AddDays(10))
        );

        var child = await council.Child("1");
        await using var db = council.House.Database.Open();
        var facts = (
            await new Answers().Of(
                db,
                Shipped.Wokingham,
                [child.Id],
                null,
                Monday.AddDays(14),
                default
            )
        )[child.Id]
            .Facts
            .Child
            .Facts;

        Assert.Equal("Referral & Assessment", facts["closing team"]);
    }

    [Fact]
    public void The_last_review_conference_and_the_last_visit_are_read_where_the_lists_give_them()
    {
        var cells = new ChildCells("1", new(2015, 2, 1));
        var holder = new HolderCells("Brambles", "Amir Shah");
        var said = Council
            .Read(
                new AnnexABook(Monday)
                {
                    ProtectionPlans =
                    [
                        new(
                            cells,
                            new(2025, 9, 1),
                            "a) Neglect",
                            new(2026, 4, 20),
                            new(2025, 11, 25),
                            null,
                            0,
                            holder
                        ),
                    ],
                }
            )
            .Children.Single();

        Assert.Contains(
            said.Says,
            s =>
                s is { Word: "review child protection conference" }
                && s.Day == new DateOnly(2025, 11, 25)
        );
        Assert.Contains(
            said.Says,
            s => s is { Word: "statutory visit" } && s.Day == new DateOnly(2026, 4, 20)
        );
    }
}
