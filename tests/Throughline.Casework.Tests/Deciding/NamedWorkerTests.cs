using Throughline.Casework.Deciding;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Teams;
using Throughline.Casework.Tests.Transfers;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;

namespace Throughline.Casework.Tests.Deciding;

/// <summary>That a worker has been named is read off the transfer; nobody ticks it.</summary>
public sealed class NamedWorkerTests
{
    private const string Assessment = "Referral & Assessment";
    private const string SistersWorker = "w-sister";
    private const string EarlierWorker = "w-earlier";
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly CaseCompiler Compiler = new(
        Shipped.Wokingham,
        new(
            new[] { Assessment, "Brambles" }.ToDictionary(
                n => n,
                n => new Team { Id = n, Name = n }
            ),
            new Dictionary<string, Person>()
        )
    );

    [Theory]
    [InlineData(null, DutyState.NotMet)]
    [InlineData(SistersWorker, DutyState.Met)]
    [InlineData("w-another", DutyState.NotMet)]
    public void The_duty_to_give_the_child_the_sisters_worker_is_met_by_naming_that_worker(
        string? named,
        DutyState state
    )
    {
        var facts = Compile(Move(named));
        var decision = Decider.Decide(Shipped.Wokingham, facts, Day);
        Assert.Equal(state, decision.Duty("wok-siblings-worker")!.State);
    }

    [Fact]
    public void A_sister_who_moves_along_comes_to_the_same_worker_whoever_that_is()
    {
        var together = Move("w-another");
        together.Lines.Add(
            new()
            {
                TransferId = "t",
                ChildId = "ann",
                State = LineState.Open,
            }
        );

        Assert.Equal(["siblings' worker"], Compile(together).Transfer!.WorkerIs);
    }

    [Fact]
    public void Whoever_is_named_by_the_act_in_hand_counts_before_the_transfer_says_so()
    {
        var facts = Compile(Move("w-another"), SistersWorker);
        Assert.Equal(Day, facts.Transfer!.WorkerNamed);
        Assert.Equal(["siblings' worker"], facts.Transfer.WorkerIs);
    }

    [Fact]
    public void A_worker_who_held_the_child_before_is_the_previous_worker()
    {
        Assert.Equal(["previous worker"], Compile(Move(EarlierWorker)).Transfer!.WorkerIs);
        Assert.Empty(Compile(Move("w-another")).Transfer!.WorkerIs);
    }

    [Fact]
    public void Naming_the_same_worker_again_keeps_the_day_and_declining_forgets_it()
    {
        var desk = new Desk();
        desk.Agree();
        var first = desk.Today;
        desk.Today = first.AddDays(3);
        desk.Done(Desk.Receiver, new AgreeWorker(Desk.ReceivingWorker, null));
        Assert.Equal(first, desk.Transfer!.Detail.WorkerNamedOn);
        desk.Done(Desk.Receiver, new AgreeWorker("second-worker", null));
        Assert.Equal(desk.Today, desk.Transfer.Detail.WorkerNamedOn);
        desk.Done(Desk.Receiver, new AgreeWorker(null, desk.Today.AddDays(2)));
        Assert.Null(desk.Transfer.Detail.WorkerNamedOn);

        var declined = new Desk();
        declined.Request();
        declined.Done(Desk.Receiver, new Decline(), "Nobody has room");
        Assert.Null(declined.Transfer!.Detail.WorkerNamedOn);
    }

    private static Transfer Move(string? worker)
    {
        var transfer = new Transfer
        {
            Id = "t",
            Edition = Shipped.Wokingham.Hash,
            Because = ["wok-cp"],
            State = TransferState.Agreed,
            Began = Day,
            SendingTeamId = Assessment,
            ReceivingTeamId = "Brambles",
            ReceivingWorkerId = worker,
            Detail = TransferDetail.Empty with { WorkerNamedOn = worker is null ? null : Day },
        };
        transfer.Lines.Add(
            new()
            {
                TransferId = "t",
                ChildId = "ben",
                State = LineState.Open,
            }
        );
        return transfer;
    }

    private static CaseFacts Compile(Transfer transfer, string? naming = null)
    {
        var ben = new CaseRecord(Child("ben", "Ben"))
        {
            Statements =
            [
                Said("ben", "plan", "none", StatementKind.Fact),
                Said("ben", "looked after", "no", StatementKind.Fact),
                Said("ben", "initial child protection conference", null, StatementKind.Planned),
            ],
            Ledger =
            [
                Held("ben", Assessment, EarlierWorker, Day.AddDays(-40), Day.AddDays(-9)),
                Held("ben", Assessment, "w-now", Day.AddDays(-9), null),
            ],
            Transfer = transfer,
            WorkerBeingNamed = naming,
        };
        var ann = new CaseRecord(Child("ann", "Ann"))
        {
            Statements =
            [
                Said("ann", "plan", "child in need", StatementKind.Fact),
                Said("ann", "looked after", "no", StatementKind.Fact),
            ],
            Ledger = [Held("ann", "Brambles", SistersWorker, Day.AddDays(-90), null)],
        };
        return Compiler.Compile(ben, id => id == "ann" ? ann : ben, new AsOf(Day), ["ben", "ann"]);
    }

    private static Statement Said(string child, string word, string? value, StatementKind kind) =>
        new()
        {
            Id = $"{child}-{word}",
            ChildId = child,
            Word = word,
            Value = value,
            Kind = kind,
            Day = kind == StatementKind.Planned ? Day.AddDays(4) : Day.AddDays(-40),
            RecordedAt = default,
            By = "m",
            Source = "typed in",
        };

    private static Responsibility Held(
        string child,
        string team,
        string worker,
        DateOnly from,
        DateOnly? until
    ) =>
        new()
        {
            Id = $"{child}-{from:O}",
            ChildId = child,
            TeamId = team,
            ManagerPostId = "post",
            WorkerId = worker,
            From = from,
            Until = until,
            FromKnown = Known.Act,
            RecordedAt = default,
        };

    private static Child Child(string id, string name) =>
        new()
        {
            Id = id,
            GivenName = name,
            FamilyName = "Ashdown",
            Number = id,
            SearchKey = id,
            SortKey = id,
            BirthDate = new(2018, 3, 9),
        };
}
