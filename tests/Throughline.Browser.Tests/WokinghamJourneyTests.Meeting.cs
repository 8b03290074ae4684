using Throughline.Casework.People;

namespace Throughline.Browser.Tests;

/// <summary>Journeys that go by the Friday meeting, on a day of their own.</summary>
public partial class WokinghamJourneyTests
{
    private static readonly DateOnly Friday = new(2026, 5, 15);

    [Fact]
    public async Task The_meeting_agrees_a_step_down_a_move_to_Here4U_and_a_plan_that_another_authority_made()
    {
        await using var served = await Served.Open(carried: false);
        var walk = new CouncilWalk(browser, served);
        var chair = walk.Who("Team Manager", Assessment);

        var down = walk.OnlyChildIn(
            Assessment,
            ("plan", "none"),
            ("looked after", "no"),
            ("not initial child protection conference", null),
            ("not transfer-in conference", null)
        );
        await walk.Record(chair, down, "help still needed", ("Help still needed", "Early help"));
        await walk.Agree(chair, down, "IEHS", "The family asked for it");
        await walk.Begin(chair, down);
        var toHelp = await walk.PutOnTheList(chair, down.Name);

        var care = walk.OnlyChildIn("Brambles", ("permanence plan", "long-term fostering"));
        var (worker, manager) = (walk.WorkerOf(care), walk.ManagerOf(care));
        await walk.Record(manager, care, "expert work to fund", ("Expert work to fund", "No"));
        await walk.Begin(manager, care);
        var toHere4U = await walk.PutOnTheList(manager, care.Name);

        var fromElsewhere = await TheNoticeIsTaken(walk, chair);

        walk.On(Friday);
        var helper = walk.Who("Team Manager", Helpers);
        var next = walk.Who("Team Manager", "Here4U");
        var taker = walk.Who("Team Manager", "Brambles");
        await walk.AtTheTable(
            chair,
            "Friday 15 May 2026",
            (helper, Helpers),
            (next, "Here4U"),
            (taker, "Brambles")
        );
        await walk.TheMeetingAgrees(chair, toHelp, Helpers, Friday);
        await walk.TheMeetingAgrees(chair, toHere4U, "Here4U", Friday);
        await walk.TheMeetingAgrees(chair, fromElsewhere, "Brambles", Friday);

        walk.Take(toHelp, Helpers);
        await walk.Carry(helper, chair);
        await walk.IsHeldBy(helper, down, Helpers, walk.NewWorker, chair, helper);
        walk.Take(toHere4U, "Here4U");
        await walk.Carry(worker, manager, next);
        await walk.IsHeldBy(next, care, "Here4U", walk.NewWorker, worker, manager, next);
        walk.Take(fromElsewhere, "Brambles");
        await walk.Carry(taker, chair);
        await walk.JournalSays(taker, chair.Name, taker.Name, "WOK-CTP-5-12");
        walk.NothingWasAmiss();
    }

    private static async Task<string> TheNoticeIsTaken(CouncilWalk walk, Person takes)
    {
        var hand = await walk.As(takes);
        await walk.WriteNotice(hand, "Tamsin Harker", "Child protection", "Brambles");
        await walk.GoToTheTransfer(hand);
        await walk.Follow(hand, "Deal with the referral");
        await walk.Send(hand, "Record");
        return await walk.PutOnTheList(takes, "Tamsin Harker");
    }
}
