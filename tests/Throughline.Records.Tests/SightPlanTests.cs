using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Permission;
using Throughline.Testing;

namespace Throughline.Records.Tests;

/// <summary>How PostgreSQL goes about the rule of who may see whom, over children of whom it keeps no statistics yet.</summary>
public class SightPlanTests
{
    [Fact]
    public async Task PostgreSQL_looks_up_whom_a_manager_may_see_once_for_all_children_and_not_once_for_each()
    {
        await using var house = await House.On(Database.Postgres);
        await using var db = house.Database.Open();
        var viewer = await house.Viewer(house.Assessment.Manager);
        await Hold(db, house.Assessment, 300);
        await Hold(db, house.LongTerm, 300);

        foreach (var closed in new[] { false, true })
        {
            var children = db
                .Children.Where(Sight.Of(viewer, house.Today))
                .Where(c => closed ? c.ClosedOn != null : c.ClosedOn == null);

            Assert.Equal(150, await children.CountAsync(TestContext.Current.CancellationToken));
            var lookUps = (await Plan(db, children)).Where(IsLookUp).ToList();
            Assert.NotEmpty(lookUps);
            Assert.All(lookUps, l => Assert.InRange(Times(l), 0, 1));
        }
    }

    /// <summary>Every second of the children is closed, on the day on which the team's row ended.</summary>
    private static async Task Hold(ThroughlineDb db, StaffedTeam team, int children)
    {
        var day = new DateOnly(2026, 5, 1);
        var post = await db.Posts.FirstAsync(p => p.PersonId == team.Manager);
        _ = await db.Database.ExecuteSqlAsync(
            $"""
            with made as (
                insert into child (id, given_name, family_name, search_key, sort_key, closed_on, version)
                select gen_random_uuid()::text, 'Ivy', 'Ashdown', 'ivy ashdown', 'ashdown ivy', case when n % 2 = 0 then {day} end, 1
                from generate_series(1, {children}) n
                returning id, closed_on
            )
            insert into responsibility (id, child_id, team_id, manager_post_id, "from", from_known, until, recorded_at, version)
            select gen_random_uuid()::text, id, {team.Id}, {post.Id}, {day.AddDays(
                -90
            )}, 'Act', closed_on, now(), 1 from made
            """
        );
    }

    private static async Task<IReadOnlyList<JsonElement>> Plan<T>(
        ThroughlineDb db,
        IQueryable<T> query
    )
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = $"explain (analyze, format json) {command.CommandText}";
        await db.Database.OpenConnectionAsync();
        var plan = JsonSerializer.Deserialize<JsonElement>(
            (string)(await command.ExecuteScalarAsync())!
        );
        return [.. Nodes(plan[0].GetProperty("Plan"))];
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement node) =>
        node.TryGetProperty("Plans", out var inner)
            ? inner.EnumerateArray().SelectMany(Nodes).Prepend(node)
            : [node];

    private static bool IsLookUp(JsonElement node) =>
        node.TryGetProperty("Parent Relationship", out var place) && place.GetString() == "SubPlan";

    private static int Times(JsonElement node) => node.GetProperty("Actual Loops").GetInt32();
}
