using Microsoft.Playwright;
using Throughline.Casework.People;

namespace Throughline.Browser.Tests;

/// <summary>What goes by the transfer meeting of those councils that have one.</summary>
internal sealed partial class CouncilWalk
{
    private string Meeting { get; set; } = "";

    /// <summary>Goes on with another transfer, which is agreed with that team.</summary>
    public void Take(string transfer, string team) => (Transfer, ToTeam) = (transfer, team);

    /// <summary>Says who the brothers and sisters are where nobody has, and puts the transfer on the next meeting's list.</summary>
    /// <returns>The address of the transfer.</returns>
    public async Task<string> PutOnTheList(Person person, string child)
    {
        var hand = await As(person);
        await OpenTransfer(hand, child);
        await Follow(hand, "Put on the meeting");
        var asks = hand.Page.GetByRole(
            AriaRole.Link,
            new() { Name = "Say who the brothers and sisters of" }
        );
        while (await asks.CountAsync() > 0)
        {
            await hand.Press(asks.First);
            var others = await hand.Page.Locator("input[name=These]").CountAsync();
            await hand.Choose(
                "Which brothers and sisters are known?",
                others > 0 ? "These" : "None are known"
            );
            await Send(hand, "Save");
            await OpenTransfer(hand);
            await Follow(hand, "Put on the meeting");
        }

        await hand.Page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await hand.Type("The presenting issues, in a few words", "Help goes on");
        await Send(hand, "Put on the list");
        return Transfer;
    }

    /// <summary>The chair opens the meeting of that day and records who has come.</summary>
    public async Task AtTheTable(
        Person chair,
        string meeting,
        params IReadOnlyList<(Person Person, string Team)> come
    )
    {
        var hand = await As(chair);
        await Follow(hand, "Meeting");
        await Follow(hand, meeting);
        Meeting = new Uri(hand.Page.Url).AbsolutePath;
        await Follow(hand, "Record who is at the table");
        foreach (var (person, team) in come)
            await hand.Choose("Choose everyone who has come", $"{person.Name}, {team}");
        await Send(hand, "Save");
    }

    /// <summary>The meeting agrees on the team and a worker of it, who is named.</summary>
    /// <returns>The worker's name.</returns>
    public async Task<string> TheMeetingAgrees(
        Person chair,
        string transfer,
        string team,
        DateOnly passes
    )
    {
        var hand = await As(chair);
        await hand.Page.GotoAsync($"{Meeting}/families/{transfer.Split('/')[^1]}");
        await Look(hand, $"Names {team}");
        await hand.Choose(
            "What did the meeting come to?",
            "Agreed: a team, and a worker or by when"
        );
        await hand.Choose("Which team takes the case?", team);
        var worker = await PickFrom(hand, "Who will be the worker?", chair, team);
        await hand.Day("On which day does responsibility pass?", passes);
        await hand.Type("How will the family meet the new worker?", "On a visit at home");
        await Send(hand, "Save");
        return worker;
    }
}
