using Throughline.Casework;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Model;
using Throughline.Records.Queries;

namespace Throughline.Testing;

/// <summary>A small invented council in a test's own database, built through the door like everything else.</summary>
public sealed class House : IAsyncDisposable
{
    private House(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }
    public Door Door => Database.Door;

    /// <summary>The desk of a council that has loaded no procedure.</summary>
    public CaseDesk Cases => new(Door, new([]), new Answers());
    public DateOnly Today => Database.Today;
    public string Administrator { get; private set; } = "";

    /// <summary>Service manager over the whole council.</summary>
    public string ServiceManager { get; private set; } = "";
    public StaffedTeam Assessment { get; private set; } = null!;
    public StaffedTeam LongTerm { get; private set; } = null!;

    /// <summary>Two teams, each with a manager and two workers; a service manager; an administrator.</summary>
    public static async Task<House> On(
        Database kind,
        InstallationKind born = InstallationKind.Demonstration
    )
    {
        var house = new House(await TestDatabase.Fresh(kind));
        var found = new Found(born, "Ashford Vale", "wokingham", "Ada Lowe");
        house.Administrator = (await house.Door.Found(found, house.Database.Clock.Instant()))
            .Value
            .SubjectId;
        house.ServiceManager = await house.Staff(
            "Vera Holt",
            PostKind.ServiceManager,
            "Service Manager",
            null
        );
        house.Assessment = await house.Team(
            "Referral & Assessment",
            "Ruth Okafor",
            "Jo Marsh",
            "Sam Pike"
        );
        house.LongTerm = await house.Team("Long Term East", "Tom Reyes", "Kim Dale", "Lee Frost");
        return house;
    }

    /// <summary>A team with its manager and workers, all in post for a year.</summary>
    public async Task<StaffedTeam> Team(string name, string manager, params string[] workers)
    {
        var team = (await Door.AddTeam(new(name), By(Administrator))).Value.SubjectId;
        var managerId = await Staff(manager, PostKind.TeamManager, "Team Manager", team);
        var ids = new List<string>();
        foreach (var worker in workers)
            ids.Add(await Staff(worker, PostKind.SocialWorker, "Social Worker", team));
        return new(team, name, managerId, ids);
    }

    public async Task<string> Staff(string name, PostKind kind, string role, string? teamId)
    {
        var person = (await Door.AddPerson(new(name), By(Administrator))).Value.SubjectId;
        _ = (
            await Door.GivePost(
                new(person, kind, role, teamId),
                By(Administrator, Today.AddYears(-1))
            )
        ).Value;
        return person;
    }

    /// <summary>A child of ten, held by the team's first worker since a month ago.</summary>
    public async Task<string> Child(
        StaffedTeam team,
        string givenName = "Ivy",
        string familyName = "Ashdown",
        string? familyId = null,
        string? number = null,
        bool allocated = true
    ) =>
        (
            await Door.AddChild(
                new(
                    givenName,
                    familyName,
                    new DateOnly(2016, 3, 9),
                    null,
                    number,
                    team.Id,
                    allocated ? team.Workers[0] : null,
                    familyId
                ),
                By(team.Manager, Today.AddMonths(-1))
            )
        )
            .Value
            .SubjectId;

    /// <summary>A deed of that person's, now, about today or the day given.</summary>
    public Deed By(string personId, DateOnly? day = null, string? why = null) =>
        new(personId, Database.Clock.Instant(), day ?? Today, why);

    public async Task<Viewer> Viewer(string personId)
    {
        await using var db = Database.Open();
        return (await Viewers.Of(db, personId, Today, default))!;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}

public sealed record StaffedTeam(
    string Id,
    string Name,
    string Manager,
    IReadOnlyList<string> Workers
);
