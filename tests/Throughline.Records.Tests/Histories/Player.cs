using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Extracts;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Testing;

namespace Throughline.Records.Tests.Histories;

/// <summary>Plays a history against a council, through the door, as people who often may not do what they try.</summary>
internal sealed class Player
{
    private const string Why = "Because of what happened";
    private readonly House house;
    private readonly StaffedTeam[] teams;
    private readonly string[] people;
    private readonly TransferDesk desk;
    private readonly TransferPages pages;
    private List<string> children = [];
    private int number;

    /// <param name="b">The other team, known to the procedure.</param>
    private Player(House house, StaffedTeam b)
    {
        this.house = house;
        var a = house.Assessment;
        teams = [a, b];
        people =
        [
            a.Manager,
            b.Manager,
            a.Workers[0],
            a.Workers[1],
            b.Workers[0],
            b.Workers[1],
            house.ServiceManager,
            house.Administrator,
            a.Manager,
            b.Manager,
        ];
        var (databases, editions) = (house.Database.Databases, Shipped.Editions);
        var files = new TransferFiles(editions, new Answers());
        desk = new(house.Door, databases, editions, files);
        pages = new(databases, files, editions, house.Database.Clock);
    }

    public static async Task<Player> In(House house) =>
        new(house, await house.Team("Conifers", "Bea Nolan", "Amir Shah", "Cora Webb"));

    /// <summary>How often each thing was done, and not refused.</summary>
    public Dictionary<Verb, int> Done { get; } = [];

    /// <summary>How often each thing was refused, and why.</summary>
    public Dictionary<(Verb Verb, string Why), int> Refused { get; } = [];

    /// <summary>How often somebody was stopped while a must was unmet that nobody had let pass.</summary>
    public int StoppedAtAMust { get; private set; }

    private readonly List<string> passedAMust = [];

    /// <summary>Plays a history with children of its own; returns what must never be.</summary>
    public async Task<IReadOnlyList<string>> Play(Move[] history)
    {
        children =
        [
            await house.Child(house.Assessment, number: NextNumber()),
            await house.Child(teams[1], "Noah", "Birch", number: NextNumber()),
        ];
        foreach (var move in history)
        {
            house.Database.Clock.Forward(TimeSpan.FromMinutes(7));
            await using var db = house.Database.Open();
            _ = await Counted(db, move, children[move.Child % children.Count]);
            List<string> wrong = [.. await Never.Seen(db, children), .. passedAMust];
            if (wrong.Count > 0)
                return [.. wrong.Select(w => $"after {move}: {w}")];
        }

        foreach (var person in people.Take(6))
            _ = await house.Door.SayAway(new(person, null, null), house.By(person));
        return [];
    }

    private async Task<Result<Done>?> Counted(ThroughlineDb db, Move move, string child)
    {
        var result = await Try(db, move, child);
        if (result is { Refusal: { } refusal })
            Refused[(move.Verb, refusal.Code)] =
                Refused.GetValueOrDefault((move.Verb, refusal.Code)) + 1;
        else if (result is not null)
            Done[move.Verb] = Done.GetValueOrDefault(move.Verb) + 1;
        return result;
    }

