using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Duties;
using Throughline.Casework.Meetings;
using Throughline.Casework.People;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Calendars;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;

namespace Throughline.Exchange.Demonstration;

/// <summary>
/// Carries the demonstration's transfers to their stages by the acts that anybody would use, as the people whose acts
/// they are, in the days before today. A family that the procedure, as it now stands, does not let pass stays where it is.
/// </summary>
public sealed partial class Carriage(
    World world,
    TransferDesk transfers,
    MeetingDesk meetings,
    TransferPages pages,
    Editions editions,
    IDbContextFactory<ThroughlineDb> databases
)
{
    private readonly WorkingDays calendar = editions.InForce(world.Today).WorkingDays;
    private readonly Dictionary<string, string> begun = [];
    private readonly List<string> refused = [];

    /// <returns>What was refused on the way, in sentences.</returns>
    public async Task<IReadOnlyList<string>> Carry(CancellationToken cancel = default)
    {
        var edition = editions.InForce(world.Today);
        if (edition.Meetings.FirstOrDefault(m => m.Every is not null) is not { } rule)
        {
            await Directly(cancel);
            return refused;
        }
        var next = MeetingDates.Next(rule, world.Today, calendar).Day;
        var last = MeetingDates.Next(rule, next.AddDays(-7), calendar).Day;
        var before = calendar.OnOrBefore(last.AddDays(-1));
        foreach (var way in world.UnderWay)
            await Begin(way, before, way.Stage is Stage.Proposed ? next : last, cancel);
        if (await Sitting(last, cancel) is not { } sitting)
            return refused;
        List<UnderWay> listed =
        [
            .. world.UnderWay.Where(w =>
                w.Stage is not (Stage.Proposed or Stage.Listed) && begun.ContainsKey(Key(w))
            ),
        ];
        await Meet(sitting, last, listed, cancel);
        foreach (var way in listed)
            await Go(way, last, cancel);
        return refused;
    }

    private async Task Begin(
        UnderWay way,
        DateOnly before,
        DateOnly meeting,
        CancellationToken cancel
    )
    {
        var manager = Manager(way.FromTeamId);
        var begins = await transfers.Begin(
            On(manager, before, 7, 10),
            new Propose(way.ChildIds),
            cancel
        );
        if (!Took(begins, way.Stage))
            return;
        begun[Key(way)] = begins.Value.SubjectId;
        var listed = await meetings.List(
            On(manager, before, 7, 20, "Spoken of with the chair."),
            begins.Value.SubjectId,
            meeting,
            "Help is needed beyond the assessment; the family knows that the worker will change.",
            cancel
        );
        Took(listed, way.Stage);
    }

    private bool Took(Result<Done> result, Stage stage)
    {
        if (!result.IsRefused(out var refusal))
            return true;
        refused.Add($"{stage}: {refusal.Sentence}");
        return false;
    }

    /// <summary>Most families were taken; what the meeting came to for the rest is still to be minuted.</summary>
    private async Task Meet(
        string sitting,
        DateOnly day,
        IReadOnlyList<UnderWay> families,
        CancellationToken cancel
    )
    {
        var chair = Manager(Assessment);
        var there = world
            .Teams.Where(t => t.HoldsChildren)
            .Select(t => new Attendance(Manager(t.Id), t.Id, null));
        Took(
            await meetings.Run(
                On(chair, day, 9, 0),
                sitting,
                new RecordAttendance([.. there]),
                cancel
            ),
            default
        );
        var passes = calendar.Add(day, 8);
        foreach (var way in families)
            Took(
                await meetings.Minute(
                    On(chair, day, 9, 20, "As spoken of at the meeting."),
                    sitting,
                    way.Stage is Stage.Disputed
                        ? new FamilyMinute(
                            begun[Key(way)],
                            FamilyDecision.Disputed,
                            Note: "The teams differ about where the family belongs."
                        )
                        : new FamilyMinute(
                            begun[Key(way)],
                            FamilyDecision.Agreed,
                            way.TeamId,
                            way.Stage is Stage.TeamAgreed ? null : way.WorkerId,
                            way.Stage is Stage.TeamAgreed ? passes : null,
                            passes,
                            null,
                            "At the meeting in the diary, with the present worker there."
                        ),
                    cancel
                ),
                way.Stage
            );
    }

    /// <summary>What was done for a family after the meeting, as far as its stage and no further than it was let.</summary>
    private async Task Go(UnderWay way, DateOnly day, CancellationToken cancel)
    {
        var manager = Manager(way.FromTeamId);
        if (way.Stage is Stage.Withdrawn)
            await Act(way, manager, day, 15, new Withdraw(), "The grandparents help now.", cancel);
        if (way.Stage is Stage.Declined)
        {
            var theirs = Manager(way.TeamId);
            await Act(way, theirs, day, 15, new Decline(), "Nobody here has room yet.", cancel);
        }
        if (way.Stage is < Stage.Introduced or > Stage.Requested)
            return;
        if ((await Journey(way, cancel))?.Step("introduced") is not null)
        {
            await Evidence(way, Manager(way.TeamId), day, "introduced", cancel);
            await Act(way, way.WorkerId, day, 11, new CompleteStep("introduced"), null, cancel);
        }
        if (
            way.Stage is Stage.Introduced
            || way.FromWorkerId is not { } worker
            || !await Act(way, worker, day, 12, new CompleteStep("prepared"), null, cancel)
            || way.Stage is Stage.Prepared
        )
            return;
        if (way.Stage is Stage.SentBack)
        {
            const string Comments = "The chronology stops in the summer. Bring it up to date.";
            await Act(way, manager, day, 13, new SendBack("audited"), Comments, cancel);
            return;
        }
        await Evidence(way, manager, day, null, cancel);
        if (
            await Depart(way, manager, day, cancel)
            && await Act(way, manager, day, 14, new PassAudit("audited"), null, cancel)
            && way.Stage is Stage.Requested
        )
            await Act(way, manager, day, 15, new RequestAcceptance(), null, cancel);
    }

    /// <summary>What should have been done and was not is departed from, under one reason.</summary>
    private async Task<bool> Depart(
        UnderWay way,
        string manager,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var open = await Open(way, manager, day, cancel);
        List<string> rules =
        [
            .. open.Where(o => o.Force is "should" or "normally" && o.Before is not null)
                .Select(o => o.Rule)
                .Distinct(),
        ];
        const string Why =
            "The family cannot wait; what is left stands among the outstanding work.";
        return rules.Count == 0 || await Act(way, manager, day, 13, new Depart(rules), Why, cancel);
    }

    /// <summary>What a person can say was done before a step, or before any.</summary>
    private async Task Evidence(
        UnderWay way,
        string manager,
        DateOnly day,
        string? step,
        CancellationToken cancel
    )
    {
        var open = await Open(way, manager, day, cancel);
        foreach (
            var rule in open.Where(o =>
                    o.MayTick && o.Before is { } before && (step ?? before) == before
                )
                .Select(o => o.Rule)
                .Distinct()
        )
            await Act(way, manager, day, 10, new RecordEvidence(rule), null, cancel);
    }

    private async Task<IReadOnlyList<OwedLine>> Open(
        UnderWay way,
        string person,
        DateOnly day,
        CancellationToken cancel
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var viewer = await Viewers.Of(db, person, day, cancel);
        var page = await pages.Transfer(viewer!, day, begun[Key(way)], cancel);
        return [.. page!.Owed.Where(o => o.IsOpen)];
    }

    private async Task<Journey?> Journey(UnderWay way, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var id = begun[Key(way)];
        var journey = await db
            .Transfers.Where(t => t.Id == id)
            .Select(t => t.Journey)
            .FirstAsync(cancel);
        return editions.InForce(world.Today).Journeys.FirstOrDefault(j => j.Id == journey);
    }

    private async Task<bool> Act(
        UnderWay way,
        string person,
        DateOnly day,
        int hour,
        TransferCommand command,
        string? why,
        CancellationToken cancel
    ) =>
        Took(
            await transfers.Act(
                On(person, day, hour, 0, why),
                begun[Key(way)],
                command,
                null,
                cancel
            ),
            way.Stage
        );

    private async Task<string?> Sitting(DateOnly day, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db
            .Meetings.Where(m => m.Day == day)
            .Select(m => m.Id)
            .FirstOrDefaultAsync(cancel);
    }

    private string Assessment => world.UnderWay[0].FromTeamId;

    /// <summary>Whoever manages the team; the assistant while the manager is away.</summary>
    private string Manager(string team)
    {
        var posts = world
            .Posts.Where(p => p.TeamId == team && p.Manages)
            .OrderBy(p => p.Kind is PostKind.TeamManager ? 0 : 1);
        return posts
            .First(p => world.People.Single(x => x.Id == p.PersonId).AwayFrom is null)
            .PersonId;
    }

    private static Deed On(string person, DateOnly day, int hour, int minute, string? why = null) =>
        new(person, day.ToDateTime(new TimeOnly(hour, minute), DateTimeKind.Utc), day, why);

    private static string Key(UnderWay way) => way.ChildIds[0];
}
