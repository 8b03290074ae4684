using Microsoft.Playwright;
using Throughline.Casework.People;
using Xunit.Sdk;

namespace Throughline.Browser.Tests;

internal sealed partial class CouncilWalk
{
    private const int Most = 40;

    /// <summary>Each in turn does what the transfer says is theirs, until it has ended.</summary>
    public async Task Carry(params IReadOnlyList<Person> people)
    {
        for (var round = 0; round < 6; round++)
        {
            foreach (var person in people)
            {
                await TakeTurn(person);
                if (await HasEnded(await As(person)))
                    return;
            }
        }

        var last = (await As(people[0])).Page;
        Assert.Fail($"It does not end: {await last.Locator("main").InnerTextAsync()}");
    }

    /// <summary>Records what is owed by this person and takes the steps that are theirs, as far as that goes now.</summary>
    /// <param name="outcome">How the step ends that may end in more ways than one; null takes the first.</param>
    /// <param name="steps">After so many steps the turn is another's.</param>
    public async Task TakeTurn(Person person, string? outcome = null, int steps = Most)
    {
        var hand = await As(person);
        for (var i = 0; i < Most; i++)
        {
            if (await hand.Page.GotoAsync(Transfer) is { Status: 404 })
                return;
            await Look(hand);
            if (await HasEnded(hand))
                return;
            var owed = Mine(hand).Locator("a[href*='/owed/']");
            if (await owed.CountAsync() > 0)
            {
                await hand.Press(owed.First);
                await Look(hand);
                await Record(hand, i);
                continue;
            }

            var step = hand
                .Page.Locator(".tl-steps .govuk-task-list__item")
                .Filter(new() { HasText = "this is you" })
                .Filter(new() { HasNotText = "Not yet" })
                .GetByRole(AriaRole.Link);
            if (await step.CountAsync() == 0)
                return;
            await hand.Press(step.First);
            await Look(hand);
            if (await InTheWay(hand))
                return;
            await Take(hand, outcome);
            if (--steps == 0 || await Stands(hand) || await StandsAt(hand.Page) is "Declined")
                return;
        }

        await hand.Page.GotoAsync(Transfer);
        var page = await hand.Page.Locator("main").InnerTextAsync();
        Assert.Fail($"{person.Name} never comes to an end of: {page}");
    }

