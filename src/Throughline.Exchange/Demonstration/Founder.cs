using Throughline.Casework;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Model;

namespace Throughline.Exchange.Demonstration;

/// <summary>Founds a demonstration: the invented council, in a database that is empty.</summary>
public static class Founder
{
    public static async Task<World> Found(
        Door door,
        TimeProvider clock,
        string procedure = World.Usual,
        CancellationToken cancel = default
    )
    {
        var world = World.On(clock.Today(), procedure);
        // Before the acts of the last fortnight, which follow.
        var then = world.Today.AddDays(-14).ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc);
        var founded = await door.Found(
            new Found(
                InstallationKind.Demonstration,
                world.Council,
                world.Procedure,
                world.Administrator,
                "administrator"
            ),
            then,
            cancel
        );
        var deed = new Deed(
            Must(founded).SubjectId,
            then,
            London.DayOf(then),
            "The demonstration begins with what an invented case system knew."
        );
        Must(
            await door.TakeOverStaff(
                deed,
                [.. world.Teams, .. world.People, .. world.Posts, .. world.StandIns],
                cancel
            )
        );
        Must(await door.TakeOverChildren(deed, Histories(world), cancel));
        return world;
    }

    private static List<ChildHistory> Histories(World world)
    {
        var families = world.Families.ToDictionary(f => f.Id);
        var named = world.Named.ToLookup(n => n.ChildId);
        var answers = world.SiblingAnswers.ToLookup(a => a.ChildId);
        var statements = world.Statements.ToLookup(s => s.ChildId);
        var ledger = world.Ledger.ToLookup(r => r.ChildId);
        var involvements = world.Involvements.ToLookup(i => i.ChildId);
        return
        [
            .. world.Children.Select(child => new ChildHistory(
                child.Id,
                "Taken over from the case system, with all that was recorded of them.",
                [
                    .. families.Remove(child.FamilyId!, out var family) ? [family] : (object[])[],
                    child,
                    .. named[child.Id],
                    .. answers[child.Id],
                    .. statements[child.Id],
                    .. ledger[child.Id],
                    .. involvements[child.Id],
                ]
            )),
        ];
    }

    private static Done Must(Result<Done> result) =>
        result.IsRefused(out var refusal)
            ? throw new InvalidOperationException(refusal.Sentence)
            : result.Value;
}
