using Throughline.Casework.Families;
using Throughline.Records.Acts;
using Throughline.Testing;
using Throughline.Web.Tests.Journeys;
using Throughline.Web.Tests.Transfers;

namespace Throughline.Web.Tests.Children;

/// <summary>A restricted child is given to nobody who is not named, and so nobody else is offered.</summary>
public sealed class NamedWorkersTests
{
    [Fact]
    public async Task A_move_that_has_happened_offers_those_who_are_named_on_each_child_that_moves()
    {
        await using var site = await Site.Open();
        var house = site.House;
        var (ivy, max) = await BrotherAndSister(house, house.Assessment);
        await Restrict(house, max, house.Assessment.Manager, house.LongTerm.Workers[1]);
        using var browser = await site.As(house.Assessment.Manager);

        var own = await browser.Get($"/children/{max}/move");
        var together = await browser.Get($"/children/{ivy}/move");
        var alone = await browser.Send(together, ("How", "happened"), ("With", null), ("Why", ""));

        Assert.Equal([house.LongTerm.Workers[1]], Offered(own));
        Assert.Equal([house.LongTerm.Workers[1]], Offered(together));
        Assert.NotEmpty(alone.Errors);
        Assert.Equal(house.LongTerm.Workers, Offered(alone));
    }

    [Fact]
    public async Task In_an_emergency_the_team_s_own_workers_are_offered_if_they_are_named_on_each_child()
    {
        await using var it = await Fellbeck.Open();
        var (ivy, max) = await BrotherAndSister(it.House, it.Assessment);
        var jo = it.Assessment.Workers[0];
        await Restrict(it.House, max, it.Assessment.Manager, jo, it.Care.Workers[0]);
        using var browser = await it.Site.As(it.Assessment.Manager);

        var own = await browser.Get($"/children/{max}/emergency");
        var without = await browser.Send(own, ("With", null), ("Why", ""));
        var refused = await browser.Send(
            await browser.Get($"/children/{ivy}/emergency"),
            ("StepsDone", "look within"),
            ("WorkerId", it.Assessment.Workers[1]),
            ("Why", "Taken ill this morning")
        );

        // Elsewhere the worker is only agreed beforehand, and the restricted child may go to somebody else.
        Assert.DoesNotContain(it.Assessment.Workers[1], Offered(own));
        Assert.Contains(it.Family.Workers[0], Offered(own));
        Assert.NotEmpty(without.Errors);
        Assert.Equal([jo, it.Care.Workers[0]], Offered(without).ToHashSet());
        Assert.Single(refused.Errors);
        Assert.Equal((it.Assessment.Id, jo), await it.Holder(max));
    }

    [Fact]
    public async Task A_closed_case_is_opened_again_with_somebody_who_is_named()
    {
        await using var site = await Site.Open();
        var house = site.House;
        var child = await house.Child(house.Assessment);
        await Restrict(house, child, house.Assessment.Manager, house.Assessment.Workers[0]);
        using var browser = await site.As(house.Assessment.Manager);
        await browser.Send(
            await browser.Get($"/children/{child}/close"),
            ("Why", "No further action")
        );

        var form = await browser.Get($"/children/{child}/reopen");

        Assert.Equal([house.Assessment.Workers[0]], Offered(form));
    }

    [Fact]
    public async Task At_the_meeting_a_family_of_restricted_children_is_offered_those_who_are_named()
    {
        await using var it = await Moving.Open();
        await it.Propose();
        var family = $"{await it.Listed()}/families/{it.Transfer}";
        var chair = it.Assessment.Manager;
        var named = it.Brambles.Workers[1];
        it.House.Database.Clock.Set(Moving.Friday);

        await Restrict(it.House, it.Max, chair, it.Assessment.Workers[0], named);
        var one = await it.Get(chair, family);
        await Restrict(it.House, it.Ivy, chair, it.Assessment.Workers[0], named);
        var both = await it.Get(chair, family);

        Assert.Equal([.. it.Brambles.Workers], Offered(one).Where(w => w != "not yet"));
        Assert.Equal([named], Offered(both).Where(w => w != "not yet"));
    }

    /// <summary>The workers on the page's list, as their ids.</summary>
    private static IReadOnlyList<string> Offered(Page page) =>
        [
            .. page
                .Document.QuerySelectorAll("[name=WorkerId] option, input[name=WorkerId]")
                .Select(o => o.GetAttribute("value") ?? "")
                .Where(v => v.Length > 0),
        ];

    private static async Task<(string, string)> BrotherAndSister(House house, StaffedTeam team)
    {
        var ivy = await house.Child(team, "Ivy");
        var max = await house.Child(team, "Max");
        foreach (var (one, other) in new[] { (ivy, max), (max, ivy) })
            _ = (
                await house.Door.AnswerSiblings(
                    new(one, SiblingsAre.These, [other]),
                    house.By(team.Manager)
                )
            ).Value;
        return (ivy, max);
    }

    /// <summary>With the allocated worker and a senior manager, whom every restricted record names.</summary>
    private static async Task Restrict(House house, string child, params string[] named) =>
        _ = (
            await house.Door.RestrictChild(
                new(
                    child,
                    [
                        .. named
                            .Append(house.ServiceManager)
                            .Append(await HolderOf(house, child))
                            .Distinct(),
                    ]
                ),
                house.By(house.ServiceManager, why: "Known to somebody on the staff")
            )
        ).Value;

    private static async Task<string> HolderOf(House house, string child)
    {
        await using var db = house.Database.Open();
        return db.Responsibilities.Single(r => r.ChildId == child && r.Until == null).WorkerId!;
    }
}