    /// <summary>A turn that comes to a form which is refused, and why.</summary>
    public async Task TurnIsRefused(Person person, string outcome, string because)
    {
        var refused = await Assert.ThrowsAsync<FailException>(() => TakeTurn(person, outcome));
        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Fills in whichever page the step leads to.</summary>
    private async Task Take(Hand hand, string? outcome)
    {
        var heading = await hand.Page.Locator("h1").InnerTextAsync();
        switch (heading)
        {
            case "Record a step":
                var ends = hand.Page.GetByRole(AriaRole.Group, new() { Name = "How did it end?" });
                if (await ends.CountAsync() > 0)
                    await (
                        outcome is null
                            ? ends.GetByRole(AriaRole.Radio).First
                            : ends.GetByLabel(outcome, new() { Exact = true })
                    ).CheckAsync();
                await Send(hand, "Record");
                if (!hand.Page.Url.Contains("/done/", StringComparison.Ordinal))
                    await Take(hand, outcome);
                break;
            case "Agree the team":
                await (
                    ToTeam is null
                        ? hand.Page.GetByRole(AriaRole.Radio).First
                        : hand.Page.GetByLabel(ToTeam, new() { Exact = true })
                ).CheckAsync();
                if (await hand.Page.GetByLabel("Who will be the worker?").CountAsync() > 0)
                    await PickAWorker(hand);
                await Send(hand, "Agree the team");
                break;
            case "Request acceptance":
                await Send(hand, "Send the request");
                break;
            case "Accept the transfer":
                await PickAWorker(hand);
                await hand.Choose(
                    "Have team and worker been changed in the case system?",
                    "Not yet: it is to be confirmed"
                );
                await Send(hand, "Continue");
                await Send(hand, "Accept");
                break;
            case "Close the case":
                await hand.Type("What is there to add?", "Everybody who has a part was told");
                await Send(hand, "Close the case");
                break;
            case "Decline the transfer":
                await hand.Type("Why do you decline?", "The threshold is not met");
                await Send(hand, "Decline");
                break;
            case "The managers differ":
                await hand.Page.GetByRole(AriaRole.Radio).First.CheckAsync();
                await hand.Type("What does each side say?", "Each holds another threshold");
                await Send(hand, "Record the dispute");
                break;
            default:
                Assert.Fail($"Nobody knows what to do on “{heading}”, {hand.Page.Url}.");
                break;
        }
    }

    /// <summary>The worker who was named last by this walk.</summary>
    public string NewWorker { get; private set; } = "";

    /// <summary>Which team the managers agree on, where the procedure names none.</summary>
    public string? ToTeam { get; set; }

    /// <summary>Whom the receiving manager names; null takes the first who may be given work.</summary>
    public string? ToWorker { get; set; }

    /// <summary>Picks somebody of the team other than the one who has the child.</summary>
    public async Task<string> PickFrom(Hand hand, string label, Person but, string team)
    {
        var name = served
            .World.Posts.Where(p =>
                p.TeamId == TeamNamed(team)
                && p.Kind is PostKind.SocialWorker or PostKind.EarlyHelpWorker
                && p.PersonId != but.Id
            )
            .Select(p => Named(p.PersonId))
            .First(IsThere)
            .Name;
        await hand.Pick(label, name);
        return name;
    }

    private async Task PickAWorker(Hand hand)
    {
        var workers = await hand
            .Page.GetByLabel("Who will be the worker?")
            .Locator("option")
            .AllInnerTextsAsync();
        NewWorker = workers
            .Where(w => w.Contains(": holds", StringComparison.Ordinal))
            .Select(w => w.Split(':')[0])
            .First(w => ToWorker is { } named ? w == named : ToTeam is null || WorksIn(w, ToTeam));
        await hand.Pick("Who will be the worker?", NewWorker);
    }

    private bool WorksIn(string name, string team) =>
        served.World.Posts.Any(p =>
            p.PersonId == Called(name).Id
            && p.TeamId == TeamNamed(team)
            && p.Kind is PostKind.SocialWorker or PostKind.EarlyHelpWorker
        );

    private async Task Record(Hand hand, int turn)
    {
        if (hand.Page.Url.Contains("/worker", StringComparison.Ordinal))
        {
            await PickAWorker(hand);
            await Send(hand, "Save");
            return;
        }

        var children = hand
            .Page.GetByRole(AriaRole.Group, new() { Name = "For which child?" })
            .GetByRole(AriaRole.Radio);
        if (await children.CountAsync() is > 0 and var count)
            await children.Nth(turn % count).CheckAsync();
        var pieces = hand.Page.Locator("input[name=Pieces]");
        if (await hand.Page.GetByText("One of these is enough").CountAsync() > 0)
            await pieces.First.CheckAsync();
        else
            foreach (var piece in await pieces.AllAsync())
                await piece.CheckAsync();
        await Send(hand, "Record");
    }

    private static ILocator Mine(Hand hand) =>
        hand
            .Page.Locator(".govuk-task-list__item")
            .Filter(new() { HasText = "this is you" })
            .Filter(new() { HasNotText = "Not yet" })
            .Filter(new() { HasNotText = "Cannot tell" });

    private static async Task<bool> InTheWay(Hand hand) =>
        await hand.Page.GetByText("This stands in the way.").CountAsync() > 0;

    private static async Task<bool> HasEnded(Hand hand) =>
        await hand.Page.GetByText("Stands at").CountAsync() > 0
        && await StandsAt(hand.Page) is "Transferred" or "Closed";

    /// <summary>It stands still because the managers differ.</summary>
    private static async Task<bool> Stands(Hand hand) =>
        await hand.Page.GetByText("A dispute was raised").CountAsync() > 0;
}
