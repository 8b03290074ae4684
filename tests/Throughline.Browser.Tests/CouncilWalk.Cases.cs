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
    public Child HeldSince(string team, DateOnly day) => Settled(team, day, _ => true);

    /// <summary>A child of that team of whom the case system says so, without brothers or sisters.</summary>
    public Child OnlyChildIn(string team, string word, string value) =>
        Settled(
            team,
            Today,
            c =>
                Says(c, word, value)
                && IsThere(WorkerOf(c))
                && served.World.Children.Count(o => o.FamilyId == c.FamilyId) == 1
        );

    private Child Settled(string team, DateOnly day, Func<Child, bool> also) =>
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
            && also(c)
        );

    /// <summary>Says on the child's page that something is so or has happened, today.</summary>
    public async Task RecordOnChild(
        Person person,
        Child child,
        string word,
        params IReadOnlyList<(string Legend, string Option)> answers
    )
    {
        var hand = await As(person);
        await OpenChild(hand, child);
        await hand.Send("Record something");
        await hand
            .Page.GetByLabel("Choose one")
            .SelectOptionAsync(new SelectOptionValue { Label = word });
        await Send(hand, "Continue");
        foreach (var (legend, option) in answers)
            await hand.Choose(legend, option);
        await Send(hand, $"Record this for {child.Name}");
    }

    /// <summary>Records how a referral was decided.</summary>
    public Task Decide(Person person, Child child, string outcome) =>
        RecordOnChild(
            person,
            child,
            "Decision on referral",
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

    /// <summary>Says of one thing owed that it was done.</summary>
    public async Task SayItIsDone(Hand hand, string what)
    {
        await OpenTransfer(hand);
        await Follow(hand, what);
        await Send(hand, "Record");
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

    /// <summary>The journal of the transfer, which says what was done, by whom and under which clause.</summary>
    public async Task JournalTells(Hand hand, params IReadOnlyList<string> words)
    {
        await OpenTransfer(hand);
        await hand.Follow("See who did what");
        await Look(hand, words);
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

    /// <summary>Records on the child's page what the procedure leaves to people, and they have settled.</summary>
    public async Task AgreeWhatIsLeft(Person person, Child child)
    {
        var hand = await As(person);
        await OpenChild(hand, child);
        await hand.Send("Record what was agreed");
        await hand.Page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await hand.Type("Why?", "The family asked for it");
        await Send(hand, "Record what was agreed");
    }

    public Task<string> PutOnTheList(Person person, Child child) =>
        PutOnTheList(person, child.Name);

    /// <summary>Says who the brothers and sisters are where nobody has, and puts the transfer on the next meeting's list.</summary>
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
            await hand.Choose("Which brothers and sisters are known?", "None are known");
            await Send(hand, "Save");
            await OpenTransfer(hand);
            await Follow(hand, "Put on the meeting");
        }

        await hand.Page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await hand.Type("The presenting issues, in a few words", "Help goes on");
        await Send(hand, "Put on the list");
        return Transfer;
    }

    public void Go(string transfer, string team) => (Transfer, ToTeam) = (transfer, team);

    /// <summary>The chair opens today's meeting and records who has come.</summary>
    public async Task AtTheTable(
        Person chair,
        params IReadOnlyList<(Person Person, string Team)> come
    )
    {
        var hand = await As(chair);
        await Follow(hand, "Meeting");
        await Follow(hand, "Friday 15 May 2026");
        Meeting = new Uri(hand.Page.Url).AbsolutePath;
        await Follow(hand, "Record who is at the table");
        foreach (var (person, team) in come)
            await hand.Choose("Choose everyone who has come", $"{person.Name}, {team}");
        await Send(hand, "Save");
    }

    private string Meeting { get; set; } = "";

    /// <summary>The meeting agrees on the team and a worker of it, who is named.</summary>
    public async Task<string> TheMeetingAgrees(Person chair, string transfer, string team)
    {
        var hand = await As(chair);
        await hand.Page.GotoAsync($"{Meeting}/families/{transfer.Split('/')[^1]}");
        await Look(hand);
        await hand.Choose(
            "What did the meeting come to?",
            "Agreed: a team, and a worker or by when"
        );
        await hand.Choose("Which team takes the case?", team);
        var worker = await PickFrom(hand, "Who will be the worker?", chair, team);
        await hand.Day("On which day does responsibility pass?", Today.AddDays(2));
        await hand.Type("How will the family meet the new worker?", "On a visit at home");
        await Send(hand, "Save");
        return worker;
    }
}
