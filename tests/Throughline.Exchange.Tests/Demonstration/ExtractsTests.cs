using Throughline.Exchange.AnnexA;
using Throughline.Exchange.Demonstration;

namespace Throughline.Exchange.Tests.Demonstration;

public class ExtractsTests
{
    private static readonly DateOnly Day = new(2026, 3, 11);
    private static readonly World World = World.On(Day);

    [Fact]
    public void Every_open_child_under_eighteen_is_in_list_6_with_team_and_worker()
    {
        var book = new Extracts(World, Day).Book();

        var open = World.Children.Where(c => c.IsOpen && !(c.BirthDate <= Day.AddYears(-18)));
        Assert.Equal(
            open.Select(c => c.Number).Order(),
            book.ChildrenInNeed.Where(r => r.Closed is null).Select(r => r.Child.Number).Order()
        );
        Assert.All(book.ChildrenInNeed, r => Assert.NotEmpty(r.Holder.Team));
    }

    [Fact]
    public void Last_weeks_book_knows_nothing_of_this_week()
    {
        var then = Day.AddDays(-7);
        var book = new Extracts(World, then).Book();

        Assert.All(book.Referrals, r => Assert.True(r.On <= then));
        Assert.True(
            book.ChildrenInNeed.Count < new Extracts(World, Day).Book().ChildrenInNeed.Count
        );
    }

    [Fact]
    public void Next_weeks_book_shows_requested_moves_as_made_and_planned_conferences_as_held()
    {
        var now = new Extracts(World, Day).Book();
        var next = new Extracts(Later.After(World, 7), Day.AddDays(7)).Book();

        var requested = World.UnderWay.First(u => u.Stage is Stage.Requested);
        var number = World.Children.Single(c => c.Id == requested.ChildIds[0]).Number;
        var team = World.Teams.Single(t => t.Id == requested.TeamId).Name;
        Assert.NotEqual(team, Holder(now, number));
        Assert.Equal(team, Holder(next, number));
        Assert.True(next.ProtectionPlans.Count > now.ProtectionPlans.Count);

        static string Holder(AnnexABook book, string? number) =>
            book.ChildrenInNeed.Single(r => r.Child.Number == number).Holder.Team;
    }

    [Fact]
    public void The_folder_holds_the_workbook_and_both_companions()
    {
        var folder = Directory.CreateTempSubdirectory("throughline-").FullName;
        try
        {
            var files = ExtractFolder.Write(World, Day, folder);

            Assert.Equal(
                ["annex-a-2026-03-11.xlsx", "people-2026-03-11.xlsx", "statements-2026-03-11.xlsx"],
                files.Select(Path.GetFileName)
            );
            Assert.All(files, f => Assert.True(new FileInfo(f).Length > 5000, f));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
