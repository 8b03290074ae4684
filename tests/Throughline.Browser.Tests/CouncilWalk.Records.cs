using Microsoft.Playwright;
using Throughline.Casework.Families;
using Throughline.Casework.People;

namespace Throughline.Browser.Tests;

/// <summary>What people put on record beside the steps of a transfer.</summary>
internal sealed partial class CouncilWalk
{
    /// <summary>Says something dated of a child, on the child's own page.</summary>
    /// <param name="answers">What is chosen under each question of the form.</param>
    public Task Record(
        Person person,
        Child child,
        string word,
        params IReadOnlyList<(string Question, string Answer)> answers
    ) => Record(person, child.Id, child.Name, word, answers);

    public async Task Record(
        Person person,
        string child,
        string name,
        string word,
        params IReadOnlyList<(string Question, string Answer)> answers
    )
    {
        var hand = await As(person);
        await OpenChild(hand, child, name);
        await hand.Send("Record something");
        await hand.Page.Locator("select[name=Word]").SelectOptionAsync(word);
        await hand.Send("Continue");
        await Look(hand);
        foreach (var (question, answer) in answers)
            await hand.Choose(question, answer);
        await Send(hand, $"Record this for {name}");
    }

    public Task Paper(Person person, Child child, string paper, string state = "Completed") =>
        Record(person, child, paper, ("How far is it?", state));

    /// <summary>Settles on the child's page what the procedure leaves to people.</summary>
    public async Task Agree(Person person, Child child, string chose, string why)
    {
        var hand = await As(person);
        await OpenChild(hand, child);
        await hand.Send("Record what was agreed");
        await Look(hand);
        await hand.Choose("What was agreed?", chose);
        await hand.Type("Why?", why);
        await Send(hand, "Record what was agreed");
    }

    /// <summary>Says on the transfer that what is owed was done, by the words in which it is owed.</summary>
    public async Task SayDone(Person person, string what) => await SayDone(await As(person), what);

    public async Task SayDone(Hand hand, string what)
    {
        await OpenTransfer(hand);
        await Follow(hand, what);
        await Send(hand, "Record");
    }

    /// <summary>The transfer says that what the clause asks for was done.</summary>
    public async Task IsDone(Hand hand, string clause)
    {
        await OpenTransfer(hand);
        await Assertions
            .Expect(
                hand.Page.Locator(".govuk-task-list__item")
                    .Filter(new() { HasText = $"{clause}," })
                    .First
            )
            .ToContainTextAsync("Done");
    }

    public async Task Consent(Person person, string state)
    {
        var hand = await As(person);
        await OpenTransfer(hand);
        await Follow(hand, "Record the family's consent");
        await hand.Choose("Where does it stand?", state);
        if (
            state.StartsWith("Refused", StringComparison.Ordinal)
            || state.Contains("Withdrawn", StringComparison.Ordinal)
        )
            await hand.Type("What did the family say?", "They would rather go to their own kin");
        await Send(hand, "Save");
    }

    /// <summary>The receiving side says no on the page on which it would take the case, and reads its reason again.</summary>
    public async Task Decline(Person person, string why)
    {
        var hand = await As(person);
        await hand.Page.GotoAsync($"{Transfer}/reason/decline");
        await Look(hand);
        await hand.Type("Why do you decline?", why);
        await Send(hand, "Decline");
        await StandsAt(hand, "Declined");
    }

    /// <summary>Opens the transfer page of the child who stands on the page that says what was done.</summary>
    public async Task GoToTheTransfer(Hand hand)
    {
        await hand.Follow("Go to the transfer");
        Transfer = new Uri(hand.Page.Url).AbsolutePath;
        await Look(hand);
    }

    /// <summary>The step of that number is taken, with what else its page asks for.</summary>
    public async Task Step(Person person, int number, string? outcome = null)
    {
        var hand = await As(person);
        await hand.Page.GotoAsync($"{Transfer}/steps/{number}");
        await Look(hand);
        await Take(hand, outcome);
    }

    /// <summary>Writes down the notice by which another authority tells of a child who moves here.</summary>
    /// <param name="team">Which team is asked; null where the procedure says.</param>
    public async Task WriteNotice(Hand hand, string name, string plan, string? team)
    {
        await Follow(hand, "Children");
        await Follow(hand, "Record a child who comes from another authority");
        await hand.Type("Given name", name.Split(' ')[0]);
        await hand.Type("Family name", name.Split(' ')[1]);
        await hand.Choose("Is the child born?", "Yes");
        await hand.Day("Birth date", new(2019, 3, 4));
        await hand.Type("Which authority?", "Northmoor");
        await hand.Day("On which day did its notice come?", Today.AddDays(-1));
        await hand.Choose("How did it come?", "In writing");
        await hand.Choose("Which plan does the child have there?", plan);
        if (team is not null)
            await hand.Pick("Which team is asked?", team);
        await Send(hand, "Record the notice");
    }
}
