using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Teams;

namespace Throughline.Exchange.Demonstration;

/// <summary>Writes an invented council: so many families of each kind, each with its own days drawn by the dice.</summary>
internal abstract class Lives
{
    private readonly List<UnderWay> underWay = [];
    private readonly List<Involvement> involvements = [];

    protected Lives(DateOnly today, string place)
    {
        Today = today;
        Staff = new Staff(Dice, today, $"{place}.example");
        pages = new Pages(Dice, Staff, today);
        Nursery = new Nursery(Dice, pages, today);
    }

    private readonly Pages pages;

    protected DateOnly Today { get; }
    protected Dice Dice { get; } = new(20231101);
    protected Staff Staff { get; }
    protected Nursery Nursery { get; }

    /// <summary>The council's procedure, by the name of its folder.</summary>
    protected abstract string Procedure { get; }

    protected abstract string Name { get; }

    /// <summary>Teams, posts and people.</summary>
    protected abstract void Hire();

    protected abstract void Write();

    public World Live()
    {
        Hire();
        Write();
        var answers = Nursery.AnswerForSiblings(pages, Staff);
        WorkersLeave();
        Nursery.Restrict(pages, Staff, 5, underWay.SelectMany(w => w.ChildIds).ToHashSet());
        return new World(
            Today,
            Procedure,
            Name,
            Staff.Administrator,
            Staff.Teams,
            Staff.People,
            Staff.Posts,
            Staff.StandIns,
            Nursery.Families,
            Nursery.Children,
            Nursery.Named,
            answers,
            pages.Statements,
            pages.Ledger,
            involvements,
            Nursery.Details,
            [.. underWay.Select(w => w with { FromWorkerId = HolderNow(w.ChildIds[0]) })]
        );
    }

    /// <summary>A worker who has left since the family was written has handed it on.</summary>
    private string? HolderNow(string childId) =>
        pages.Ledger.Single(r => r.ChildId == childId && r.Until is null).WorkerId;

    protected static void Times(int families, Action<int> write)
    {
        for (var i = 0; i < families; i++)
            write(i);
    }

    /// <summary>How many children a family has.</summary>
    protected int Size() =>
        Dice.Between(1, 100) switch
        {
            <= 41 => 1,
            <= 74 => 2,
            <= 90 => 3,
            _ => 4,
        };

    /// <summary>So many days ago, or on the working day before it.</summary>
    protected DateOnly Ago(int days) => WeekdayBefore(Today.AddDays(-days));

    /// <summary>So many days ahead, or on the working day after it.</summary>
    protected DateOnly Ahead(int days)
    {
        var day = Today.AddDays(days);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(1);
        return day;
    }

    /// <summary>Days after another, on a working day, and no later than yesterday.</summary>
    protected DateOnly After(DateOnly day, int days)
    {
        var then = WeekdayBefore(day.AddDays(days));
        var last = Ago(1);
        return then > last ? last
            : then < day ? day
            : then;
    }

    protected static DateOnly WeekdayBefore(DateOnly day)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(-1);
        return day;
    }

    protected static string Text(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A family comes to be known, and nothing has been decided of it.</summary>
    protected Household Refer(Household house, Team to, DateOnly day) =>
        house
            .GivenTo(to, Staff.WorkerOf(to, day), day)
            .Happened("referral", day)
            .Fact("case", "open", day)
            .Fact("plan", "none", day)
            .Fact("looked after", "no", day)
            .Fact("legal status", "none", day);

    protected void Way(Household house, Team to, Stage stage, string? journey = null) =>
        underWay.Add(
            new UnderWay(
                [.. house.Children.Select(c => c.Id)],
                house.Team!.Id,
                house.Worker?.Id,
                to.Id,
                Staff.FreeWorkerOf(to).Id,
                stage,
                journey
            )
        );

    /// <summary>The family comes to a team and, as the years are, to more than one worker in it.</summary>
    protected void Settle(Household house, Team team, DateOnly day, DateOnly? until = null)
    {
        house.GivenTo(team, Dice.Percent(3) ? null : Staff.WorkerOf(team, day), day);
        ChangeReason[] reasons =
        [
            ChangeReason.MANAGE,
            ChangeReason.LEFTRL,
            ChangeReason.ABSENC,
            ChangeReason.FCONTA,
        ];
        for (
            var next = day.AddDays(Dice.Between(80, 420));
            next < (until ?? Ago(8));
            next = next.AddDays(Dice.Between(120, 420))
        )
            house.GivenTo(
                team,
                Staff.WorkerOf(team, next),
                WeekdayBefore(next),
                Dice.Pick(reasons)
            );
    }

    protected void Involve(
        Household house,
        IReadOnlyList<Person> people,
        string role,
        DateOnly from
    )
    {
        var person = Dice.Pick(people);
        foreach (var child in house.Children)
            involvements.Add(
                new Involvement
                {
                    Id = Dice.Id(),
                    ChildId = child.Id,
                    PersonId = person.Id,
                    Role = role,
                    From = from,
                }
            );
    }

    /// <summary>Reviews since the child was looked after, and the next in the diary.</summary>
    protected void Reviews(Household house, DateOnly since)
    {
        var day = since.AddDays(26);
        var gap = 90;
        for (; day < Ago(1); day = day.AddDays(gap), gap = 178)
            house.Held("looked-after review", WeekdayBefore(day), by: "IRO");
        house.Planned(
            "looked-after review",
            Ahead(Math.Max(2, day.DayNumber - Today.DayNumber)),
            Ago(12)
        );
        Involve(house, Staff.Reviewers, "IRO", since);
    }

    /// <summary>In the first week, and then every five weeks; one family in nine has waited too long for the next.</summary>
    protected void Visits(Household house, DateOnly since)
    {
        var last = since.DayNumber % 9 == 0 ? Ago(50) : Ago(1);
        for (var day = since.AddDays(4); day < last; day = day.AddDays(35))
            house.Happened("statutory visit", WeekdayBefore(day));
    }

    /// <summary>A little ahead of three months after the conference, and then of every six.</summary>
    protected static Household ReviewConferences(
        Household house,
        DateOnly conference,
        DateOnly until
    )
    {
        var day = conference.AddDays(86);
        for (; day < until.AddDays(-1); day = day.AddDays(176))
            house.Held("review child protection conference", WeekdayBefore(day));
        return house;
    }

    /// <summary>Those who have left have handed their children on, save for two, which nobody has noticed yet.</summary>
    private void WorkersLeave()
    {
        var unnoticed = 2;
        var onTheWay = underWay.SelectMany(w => w.ChildIds).ToHashSet();
        foreach (var person in Staff.People.Where(p => p.LeftOn <= Today).ToList())
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
                var child = Nursery.Children.Single(c => c.Id == row.ChildId);
                var team = Staff.Teams.Single(t => t.Id == row.TeamId);
                pages.Give(child, team, Staff.FreeWorkerOf(team), left, ChangeReason.LEFTRL);
            }
        }
    }
}
