using Microsoft.Playwright;
using Throughline.Casework.Families;
using Throughline.Casework.People;

namespace Throughline.Browser.Tests;

internal sealed partial class CouncilWalk
{
    /// <summary>Goes to another day; everybody signs in again.</summary>
    public void On(DateOnly day)
    {
        served.Clock.Set(day);
        hands.Clear();
    }

    /// <summary>Goes to the handover between leaders on which people are at work.</summary>
    public async Task OpenHandover(Hand hand)
    {
        await hand.Page.GotoAsync(Transfer);
        await Look(hand);
    }

    /// <summary>A closed case that this team was the last to hold.</summary>
    public Child ClosedIn(string team) =>
        served.World.Children.First(c =>
            c.ClosedOn is not null
            && c.RestrictedAs is null
            && served.World.Ledger.Where(r => r.ChildId == c.Id).MaxBy(r => r.From)?.TeamId
                == TeamNamed(team)
        );

    /// <summary>A child whom that team has held since before the day.</summary>
    public Child HeldSince(string team, DateOnly day) =>
        served.World.Children.First(c =>
            c.RestrictedAs is null
            && !moved.Contains(c.FamilyId)
            && served.World.UnderWay.All(w => !w.ChildIds.Contains(c.Id))
            && served.World.Ledger.Any(r =>
                r.ChildId == c.Id
                && r.Until is null
                && r.TeamId == TeamNamed(team)
                && r.WorkerId is not null
                && r.From < day
            )
        );

    /// <summary>Records how a referral was decided.</summary>
    public Task Decide(Person person, Child child, string outcome) =>
        Record(
            person,
            child,
            "decision on referral",
            ("Has it happened?", "Yes, it has happened"),
            ("Outcome", outcome)
        );

    public async Task CloseCase(Person person, Child child, DateOnly day)
    {
        moved.Add(child.FamilyId);
        var hand = await As(person);
        await OpenChild(hand, child);
        await Follow(hand, "Close the case");
        await hand.Day("On which day does it close?", day);
        await hand.Type("Why?", "Nothing more was needed");
        await Send(hand, "Close the case");
    }

    /// <summary>Changes the child's worker within the team.</summary>
    /// <param name="to">Who it is to be; null takes the first who is named.</param>
    /// <returns>The new worker's name.</returns>
    public async Task<string> ChangeWorker(Person person, Child child, string? to, string why)
    {
        moved.Add(child.FamilyId);
        var hand = await As(person);
        await OpenChild(hand, child);
        await hand.Press(hand.Page.Locator($"a[href='/children/{child.Id}/worker']"));
        await Look(hand);
        var who = hand.Page.GetByRole(AriaRole.Group, new() { Name = "Who should it be?" });
        to ??= await who.Locator("label").First.InnerTextAsync();
        await who.GetByLabel(to, new() { Exact = true }).CheckAsync();
        await hand
            .Page.GetByLabel("Reason, as the SSDA903 return asks for it")
            .SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await hand.Type("Why, in a few words", why);
        await Send(hand, "Continue");
        await Send(hand, "Change the worker");
        return to;
    }

    /// <summary>Takes the next step of the journey, and records nothing else.</summary>
    public async Task TakeStep(Person person)
    {
        var hand = await As(person);
        await OpenTransfer(hand);
        await hand.Press(
            hand.Page.Locator(".tl-steps .govuk-task-list__item")
                .Filter(new() { HasText = "this is you" })
                .GetByRole(AriaRole.Link)
                .First
        );
        await Look(hand);
        await Take(hand, null);
    }

    /// <summary>Records whatever the transfer says is owed by this person, before the case passes or after.</summary>
    public async Task RecordOwed(Person person)
    {
        var hand = await As(person);
        for (var i = 0; i < Most; i++)
        {
            await OpenTransfer(hand);
            var owed = Mine(hand).Locator("a[href*='/owed/']");
            if (await owed.CountAsync() == 0)
                return;
            await hand.Press(owed.First);
            await Look(hand);
            await Record(hand, i);
        }

        Assert.Fail($"What {person.Name} owes on {Transfer} never ends.");
    }

    /// <summary>The child's page names the team and the worker.</summary>
    public async Task Holds(Hand hand, Child child, string team, string worker)
    {
        await OpenChild(hand, child);
        await Assertions.Expect(Row(hand.Page, "Team")).ToContainTextAsync(team);
        await Assertions.Expect(Row(hand.Page, "Worker")).ToContainTextAsync(worker);
    }

    /// <summary>A closed case is opened again where the procedure says; the name of the worker who is picked.</summary>
    public async Task<string> OpenAgain(
        Person person,
        Child child,
        string team,
        params IReadOnlyList<string> says
    )
    {
        var hand = await As(person);
        await OpenChild(hand, child);
        await Follow(hand, "Open the case again");
        await Look(hand, [child.Name, .. says]);
        await hand.Choose("Which team takes it up?", team);
        var worker = await PickFrom(hand, "Who is the worker?", person, team);
        await hand.Type("Why?", "The family was referred again");
        await Send(hand, "Open the case again");
        await Holds(hand, child, team, worker);
        await hand.Follow("Journal", exact: true);
        await Look(hand, person.Name, "opened again");
        return worker;
    }
}
