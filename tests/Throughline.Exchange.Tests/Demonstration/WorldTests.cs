using Throughline.Casework.Facts;
using Throughline.Exchange.Demonstration;
using Throughline.Procedures.Documents;

namespace Throughline.Exchange.Tests.Demonstration;

public class WorldTests
{
    private static readonly DateOnly Day = new(2026, 3, 11);
    private static readonly World World = World.On(Day);

    public static TheoryData<string> Procedures => [.. World.Procedures];

    [Fact]
    public void The_council_has_the_size_it_promises()
    {
        Assert.Equal(400, World.Children.Count);
        Assert.InRange(World.Families.Count, 200, 240);
        Assert.Equal(8, World.Teams.Count(t => t.HoldsChildren));
        // The seventieth is the administrator, who founds the database.
        Assert.Equal(69, World.People.Count(p => p.WorksOn(Day)));
    }

    [Fact]
    public void The_same_day_gives_the_same_world()
    {
        var again = World.On(Day);

        Assert.Equal(World.Children.Select(c => c.Id), again.Children.Select(c => c.Id));
        Assert.Equal(World.Statements.Select(Written), again.Statements.Select(Written));
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Every_open_child_has_one_holder_and_every_closed_child_none(string procedure)
    {
        var world = World.On(Day, procedure);
        var open = world.Ledger.Where(r => r.IsOpen).CountBy(r => r.ChildId).ToDictionary();

        Assert.All(
            world.Children,
            child => Assert.Equal(child.IsOpen ? 1 : 0, open.GetValueOrDefault(child.Id))
        );
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Each_childs_ledger_runs_on_without_a_gap_until_the_case_closes(string procedure)
    {
        foreach (var rows in World.On(Day, procedure).Ledger.GroupBy(r => r.ChildId))
        foreach (var (row, next) in rows.Zip(rows.Skip(1)))
            Assert.True(
                row.Until <= next.From && row.From <= row.Until,
                $"{row.From} {row.Until} {next.From}"
            );
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Nothing_but_what_is_planned_lies_ahead_and_nothing_is_recorded_ahead(
        string procedure
    )
    {
        var world = World.On(Day, procedure);
        Assert.All(
            world.Statements,
            s =>
            {
                Assert.True(s.Kind is StatementKind.Planned || s.Day < Day, s.Word);
                Assert.True(DateOnly.FromDateTime(s.RecordedAt) < Day, s.Word);
            }
        );
        Assert.All(world.Ledger, r => Assert.True(r.From < Day));
    }

    [Fact]
    public void History_reaches_back_eighteen_months_and_not_much_further()
    {
        var first = World.Statements.Min(s => s.Day);

        Assert.InRange(Day.DayNumber - first.DayNumber, 500, 760);
    }

    [Fact]
    public void Numbers_are_the_childs_own_and_keep_their_leading_noughts()
    {
        Assert.Equal(400, World.Children.Select(c => c.Number).Distinct().Count());
        Assert.All(World.Children, c => Assert.StartsWith("0", c.Number, StringComparison.Ordinal));
    }

    [Fact]
    public void Transfers_stand_at_every_stage_and_go_to_workers_of_the_team()
    {
        Assert.Equal(
            Enum.GetValues<Stage>().Order(),
            World.UnderWay.Select(u => u.Stage).Distinct().Order()
        );
        Assert.All(
            World.UnderWay,
            u =>
                Assert.Contains(
                    World.Posts,
                    p => p.PersonId == u.WorkerId && p.TeamId == u.TeamId && p.IsSocialWork
                )
        );
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Its_teams_and_its_words_are_those_of_the_procedure(string procedure)
    {
        var world = World.On(Day, procedure);
        var edition = Library
            .Load(Path.Combine(AppContext.BaseDirectory, "../../../../procedures"))
            .Of(procedure)
            .Last();
        var words = edition.Vocabulary;
        var teams = edition.Teams.Select(t => t.Name).ToHashSet();

        Assert.Subset(
            teams,
            world.Teams.Where(t => t.HoldsChildren).Select(t => t.InProcedure).ToHashSet()
        );
        Assert.Empty(
            world
                .Statements.Where(s =>
                    s.Kind switch
                    {
                        StatementKind.Fact => !words.Facts.ContainsKey(s.Word),
                        StatementKind.Done => !words.Documents.ContainsKey(s.Word),
                        StatementKind.Held or StatementKind.Planned or StatementKind.Happened =>
                            !words.Events.ContainsKey(s.Word),
                    }
                )
                .Select(s => s.Word)
                .Distinct()
        );
    }

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-08-31")]
    [InlineData("2028-02-29")]
    public void Any_day_makes_a_world(string day) =>
        Assert.Equal(400, World.On(DateOnly.Parse(day, null)).Children.Count);

    private static string Written(Statement s) => $"{s.Id} {s.ChildId} {s.Word} {s.Value} {s.Day}";
}
