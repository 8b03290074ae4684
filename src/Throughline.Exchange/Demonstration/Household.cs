using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Teams;

namespace Throughline.Exchange.Demonstration;

/// <summary>One family as it is being written: everything said of it is said of each of its children.</summary>
internal sealed class Household(Pages pages, Family family, IReadOnlyList<Child> children)
{
    public Family Family { get; } = family;
    public IReadOnlyList<Child> Children { get; } = children;

    /// <summary>The worker and the team that hold the family now, as far as it has been written.</summary>
    public Person? Worker { get; private set; }
    public Team? Team { get; private set; }

    /// <summary>The same family, for what is said of some of its children only.</summary>
    public Household Only(params IReadOnlyList<Child> some) =>
        new(pages, Family, some) { Worker = Worker, Team = Team };

    public Household Fact(string word, string value, DateOnly day) =>
        Say(StatementKind.Fact, word, value, day, day);

    public Household Held(
        string meeting,
        DateOnly day,
        string? outcome = null,
        string? by = null
    ) => Say(StatementKind.Held, meeting, null, day, day, outcome, by);

    public Household Happened(string what, DateOnly day, string? outcome = null) =>
        Say(StatementKind.Happened, what, null, day, day, outcome);

    /// <summary>Put in the diary on one day, for another.</summary>
    public Household Planned(string what, DateOnly day, DateOnly booked) =>
        Say(StatementKind.Planned, what, null, day, booked);

    public Household Done(string document, string state, DateOnly day) =>
        Say(StatementKind.Done, document, state, day, day);

    /// <summary>The family is given to a team, and to a worker when one is named.</summary>
    public Household GivenTo(Team team, Person? worker, DateOnly day, ChangeReason? why = null)
    {
        foreach (var child in Children)
            pages.Give(child, team, worker, day, why);
        (Team, Worker) = (team, worker);
        return this;
    }

    public Household Closed(DateOnly day)
    {
        foreach (var child in Children)
            pages.Close(child, day);
        return Happened("closure", day);
    }

    public Household Attribute(string word, DateOnly day, params (string Name, string Value)[] said)
    {
        foreach (var child in Children)
            pages.Say(child, StatementKind.Happened, word, null, day, day, Worker, said);
        return this;
    }

    private Household Say(
        StatementKind kind,
        string word,
        string? value,
        DateOnly day,
        DateOnly recorded,
        string? outcome = null,
        string? attendedBy = null
    )
    {
        var said = new List<(string, string)>();
        if (outcome is not null)
            said.Add(("outcome", outcome));
        if (attendedBy is not null)
            said.Add(("attended by", attendedBy));
        foreach (var child in Children)
            pages.Say(child, kind, word, value, day, recorded, Worker, [.. said]);
        return this;
    }
}

/// <summary>The rows as they are written, and the laws that they keep.</summary>
internal sealed class Pages(Dice dice, Staff staff, DateOnly today)
{
    private readonly Dictionary<string, Responsibility> open = [];

    public List<Statement> Statements { get; } = [];
    public List<Responsibility> Ledger { get; } = [];

    public Responsibility? OpenRow(Child child) => open.GetValueOrDefault(child.Id);

    public void Give(Child child, Team team, Person? worker, DateOnly day, ChangeReason? why)
    {
        var before = OpenRow(child);
        if (before is not null)
            End(before, day);
        var row = new Responsibility
        {
            Id = dice.Id(),
            ChildId = child.Id,
            TeamId = team.Id,
            ManagerPostId = staff.ManagerOf(team).Id,
            WorkerId = worker?.Id,
            From = day,
            FromKnown = Known.Act,
            Reason = before is null ? null : why ?? ChangeReason.TSPROC,
            RecordedAt = At(day),
        };
        Ledger.Add(row);
        open[child.Id] = row;
    }

    public void Close(Child child, DateOnly day)
    {
        child.ClosedOn = day;
        if (open.Remove(child.Id, out var row))
            End(row, day);
    }

    public void Say(
        Child child,
        StatementKind kind,
        string word,
        string? value,
        DateOnly day,
        DateOnly recorded,
        Person? by,
        params (string Name, string Value)[] said
    )
    {
        Statements.Add(
            new Statement
            {
                Id = dice.Id(),
                ChildId = child.Id,
                Word = word,
                Value = value,
                Kind = kind,
                Day = day,
                Attributes =
                    said.Length == 0
                        ? Statement.NoAttributes
                        : said.ToDictionary(x => x.Name, x => x.Value),
                RecordedAt = At(recorded),
                By = (by ?? staff.People[0]).Id,
                Source = "case system",
            }
        );
    }

    /// <summary>The history ends with yesterday, so that nothing of it lies ahead of the program's start.</summary>
    public DateTime At(DateOnly day) =>
        (day < today ? day : today.AddDays(-1)).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);

    private static void End(Responsibility row, DateOnly day) =>
        (row.Until, row.UntilKnown) = (day, Known.Act);
}