    private async Task<Result<Done>?> Try(ThroughlineDb db, Move move, string child)
    {
        var holder = await db
            .Responsibilities.AsNoTracking()
            .FirstOrDefaultAsync(r => r.ChildId == child && r.Until == null);
        var present = teams.FirstOrDefault(t => t.Id == holder?.TeamId);
        var elsewhere = teams.First(t => t != present);
        var team = present is not null && StaysThere(move) ? present : teams[move.Other % 2];
        // Mostly somebody who may; else whoever the numbers pick.
        var by =
            move.Person > 6 ? people[move.Person % people.Length]
            : move.Verb is Verb.Restrict or Verb.LiftRestriction ? house.ServiceManager
            : (present ?? team).Manager;
        var worker = team.Workers[(move.Child + move.Other) % 2];
        var deed = house.By(
            by,
            house.Today.AddDays(-(move.Other % 3)),
            move.Other == 9 ? null : Why
        );
        var now = deed with { Day = house.Today };
        var door = house.Door;
        switch (move.Verb)
        {
            case Verb.AddChild:
                var added = await door.AddChild(
                    new("Mia", "Cole", new(2019, 5, 1), null, NextNumber(), team.Id, worker),
                    deed
                );
                if (added.Refusal is null)
                    children.Add(added.Value.SubjectId);
                return added;
            case Verb.ChangeWorker:
                return await door.ChangeWorker(new(child, worker, ChangeReason.MANAGE), deed);
            case Verb.TakeFromWorker:
                return await door.ChangeWorker(new(child, null, ChangeReason.LEFTRL), deed);
            case Verb.PutWorkerBack:
                return await door.PutWorkerBack(new(child), now);
            case Verb.CloseCase:
                return await house.Cases.Close(deed, new(child));
            case Verb.ReopenCase:
                return await door.ReopenCase(new(child, team.Id, worker), deed);
            case Verb.Record:
                return await door.RecordStatement(Conference(child, move), deed);
            case Verb.Replace:
                return await Standing(db, child) is { } old
                    ? await door.RecordStatement(
                        Conference(child, move) with
                        {
                            Replaces = old,
                        },
                        deed
                    )
                    : (Result<Done>?)null;
            case Verb.Withdraw:
                return await Standing(db, child) is { } wrong
                    ? await door.WithdrawStatement(new(child, wrong), deed)
                    : (Result<Done>?)null;
            case Verb.AnswerSiblings:
                return await door.AnswerSiblings(
                    new(
                        child,
                        (SiblingsAre)(move.Other % 3),
                        move.Other % 3 == 0 ? [children[^1]] : []
                    ),
                    deed
                );
            case Verb.Correct:
                return await door.CorrectChild(
                    new(child, "Ivo", "Ashdown", new(2017, 1, 1), null, NextNumber()),
                    deed
                );
            case Verb.Restrict:
                return await door.RestrictChild(
                    new(child, [.. people[..7], present?.Workers[0] ?? house.ServiceManager]),
                    deed
                );
            case Verb.LiftRestriction:
                return await door.LiftRestriction(new(child), deed);
            case Verb.Away:
                return await door.SayAway(
                    new(by, house.Today, house.Today.AddDays(move.Other % 3)),
                    now
                );
            case Verb.WaitADay:
                house.Database.Clock.Forward(TimeSpan.FromHours(20));
                return null;
            case Verb.RecordMove:
                return await desk.Begin(
                    deed,
                    new RecordWhatHappened(
                        [child],
                        elsewhere.Id,
                        elsewhere.Workers[move.Other % 2],
                        house.Today
                    )
                );
            case Verb.CarryThrough:
                return await CarryThrough(db, move, child);
            case Verb.TakeExtract:
                return await TakeExtract(db, move, child);
            case Verb.ProposeMove:
                return await desk.Begin(
                    now with
                    {
                        Why = Why,
                    },
                    new ProposeOutsideProcedure([child], elsewhere.Id)
                );
            default:
                return await OnMove(db, move, child, now with { Why = Why });
        }
    }

    /// <summary>Most things are asked of the team that holds the child; a move mostly of the other.</summary>
    private static bool StaysThere(Move move) =>
        move.Verb is not (Verb.AddChild or Verb.ReopenCase) && move.Other < 8;

    private async Task<Result<Done>?> OnMove(ThroughlineDb db, Move move, string child, Deed deed)
    {
        var id = await db
            .TransferLines.Where(l => l.ChildId == child)
            .OrderByDescending(l => l.State == LineState.Open)
            .ThenByDescending(l => l.TransferId)
            .Select(l => l.TransferId)
            .FirstOrDefaultAsync();
        if (id is null)
            return null;
        var transfer = await db.Transfers.AsNoTracking().SingleAsync(t => t.Id == id);
        var to = teams.FirstOrDefault(t => t.Id == transfer.ReceivingTeamId) ?? teams[1];
        var worker = to.Workers[move.Other % 2];
        return move.Verb switch
        {
            Verb.AgreeTeam => await desk.Act(
                deed with
                {
                    By = to.Manager,
                },
                id,
                new AgreeTeam(to.Id, worker, null)
            ),
            Verb.ClearTheWay => await ClearTheWay(id, deed),
            Verb.Request => await Gated(
                id,
                ["requested"],
                () => desk.Act(deed, id, new RequestAcceptance())
            ),
            Verb.Accept => await Gated(
                id,
                ["transfer", "accepted"],
                async () =>
                    await desk.Act(deed with { By = to.Manager }, id, await Accept(id, worker))
            ),
            Verb.Decline => await desk.Act(deed with { By = to.Manager }, id, new Decline()),
            Verb.WithdrawMove => await desk.Act(deed, id, new Withdraw()),
            _ => await desk.Act(deed with { By = to.Manager }, id, new PutBack()),
        };
    }

