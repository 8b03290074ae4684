using Microsoft.EntityFrameworkCore;
using Throughline.Casework.People;
using Throughline.Commands;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Model;
using Throughline.Records.Store;
using Throughline.Testing;

namespace Throughline.Tests;

/// <summary>A live database, made from the command line.</summary>
public sealed class FoundCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tl-found-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, OnBoth]
    public async Task A_council_is_founded_live_with_its_procedure_s_teams_and_its_first_staff(
        Database kind
    )
    {
        await using var database = await TestDatabase.Fresh(kind);

        var (status, said, _) = await Found(
            database.Place,
            "--administrator",
            "Ada Lowe",
            "--login",
            "ada.lowe",
            "--staff",
            Staff(
                """
                Name,Post,Team,Role,Login
                Ruth Okafor,Team manager,R&A,,ruth.okafor
                Jo Marsh,Social worker,Referral & Assessment,Advanced practitioner,jo.marsh
                Ruth Okafor,Service manager,,,ruth.okafor
                Ada Lowe,Data officer,,,ada.lowe
                """
            )
        );

        Assert.Equal(0, status);
        await using var db = database.Open();
        var installation = await db.Installations.SingleAsync();
        Assert.Equal(
            (InstallationKind.Live, "Ashford Vale", "wokingham"),
            (installation.Kind, installation.Council, installation.Procedure)
        );
        Assert.Equal(
            Shipped.Wokingham.Teams.Select(t => t.Name).Order(),
            (await db.Teams.Select(t => t.Name).ToListAsync()).Order()
        );
        var posts = await (
            from post in db.Posts
            join person in db.People on post.PersonId equals person.Id
            select new
            {
                person.Name,
                person.Login,
                post.Kind,
                post.Role,
                post.TeamId,
            }
        ).ToListAsync();
        Assert.Equal(5, posts.Count);
        Assert.Equal(3, await db.People.CountAsync());
        Assert.Contains(
            posts,
            p =>
                (p.Name, p.Kind, p.Role)
                == ("Jo Marsh", PostKind.SocialWorker, "Advanced practitioner")
        );
        Assert.Equal(2, posts.Count(p => p.Login == "ruth.okafor"));
        Assert.Equal(2, posts.Count(p => p.Login == "ada.lowe"));
        Assert.Contains(posts, p => (p.Kind, p.Role) == (PostKind.TeamManager, "Team Manager"));
        Assert.Contains("MASH", said, StringComparison.Ordinal);
        Assert.DoesNotContain("No manager yet: Referral", said, StringComparison.Ordinal);
        Assert.Contains("./throughline import annex-a", said, StringComparison.Ordinal);
        Assert.Contains("OpenID Connect", said, StringComparison.Ordinal);
        Assert.Empty(await Fold.Differences(db));
        Assert.Empty(await ChainCheck.Run(db));
    }

    [Theory, OnBoth]
    public async Task Where_a_council_is_founded_already_none_is_founded_again(Database kind)
    {
        await using var database = await TestDatabase.Fresh(kind);
        _ = (
            await database.Door.Found(
                new(InstallationKind.Demonstration, "Ashford Vale", "wokingham", "Ada Lowe"),
                database.Clock.Instant()
            )
        ).Value;

        var (status, _, error) = await Found(database.Place, "--administrator", "Bo Quill");

        Assert.Equal(1, status);
        Assert.Equal($"{Founding.FoundedAlready.Sentence}\n", error);
        await using var db = database.Open();
        Assert.Equal(InstallationKind.Demonstration, (await db.Installations.SingleAsync()).Kind);
        Assert.Equal("Ada Lowe", (await db.People.SingleAsync()).Name);
        Assert.Empty(db.Teams);
    }

    [Fact]
    public async Task A_faulty_table_of_staff_is_told_line_by_line_and_nothing_is_founded()
    {
        var place = new Place.Sqlite(Path.Combine(folder, "data"));

        var (status, _, error) = await Found(
            place,
            "--administrator",
            "Ada Lowe",
            "--staff",
            Staff(
                """
                Name;Post;Team;Login
                Ruth Okafor;Boss;MASH;
                Jo Marsh;Social worker;Pod 9;
                Kim Dale;Team manager;;
                ;IRO;;
                Lee Frost;IRO;;lee
                Tom Reyes;IRO;;lee
                """
            )
        );

        Assert.Equal(1, status);
        Assert.Equal(
            [
                "Line 2: \"Boss\" is no post. The posts are: social worker, early help worker, personal adviser, assistant manager, team manager, service manager, head of service, reviewing officer, business support, data officer, procedure owner, administrator.",
                "Line 3: the procedure has no team \"Pod 9\". Its teams are: MASH, Referral & Assessment, Brambles, Conifers, CWD, Here4U, Compass, IEHS.",
                "Line 4: a post as team manager belongs to a team. Name it.",
                "Line 5: whose post is it? Enter the name.",
                "Line 7: Lee Frost signs in as \"lee\" already.",
            ],
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.False(Directory.Exists(place.Folder));
    }

    [Fact]
    public async Task A_file_that_is_no_table_of_staff_and_a_procedure_that_is_not_there_are_refused()
    {
        var place = new Place.Sqlite(Path.Combine(folder, "data"));
        string[] by = ["--administrator", "Ada Lowe"];

        var (noTable, _, why) = await Found(place, [.. by, "--staff", Staff("Thing,Other\n1,2")]);
        var (unsaid, _, whose) = await Run(place, ["--name", "Ashford Vale", .. by]);
        await Assert.ThrowsAsync<ProceduresRefusedException>(() =>
            Run(place, ["--name", "Ashford Vale", "--council", "nowhere", .. by])
        );

        Assert.Equal((1, 1), (noTable, unsaid));
        Assert.Contains("'Name', 'Post', 'Team'", why, StringComparison.Ordinal);
        Assert.Contains("--council", whose, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place.Folder));
    }

    private string Staff(string text)
    {
        var path = Path.Combine(folder, "staff.csv");
        File.WriteAllText(path, text);
        return path;
    }

    private static Task<(int Status, string Said, string Error)> Found(
        Place place,
        params string[] more
    ) => Run(place, ["--council", "Wokingham", "--name", "Ashford Vale", .. more]);

    private static async Task<(int Status, string Said, string Error)> Run(
        Place place,
        string[] options
    )
    {
        using var said = new StringWriter();
        using var error = new StringWriter();
        string[] at = place switch
        {
            Place.Sqlite sqlite => ["--data", sqlite.Folder],
            Place.Postgres postgres => ["--connection", postgres.Connection],
            _ => throw new InvalidOperationException($"Nobody keeps anything in {place}."),
        };
        var status = await FoundCommand
            .Create()
            .Parse([.. at, "--procedures", Checkout.Folder("procedures"), .. options])
            .InvokeAsync(
                new()
                {
                    Output = said,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        return (status, said.ToString(), error.ToString());
    }
}
