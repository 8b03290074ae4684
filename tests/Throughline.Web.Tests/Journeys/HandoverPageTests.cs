using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework.People;
using Throughline.Records.Acts;
using Throughline.Testing;

namespace Throughline.Web.Tests.Journeys;

/// <summary>A team passes from one leader to the next.</summary>
public sealed class HandoverPageTests
{
    [Fact]
    public async Task Every_case_is_talked_through_then_the_leader_changes_and_no_worker_does()
    {
        await using var it = await Fellbeck.Open();
        var child = await it.Child(it.Assessment);
        var comes = await it.House.Staff(
            "Nia Forth",
            PostKind.SocialWorker,
            "Social Worker",
            it.Care.Id
        );
        Assert.Equal(HttpStatusCode.NotFound, (await it.Get(comes, $"/children/{child}")).Status);
        var handover = await Plan(it, comes);

        var page = await it.Get(comes, handover);
        Assert.True(page.Says("1 open case"));
        Assert.True(page.Says("Talk the case through"));
        var early = await it.Try(comes, $"{handover}/pass");
        Assert.NotEmpty(early.Errors);
        it.House.Database.Clock.Forward(TimeSpan.FromDays(21));
        Assert.Contains(
            "talked through",
            Assert.Single((await it.Try(comes, $"{handover}/pass")).Errors),
            StringComparison.Ordinal
        );
        await it.Do(
            it.Assessment.Manager,
            $"{handover}/cases/{child}",
            ("Note", "The plan is reviewed in June")
        );
        Assert.Contains(
            "hand over what concerns the staff",
            Assert.Single((await it.Try(comes, $"{handover}/pass")).Errors),
            StringComparison.Ordinal
        );
        var staff = $"{handover}/asked/2";
        Assert.Equal("Choose the workers", (await it.Try(it.Assessment.Manager, staff)).Errors[0]);
        Assert.Empty(
            (await it.Get(it.Assessment.Manager, staff)).Document.QuerySelectorAll("[name=Note]")
        );
        Assert.Contains(
            "the leader who goes",
            Assert.Single((await it.Try(comes, staff, ("Of", it.Assessment.Workers[0]))).Errors),
            StringComparison.Ordinal
        );
        await it.Do(it.Assessment.Manager, staff, ("Of", it.Assessment.Workers[0]));
        await it.Do(comes, $"{handover}/pass");

        Assert.Equal((it.Assessment.Id, it.Assessment.Workers[0]), await it.Holder(child));
        Assert.True((await it.Get(comes, $"/children/{child}")).Says("Nia Forth"));
        await using var db = it.House.Database.Open();
        var leaders = await db
            .Posts.Where(p => p.TeamId == it.Assessment.Id && p.Kind == PostKind.TeamManager)
            .ToListAsync();
        Assert.Equal(
            comes,
            StaffRules.ManagerOf(it.Assessment.Id, leaders, it.House.Today)!.PersonId
        );
        Assert.Empty(await Fold.Differences(db));
        Assert.Empty(await ChainCheck.Run(db));
    }

    [Fact]
    public async Task What_concerns_the_staff_is_open_to_the_two_leaders_and_their_manager_alone()
    {
        await using var it = await Fellbeck.Open();
        var child = await it.Child(it.Assessment);
        var handover = await Plan(it, it.Family.Manager);
        const string Said = "Wil has asked for fewer hours";
        await it.Do(it.Assessment.Manager, $"{handover}/staff-notes", ("Note", Said));

        foreach (
            var may in new[] { it.Assessment.Manager, it.Family.Manager, it.House.ServiceManager }
        )
            Assert.True((await it.Get(may, $"{handover}/staff-notes")).Says(Said));
        foreach (
            var not in new[] { it.Assessment.Workers[0], it.Care.Manager, it.House.Administrator }
        )
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await it.Get(not, $"{handover}/staff-notes")).Status
            );
        foreach (var path in new[] { handover, $"/children/{child}", $"/children/{child}/journal" })
            Assert.False((await it.Get(it.Assessment.Manager, path)).Says(Said), path);
    }

    [Fact]
    public async Task What_the_leaders_cannot_settle_goes_up_and_holds_the_handover()
    {
        await using var it = await Fellbeck.Open();
        var handover = await Plan(it, it.Family.Manager);
        await it.Do(it.Assessment.Manager, $"{handover}/raise", ("Text", "Who chairs the panel"));
        it.House.Database.Clock.Forward(TimeSpan.FromDays(21));
        Assert.NotEmpty((await it.Try(it.Family.Manager, $"{handover}/pass")).Errors);

        var page = await it.Get(it.Family.Manager, handover);
        Assert.True(page.Says("four-way meeting"));
        await it.Do(
            it.Family.Manager,
            page.Document.QuerySelector("a[href*='/refer/']")!.GetAttribute("href")!
        );
        var settle = page.Document.QuerySelector("a[href*='/settle/']")!.GetAttribute("href")!;
        Assert.NotEmpty((await it.Try(it.Family.Manager, settle, ("Text", "We share it"))).Errors);
        await it.Do(it.House.ServiceManager, settle, ("Text", "The new leader does"));
        await it.Do(it.Family.Manager, $"{handover}/pass");
    }

    private static async Task<string> Plan(Fellbeck it, string comes)
    {
        var done = await it.Do(
            it.Assessment.Manager,
            "/handovers/new",
            [
                ("TeamId", it.Assessment.Id),
                ("IncomingId", comes),
                .. Fellbeck.On("ChangeOn", it.House.Today.AddDays(21)),
            ]
        );
        return done.Path;
    }
}