    /// <summary>
    /// The case system knows the children as they stand here, but for one: it is with either team, with another
    /// worker, with nobody, or its case is closed there; now and then it is missing.
    /// </summary>
    private async Task<Result<Done>> TakeExtract(ThroughlineDb db, Move move, string child)
    {
        var known = await db
            .Children.AsNoTracking()
            .Where(c => children.Contains(c.Id) && c.Number != null)
            .ToListAsync();
        var rows = await db
            .Responsibilities.AsNoTracking()
            .Where(r => children.Contains(r.ChildId) && r.Until == null)
            .ToDictionaryAsync(r => r.ChildId);
        var names = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Name);
        var team = teams[move.Person % 2];
        var said =
            from c in known
            where c.Id != child || move.Other != 0
            let row = rows.GetValueOrDefault(c.Id)
            let here = teams.FirstOrDefault(t => t.Id == row?.TeamId)
            select new ChildSaid(c.Number!)
            {
                IsListed = true,
                BirthDate = c.BirthDate,
                EpisodeBegan = house.Today.AddDays(-(move.Other % 4)),
                Team = c.Id == child ? team.Name : here?.Name,
                Worker =
                    c.Id == child ? (move.Other == 1 ? null : names[team.Workers[move.Other % 2]])
                    : row?.WorkerId is { } w ? names[w]
                    : null,
                ClosedOn =
                    (c.Id == child && move.Other > 7) || (c.Id != child && row is null)
                        ? house.Today.AddDays(-(move.Other % 2))
                        : null,
            };
        var taken = await house.Door.TakeInExtract(
            new(
                new Extract(
                    house.Today,
                    "a.xlsx",
                    NextNumber(),
                    [new ListCount("List 6", "List_6", known.Count, known.Count)],
                    [.. said],
                    []
                ),
                true
            ),
            house.By(house.Administrator),
            Shipped.Editions
        );
        return taken.IsRefused(out var refusal)
            ? refusal
            : new Done("", taken.Value.ExtractId ?? "");
    }

    private string NextNumber() => $"{++number:D6}";

    private async Task<Result<Done>?> CarryThrough(ThroughlineDb db, Move move, string child)
    {
        Verb[] way =
        [
            Verb.ProposeMove,
            Verb.AgreeTeam,
            Verb.ClearTheWay,
            Verb.Request,
            Verb.ClearTheWay,
            Verb.Accept,
        ];
        Result<Done>? last = null;
        foreach (var verb in way)
            last = await Counted(db, move with { Verb = verb, Person = 0 }, child);
        return last;
    }

    /// <summary>What the procedure says must be done before the step, and nobody let pass, has to stop it.</summary>
    private async Task<Result<Done>> Gated(string id, string[] steps, Func<Task<Result<Done>>> act)
    {
        var page = await Page(id);
        var musts = page
            .Children.Where(c => c.State == LineState.Open)
            .SelectMany(c => page.Decisions[c.Id].Owed)
            .Where(d =>
                d is { IsStep: false, Force: "must" }
                && d.State is DutyState.NotMet or DutyState.Overdue or DutyState.CannotTell
                && steps.Contains(d.Before)
            )
            .Select(d => d.Id)
            .Except(page.Detail.Overrides.Select(o => o.Rule))
            .Except(page.Owed.Where(o => o.ByNaming).Select(o => o.Rule))
            .ToList();
        var result = await act();
        if (musts.Count > 0 && result.Refusal is null)
            passedAMust.Add($"passed {string.Join(", ", musts)}, which must be done before");
        else if (musts.Count > 0)
            StoppedAtAMust++;
        return result;
    }

    private async Task<Accept> Accept(string id, string worker)
    {
        var page = await Page(id);
        return new(
            worker,
            [.. page.Children.Where(c => c.State == LineState.Open).Select(c => c.AsNamed)],
            house.Today
        );
    }

    /// <summary>What stands before the request is departed from or let pass by the manager above, as the text allows.</summary>
    private async Task<Result<Done>?> ClearTheWay(string id, Deed deed)
    {
        Result<Done>? last = null;
        foreach (
            var owed in (await Page(id)).Owed.Where(o =>
                o.IsOpen && o.Before is not null && o.LetPass is null
            )
        )
            last = await (
                owed.Force == "must"
                    ? desk.Act(
                        deed with
                        {
                            By = house.ServiceManager,
                        },
                        id,
                        new OverrideMust([owed.Rule], house.Today.AddDays(7))
                    )
                    : desk.Act(deed, id, new Depart([owed.Rule]))
            );
        return last;
    }

    private async Task<TransferPage> Page(string id) =>
        (await pages.Transfer(await house.Viewer(house.ServiceManager), house.Today, id))!;

    private RecordStatement Conference(string child, Move move) =>
        new(
            child,
            "initial child protection conference",
            null,
            move.Person % 2 == 0 ? StatementKind.Planned : StatementKind.Held,
            house.Today.AddDays(move.Other - 5)
        );

    private static Task<string?> Standing(ThroughlineDb db, string child) =>
        db
            .Statements.Where(s => s.ChildId == child && s.EndedAt == null)
            .OrderBy(s => s.Id)
            .Select(s => s.Id)
            .FirstOrDefaultAsync();
}
