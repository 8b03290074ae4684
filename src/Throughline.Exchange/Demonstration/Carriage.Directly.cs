using Throughline.Casework.Transfers;

namespace Throughline.Exchange.Demonstration;

/// <summary>Where no meeting is held: the managers agree with each other, and a duty desk is asked.</summary>
public sealed partial class Carriage
{
    private async Task Directly(CancellationToken cancel)
    {
        var day = calendar.OnOrBefore(world.Today.AddDays(-1));
        foreach (var way in world.UnderWay)
        {
            var manager = Manager(way.FromTeamId);
            var begins = await transfers.Begin(
                On(manager, day, 9, 10),
                new Propose(way.ChildIds, way.Journey, way.TeamId),
                cancel
            );
            if (!Took(begins, way.Stage))
                continue;
            begun[Key(way)] = begins.Value.SubjectId;
            if (way.Stage is Stage.Proposed)
                continue;
            await Evidence(way, manager, day, null, cancel);
            if (way.Stage is Stage.WorkerAgreed)
                await Agree(way, manager, day, cancel);
            if (way.Stage is Stage.Requested)
                await Act(
                    way,
                    way.FromWorkerId ?? manager,
                    day,
                    11,
                    new RequestAcceptance(),
                    null,
                    cancel
                );
        }
    }

    /// <summary>Each manager by an act of their own where the procedure asks both, else the receiving one.</summary>
    private async Task Agree(UnderWay way, string sender, DateOnly day, CancellationToken cancel)
    {
        if (JourneySteps.NeedsBothSides(JourneySteps.AgreedDirectly(await Journey(way, cancel))))
            await Act(way, sender, day, 10, new AgreeTeam(way.TeamId, null, null), null, cancel);
        await Act(
            way,
            Manager(way.TeamId),
            day,
            11,
            new AgreeTeam(way.TeamId, way.WorkerId, null),
            null,
            cancel
        );
    }
}
