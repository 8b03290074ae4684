using Throughline.Procedures.Documents;
using Throughline.Procedures.Mapping;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Tests.Mapping;

public sealed class TeamMapTests
{
    private static readonly Lazy<Library> Loaded = new(() =>
        Library.Load(Scenarios.ProceduresFolder.Find())
    );

    public static TheoryData<string> Councils =>
        ["wokingham", "gateshead", "lancashire", "stockport"];

    [Theory]
    [MemberData(nameof(Councils))]
    public void Every_team_stands_on_the_map_once(string council)
    {
        var edition = Of(council);

        var boxes = TeamMap.Of(edition).Boxes;

        Assert.Equal(
            edition.Teams.Select(t => t.Name),
            boxes.Where(b => b.Kind == BoxKind.Team).Select(b => b.Name)
        );
        Assert.Distinct(boxes.Select(b => b.Name));
    }

    [Theory]
    [MemberData(nameof(Councils))]
    public void Every_rule_that_moves_a_child_has_an_arrow_and_no_other_has(string council)
    {
        var edition = Of(council);

        var drawn = TeamMap.Of(edition).Arrows.SelectMany(a => a.Rules).ToHashSet();

        Assert.Equal(
            edition.Routes.Where(r => EffectOf(r, edition) == Effect.MovesTo).Select(r => r.Id),
            edition.Routes.Select(r => r.Id).Where(drawn.Contains)
        );
    }

    [Theory]
    [MemberData(nameof(Councils))]
    public void No_two_boxes_overlap_and_everything_lies_within_the_picture(string council)
    {
        var map = TeamMap.Of(Of(council));

        foreach (var (above, below) in map.Boxes.Zip(map.Boxes.Skip(1)))
            Assert.True(above.Y + above.Height < below.Y, $"{above.Name} and {below.Name}");
        Assert.All(
            map.Arrows.SelectMany(a => a.Points)
                .Concat(map.Boxes.Select(b => (b.X, b.Y)))
                .Concat(map.Boxes.Select(b => (X: b.X + b.Width, Y: b.Y + b.Height))),
            p => Assert.True(p.X > 0 && p.X < map.Width && p.Y > 0 && p.Y < map.Height)
        );
    }

    [Theory]
    [MemberData(nameof(Councils))]
    public void An_arrow_leaves_its_box_ends_at_the_other_and_passes_behind_none(string council)
    {
        var map = TeamMap.Of(Of(council));

        foreach (var arrow in map.Arrows)
        {
            Assert.True(Touches(Box(map, arrow.From), arrow.Points[0]));
            Assert.True(Touches(Box(map, arrow.To), arrow.Points[^1]));
            Assert.All(
                map.Boxes,
                b => Assert.False(arrow.Points[1].X >= b.X && arrow.Points[1].X <= b.X + b.Width)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Councils))]
    public void Lines_out_of_two_boxes_share_no_stretch(string council)
    {
        var arrows = TeamMap.Of(Of(council)).Arrows;

        foreach (var one in arrows)
        foreach (var other in arrows.Where(a => a.From != one.From))
        {
            Assert.False(one.Points[^1] == other.Points[^1], $"{one} and {other}");
            if (one.Points[1].X != other.Points[1].X)
                continue;
            var (top, bottom) = Span(one);
            var (begins, ends) = Span(other);
            Assert.True(bottom < begins || ends < top, $"{one} and {other}");
        }
    }

    [Fact]
    public void Several_rules_between_the_same_teams_share_an_arrow_that_counts_them()
    {
        var map = TeamMap.Of(Of("wokingham"));

        var arrow = Assert.Single(
            map.Arrows,
            a => a.From == "Referral & Assessment" && a.To == "Conifers"
        );

        Assert.Contains("wok-cp", arrow.Rules);
        Assert.Contains("wok-care-visit", arrow.Rules);
        Assert.Equal($"from R&A: {arrow.Rules.Count} rules", arrow.Label);
    }

    [Fact]
    public void One_of_several_draws_to_each_and_staying_draws_nothing()
    {
        var map = TeamMap.Of(Of("gateshead"));

        Assert.Equal(
            ["A&I", "Early Help", "SGCP"],
            map.Arrows.Where(a => a.From == "IRT" && a.Rules.Contains("gat-cwd-not-met"))
                .Select(a => a.To)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["SGCP"],
            map.Arrows.Where(a => a.Rules.Contains("gat-supervision-order"))
                .Select(a => a.From)
                .Distinct()
        );
        Assert.DoesNotContain(map.Arrows, a => a.From == a.To);
    }

    private static Edition Of(string council) => Loaded.Value.Of(council).First();

    private static Effect? EffectOf(Route route, Edition edition) =>
        route.Effect
        ?? EffectOf(edition.Routes.First(r => route.ExceptionTo.Contains(r.Id)), edition);

    private static MapBox Box(TeamMap map, string name) => map.Boxes.Single(b => b.Name == name);

    private static bool Touches(MapBox box, (int X, int Y) point) =>
        (point.X == box.X || point.X == box.X + box.Width)
        && point.Y > box.Y
        && point.Y < box.Y + box.Height;

    private static (int Top, int Bottom) Span(MapArrow arrow) =>
        (
            Math.Min(arrow.Points[1].Y, arrow.Points[2].Y),
            Math.Max(arrow.Points[1].Y, arrow.Points[2].Y)
        );
}
