using Throughline.Casework;
using Throughline.Casework.People;
using Throughline.Casework.Teams;

namespace Throughline.Exchange.Demonstration;

/// <summary>The teams and the staff of an invented council. Teams are called as in the procedure, or say so.</summary>
/// <param name="domain">What stands behind the @ of everybody's address.</param>
internal sealed class Staff(Dice dice, DateOnly today, string domain)
{
    private readonly HashSet<string> taken = [];
    private readonly Dictionary<string, List<Person>> workers = [];

    public List<Team> Teams { get; } = [];
    public List<Person> People { get; } = [];
    public List<Post> Posts { get; } = [];
    public List<StandIn> StandIns { get; } = [];

    /// <summary>Whose act it is to found the database.</summary>
    public string Administrator { get; private set; } = "";

    public IReadOnlyList<Person> Advisers => Holding(PostKind.PersonalAdviser);

    public IReadOnlyList<Person> Reviewers => Holding(PostKind.ReviewingOfficer);

    public Post ManagerOf(Team team) =>
        Posts.First(p => p.TeamId == team.Id && p.Kind is PostKind.TeamManager);

    /// <summary>The service manager of the whole council.</summary>
    public Post Senior => Posts.First(p => p.Kind is PostKind.ServiceManager && p.TeamId is null);

    /// <summary>A worker who was in the team's post on that day.</summary>
    public Person WorkerOf(Team team, DateOnly day) =>
        dice.Pick(workers[team.Id].Where(p => p.WorksOn(day)).ToList());

    /// <summary>A worker who may be given a child today.</summary>
    public Person FreeWorkerOf(Team team) =>
        dice.Pick(workers[team.Id].Where(p => p.WorksOn(today) && !p.IsAwayOn(today)).ToList());

    private List<Person> Holding(PostKind kind) =>
        Posts
            .Where(p => p.Kind == kind)
            .Select(p => People.First(x => x.Id == p.PersonId))
            .ToList();

    public Team Service(string name) =>
        Add(
            new Team
            {
                Id = dice.Id(),
                Name = name,
                HoldsChildren = false,
            }
        );

    public Team Team(string name, Team service, string? inProcedure = null) =>
        Add(
            new Team
            {
                Id = dice.Id(),
                Name = name,
                ProcedureName = inProcedure,
                PartOfId = service.Id,
            }
        );

    private Team Add(Team team)
    {
        Teams.Add(team);
        return team;
    }

    public void Workers(
        Team team,
        int number,
        PostKind kind = PostKind.SocialWorker,
        string role = "Social Worker"
    )
    {
        workers[team.Id] = [];
        for (var i = 0; i < number; i++)
            workers[team.Id].Add(Hire(team, kind, role));
    }

    public Person Hire(Team? team, PostKind kind, string role)
    {
        var name = NewName();
        var login = SearchKey.Of(name).Replace(' ', '.');
        var person = new Person
        {
            Id = dice.Id(),
            Name = name,
            NameKey = SearchKey.Of(name),
            Login = login,
            Email = $"{login}@{domain}",
        };
        People.Add(person);
        AddPost(person, team, kind, role);
        return person;
    }

    /// <summary>Names whose act it is to found the database.</summary>
    public void Administer() => Administrator = NewName();

    private string NewName()
    {
        string name;
        do name = $"{dice.Pick(Names.Staff)} {dice.Pick(Names.Family)}";
        while (!taken.Add(name));
        return name;
    }

    public void AddPost(Person person, Team? team, PostKind kind, string role) =>
        Posts.Add(
            new Post
            {
                Id = dice.Id(),
                PersonId = person.Id,
                TeamId = team?.Id,
                Kind = kind,
                Role = role,
                From = today.AddDays(-dice.Between(600, 2400)),
            }
        );

    /// <summary>A manager away for a fortnight, whose assistant stands in.</summary>
    public void ManagerAway(Team team)
    {
        var manager = ManagerOf(team);
        var away = People.First(p => p.Id == manager.PersonId);
        away.AwayFrom = today.AddDays(-3);
        away.AwayUntil = today.AddDays(11);
        StandIns.Add(
            new StandIn
            {
                Id = dice.Id(),
                PostId = manager.Id,
                PersonId = Posts
                    .First(p => p.TeamId == team.Id && p.Kind is PostKind.AssistantManager)
                    .PersonId,
                From = today.AddDays(-3),
                Until = today.AddDays(11),
            }
        );
    }

    /// <param name="until">Days from today; null while nobody knows.</param>
    public void WorkerAway(Team team, int from, int? until)
    {
        var worker = workers[team.Id][0];
        worker.AwayFrom = today.AddDays(from);
        worker.AwayUntil = until is { } days ? today.AddDays(days) : null;
    }

    /// <summary>A worker who has gone; some of the children may not have been handed on.</summary>
    public void Leaver(Team team)
    {
        var person = Hire(team, PostKind.SocialWorker, "Social Worker");
        person.LeftOn = today.AddDays(-dice.Between(20, 300));
        Posts[^1].Until = person.LeftOn.Value.AddDays(-1);
        workers[team.Id].Add(person);
    }
}
