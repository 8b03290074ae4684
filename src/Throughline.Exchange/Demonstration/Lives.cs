using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.Teams;

namespace Throughline.Exchange.Demonstration;

/// <summary>Writes the world: so many families of each kind, each with its own days drawn by the dice.</summary>
internal sealed partial class Lives
{
    private readonly Dice dice = new(20231101);
    private readonly DateOnly today;
    private readonly Staff staff;
    private readonly Pages pages;
    private readonly Nursery nursery;
    private readonly List<UnderWay> underWay = [];
    private readonly List<Involvement> involvements = [];

    public Lives(DateOnly today)
    {
        this.today = today;
        staff = new Staff(dice, today);
        pages = new Pages(dice, staff, today);
        nursery = new Nursery(dice, pages, today);
    }

    public World Live()
    {
        FrontDoor();
        Assessed();
        LongTerm();
        InCare();
        Ended();
        UpTo(400);
        var answers = nursery.AnswerForSiblings(pages, staff);
        WorkersLeave();
        nursery.Restrict(pages, staff, 5, underWay.SelectMany(w => w.ChildIds).ToHashSet());
        return new World(
            today,
            "Larkhaven Borough Council",
            staff.Administrator,
            staff.Teams,
            staff.People,
            staff.Posts,
            staff.StandIns,
            nursery.Families,
            nursery.Children,
            nursery.Named,
            answers,
            pages.Statements,
            pages.Ledger,
            involvements,
            nursery.Details,
            [.. underWay.Select(w => w with { FromWorkerId = HolderNow(w.ChildIds[0]) })]
        );
    }

    /// <summary>A worker who has left since the family was written has handed it on.</summary>
    private string? HolderNow(string childId) =>
        pages.Ledger.Single(r => r.ChildId == childId && r.Until is null).WorkerId;

    private static void Times(int families, Action<int> write)
    {
        for (var i = 0; i < families; i++)
            write(i);
    }

    /// <summary>So many days ago, or on the working day before it.</summary>
    private DateOnly Ago(int days) => WeekdayBefore(today.AddDays(-days));

    /// <summary>So many days ahead, or on the working day after it.</summary>
    private DateOnly Ahead(int days)
    {
        var day = today.AddDays(days);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The day of the last meeting, as far as it is over.</summary>
    private DateOnly LastFriday
    {
        get
        {
            var day = today.AddDays(-1);
            while (day.DayOfWeek is not DayOfWeek.Friday)
                day = day.AddDays(-1);
            return day;
        }
    }

    private static DateOnly WeekdayBefore(DateOnly day)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>Days after another, on a working day, and no later than yesterday.</summary>
    private DateOnly After(DateOnly day, int days)
    {
        var then = WeekdayBefore(day.AddDays(days));
        var last = Ago(1);
        return then > last ? last
            : then < day ? day
            : then;
    }

    private Team LongTermTeam() => dice.OneIn(2) ? staff.Brambles : staff.Conifers;

    private void Way(Household house, Team to, Stage stage) =>
        underWay.Add(
            new UnderWay(
                [.. house.Children.Select(c => c.Id)],
                house.Team!.Id,
                house.Worker?.Id,
                to.Id,
                staff.FreeWorkerOf(to).Id,
                stage
            )
        );

    /// <summary>Those who have left hand their children on, save for two, which nobody has noticed yet.</summary>
    private void WorkersLeave()
    {
        var unnoticed = 2;
        var onTheWay = underWay.SelectMany(w => w.ChildIds).ToHashSet();
        foreach (var person in staff.People.Where(p => p.LeftOn <= today).ToList())
        {
            var left = person.LeftOn!.Value;
            foreach (
                var row in pages
                    .Ledger.Where(r => r.WorkerId == person.Id && r.Until is null && r.From < left)
                    .ToList()
            )
            {
                if (!onTheWay.Contains(row.ChildId) && unnoticed-- > 0)
                    continue;
                var child = nursery.Children.Single(c => c.Id == row.ChildId);
                var team = staff.Teams.Single(t => t.Id == row.TeamId);
                pages.Give(child, team, staff.FreeWorkerOf(team), left, ChangeReason.LEFTRL);
            }
        }
    }
}
