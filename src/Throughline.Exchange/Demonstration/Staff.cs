using Throughline.Casework;
using Throughline.Casework.People;
using Throughline.Casework.Teams;

namespace Throughline.Exchange.Demonstration;

/// <summary>The teams and the staff of the invented council. Teams are called as in the procedure, or say so.</summary>
internal sealed class Staff
{
    private readonly Dice dice;
    private readonly DateOnly today;
    private readonly HashSet<string> taken = [];
    private readonly Dictionary<string, List<Person>> workers = [];

    public List<Team> Teams { get; } = [];
    public List<Person> People { get; } = [];
    public List<Post> Posts { get; } = [];
    public List<StandIn> StandIns { get; } = [];

    /// <summary>Whose act it is to found the database.</summary>
    public string Administrator { get; }

    public Team Mash { get; }
    public Team Assessment { get; }
    public Team Brambles { get; }
    public Team Conifers { get; }
    public Team Disabilities { get; }
    public Team Here4U { get; }
    public Team Compass { get; }
    public Team EarlyHelp { get; }

    public Staff(Dice dice, DateOnly today)
    {
        this.dice = dice;
        this.today = today;
        var front = Service("Front Door and Assessment");
        var longTerm = Service("Children's Social Work");
        var help = Service("Early Help and Innovation");
        Mash = Holding("MASH", front);
        Assessment = Holding("Referral & Assessment", front);
        Brambles = Holding("Brambles", longTerm);
        Conifers = Holding("Conifers", longTerm);
        Disabilities = Holding("Children with Disabilities", longTerm, "CWD");
        Here4U = Holding("Here4U", longTerm);
        Compass = Holding("Compass", help);
        EarlyHelp = Holding("Integrated Early Help Service", help, "IEHS");

        Hire(null, PostKind.HeadOfService, "Head of Service");
        var safeguarding = Hire(null, PostKind.ServiceManager, "Service Manager for Safeguarding");
        AddPost(safeguarding, null, PostKind.ProcedureOwner, "Procedure owner");
        Hire(longTerm, PostKind.ServiceManager, "Service Manager");
        Hire(help, PostKind.ServiceManager, "Service Manager");
        foreach (var team in Teams.Where(t => t.HoldsChildren))
        {
            Hire(team, PostKind.TeamManager, "Team Manager");
            if (team != Compass)
                Hire(team, PostKind.AssistantManager, "Assistant Team Manager");
        }
        Hire(Assessment, PostKind.AssistantManager, "Assistant Team Manager");
        HireWorkers(Mash, 4);
        HireWorkers(Assessment, 10);
        HireWorkers(Brambles, 7);
        HireWorkers(Conifers, 7);
        HireWorkers(Disabilities, 4);
        HireWorkers(Here4U, 5);
        HireWorkers(Compass, 2);
        HireWorkers(EarlyHelp, 3, PostKind.EarlyHelpWorker, "Early Help worker");
        Hire(Here4U, PostKind.PersonalAdviser, "Personal adviser");
        Hire(Here4U, PostKind.PersonalAdviser, "Personal adviser");
        Hire(null, PostKind.ReviewingOfficer, "IRO");
        Hire(null, PostKind.ReviewingOfficer, "IRO");
        Hire(Assessment, PostKind.BusinessSupport, "Business Support");
        Hire(longTerm, PostKind.BusinessSupport, "Business Support");
        Hire(null, PostKind.DataOfficer, "Data and quality officer");
        Administrator = NewName();
        SomeAreAway();
        foreach (var team in new[] { Assessment, Assessment, Brambles, Conifers, Here4U })
            AddLeaver(team);
    }

    public IReadOnlyList<Person> Advisers => Holding(PostKind.PersonalAdviser);

    public IReadOnlyList<Person> Reviewers => Holding(PostKind.ReviewingOfficer);

    public Post ManagerOf(Team team) =>
        Posts.First(p => p.TeamId == team.Id && p.Kind is PostKind.TeamManager);

    public Post Senior => Posts.First(p => p.Role == "Service Manager for Safeguarding");

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

    private Team Service(string name) =>
        Add(
            new Team
            {
                Id = dice.Id(),
                Name = name,
                HoldsChildren = false,
            }
        );

    private Team Holding(string name, Team service, string? inProcedure = null) =>
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

    private void HireWorkers(
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

    private Person Hire(Team? team, PostKind kind, string role)
    {
        string name;
        do name = $"{dice.Pick(Names.Staff)} {dice.Pick(Names.Family)}";
        while (!taken.Add(name));
        var login = SearchKey.Of(name).Replace(' ', '.');
        var person = new Person
        {
            Id = dice.Id(),
            Name = name,
            NameKey = SearchKey.Of(name),
            Login = login,
            Email = $"{login}@larkhaven.example",
        };
        People.Add(person);
        AddPost(person, team, kind, role);
        return person;
    }

    private string NewName()
    {
        string name;
        do name = $"{dice.Pick(Names.Staff)} {dice.Pick(Names.Family)}";
        while (!taken.Add(name));
        return name;
    }

    private void AddPost(Person person, Team? team, PostKind kind, string role) =>
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

    private void SomeAreAway()
    {
        var manager = ManagerOf(Conifers);
        var away = People.First(p => p.Id == manager.PersonId);
        away.AwayFrom = today.AddDays(-3);
        away.AwayUntil = today.AddDays(11);
        StandIns.Add(
            new StandIn
            {
                Id = dice.Id(),
                PostId = manager.Id,
                PersonId = Posts
                    .First(p => p.TeamId == Conifers.Id && p.Kind is PostKind.AssistantManager)
                    .PersonId,
                From = today.AddDays(-3),
                Until = today.AddDays(11),
            }
        );
        workers[Brambles.Id][0].AwayFrom = today.AddDays(-26);
        workers[Assessment.Id][0].AwayFrom = today.AddDays(-2);
        workers[Assessment.Id][0].AwayUntil = today.AddDays(5);
    }

    private void AddLeaver(Team team)
    {
        var person = Hire(team, PostKind.SocialWorker, "Social Worker");
        person.LeftOn = today.AddDays(-dice.Between(20, 300));
        Posts[^1].Until = person.LeftOn.Value.AddDays(-1);
        workers[team.Id].Add(person);
    }
}
