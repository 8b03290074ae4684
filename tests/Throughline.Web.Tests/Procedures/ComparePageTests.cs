using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Casework.Facts;
using Throughline.Casework.People;
using Throughline.Procedures.Rules;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Testing;

namespace Throughline.Web.Tests.Procedures;

public sealed class ComparePageTests
{
    private static readonly Edition Later = Shipped.Reworded(
        ("in force: 2023-11-01", "in force: 2024-05-01"),
        ("edition: 2023-11", "edition: 2024-05"),
        ("at: initial child protection conference\nsiblings", "at: first core group\nsiblings")
    );

    [Fact]
    public async Task The_page_asks_for_two_editions_and_refuses_one_it_does_not_have()
    {
        await using var site = await Open();
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var page = await browser.Get("/procedures/compare");
        var wrong = await browser.Get($"/procedures/compare?old={Later.Hash}&new=nothing");

        Assert.Equal("Compare procedures", page.Heading);
        Assert.Equal(["Choose an edition from the list"], wrong.Errors);
    }

    [Fact]
    public async Task Two_editions_are_told_by_what_differs_and_a_worker_is_shown_their_own_children_alone()
    {
        await using var site = await Open();
        var mine = await Planned(site, "Ivy", site.House.Assessment);
        var other = await site.House.Team("Referral & Assessment 2", "Nan Orr", "Ann Bly");
        await Planned(site, "Xanthippe", other);
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var page = await browser.Get(Address());

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(page.Says("Route wok-cp Changed"));
        Assert.True(page.Says("Of 1 child, 1 would have another answer today"));
        Assert.True(page.Says("Ivy Ashdown"));
        Assert.False(page.Says("Xanthippe"));
        Assert.Contains(
            await site.House.Database.Sights.Of(mine),
            s => s.In == "/Procedures/Compare"
        );
    }

    [Fact]
    public async Task The_procedure_owner_is_told_how_many_and_no_child()
    {
        await using var site = await Open();
        await Planned(site, "Ivy", site.House.Assessment);
        var owner = await site.House.Staff(
            "Oona Reed",
            PostKind.ProcedureOwner,
            "Procedure owner",
            null
        );
        using var browser = await site.As(owner);

        var page = await browser.Get(Address());

        Assert.True(page.Says("Of 1 child, 1 would have another answer today"));
        Assert.True(page.Says("0 of them are children whom you may see"));
        Assert.False(page.Says("Ivy"));
    }

    private static string Address() =>
        $"/procedures/compare?old={Shipped.Wokingham.Hash}&new={Later.Hash}";

    private static async Task<string> Planned(Site site, string name, StaffedTeam team)
    {
        var child = await site.House.Child(team, name);
        _ = (
            await site.House.Door.RecordStatement(
                new(
                    child,
                    "initial child protection conference",
                    null,
                    StatementKind.Planned,
                    site.House.Today.AddDays(9)
                ),
                site.House.By(team.Workers[0])
            )
        ).Value;
        return child;
    }

    private static Task<Site> Open() =>
        Site.Open(more: b => b.Services.AddSingleton(new Editions([Shipped.Wokingham, Later])));
}
