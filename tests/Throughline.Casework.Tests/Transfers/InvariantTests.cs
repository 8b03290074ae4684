using FsCheck;
using FsCheck.Fluent;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Tests.Transfers;

/// <summary>Whatever people try, in whatever order, these hold after every step.</summary>
public class InvariantTests
{
    private static readonly int Runs = int.Parse(
        Environment.GetEnvironmentVariable("THROUGHLINE_RUNS") ?? "200",
        System.Globalization.CultureInfo.InvariantCulture
    );

    private static readonly string[] People =
    [
        Desk.Sender,
        Desk.Receiver,
        Desk.Above,
        Desk.SendingWorker,
        Desk.ReceivingWorker,
        "stranger",
    ];

    private static readonly Func<Desk, TransferCommand>[] Commands =
    [
        _ => new Propose([Desk.Ivy, Desk.Max]),
        _ => new Propose([Desk.Ivy]),
        _ => new AskTeam(Desk.Brambles),
        _ => new AgreeTeam(Desk.Brambles, Desk.ReceivingWorker, null),
        d => new AgreeTeam(Desk.Brambles, null, d.Today.AddDays(3)),
        _ => new CompleteStep("introduced"),
        _ => new CompleteStep("prepared"),
        _ => new PassAudit("audited"),
        _ => new SendBack("audited"),
        _ => new RequestAcceptance(),
        _ => new ReturnRequest(),
        _ => new Decline(),
        _ => new Withdraw(),
        _ => new PutBack(),
        d => d.Accept(Desk.Ivy, Desk.Max),
        d => d.Accept(Desk.Ivy),
        d => d.Accept(Desk.Max),
        d => new OverrideMust(d.Transfer is null ? [] : d.Owed(Force.Must), d.Today.AddDays(5)),
        d => new Depart(d.Transfer is null ? [] : d.Owed(Force.Should, Force.Normally)),
        _ => new RecordEvidence("wok-chronology"),
        _ => new SplitSiblings(
            new Dictionary<string, string> { [Desk.Max] = "In Max's own interest" }
        ),
        _ => new GiveReasonForPart(),
    ];

    private static readonly Gen<(string By, int Command, bool Reason)> Try =
        from person in Gen.Elements(People)
        from command in Gen.Choose(0, Commands.Length - 1)
        from reason in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        select (person, command, reason);

    /// <summary>How far the transfer has come when people begin to try things, so that the far end is reached often.</summary>
    private enum Start
    {
        Nothing,
        Requested,
        OnlyMustsOwed,
        NothingOwed,
    }

    private static readonly Gen<(
        Start Start,
        (string By, int Command, bool Reason)[] Tries
    )> Stories =
        from start in Gen.Elements(Enum.GetValues<Start>())
        from tries in Try.ArrayOf(25)
        select (start, tries);

    private sealed record Step(
        Desk Desk,
        TransferCommand Command,
        bool Done,
        IReadOnlyList<string> Musts,
        IReadOnlyList<string?> HoldersBefore
    );

    private static readonly string[] Children = [Desk.Ivy, Desk.Max];

    private static readonly (string Name, Func<Step, bool> Holds)[] Invariants =
    [
        (
            "the sender holds until the receiver accepts",
            s => s.Command is Accept or PutBack || s.HoldersBefore.SequenceEqual(Holders(s.Desk))
        ),
        (
            "nothing is accepted that a must gates without the override",
            s => s.Command is not Accept || !s.Done || s.Musts.Count == 0
        ),
        (
            "each child has one holder",
            s => Children.All(c => s.Desk.Rows.Count(r => r.IsOpen && r.ChildId == c) == 1)
        ),
        (
            "a transfer has ended when, and only when, none of its children is still to pass",
            s => s.Desk.Transfer is not { } t || t.State.IsOpen == t.OpenLines.Any()
        ),
        (
            "whoever was accepted is with the receiving team and its worker",
            s =>
                s.Desk.Transfer?.Lines.Where(l => l.State == LineState.Accepted)
                    .All(l =>
                        s.Desk.HolderOf(l.ChildId) == Desk.Brambles
                        && s.Desk.WorkerOf(l.ChildId) == Desk.ReceivingWorker
                    ) != false
        ),
    ];

    [Fact]
    public void Whatever_people_try_and_in_whatever_order_every_invariant_holds()
    {
        var accepted = 0;
        var blocked = 0;
        Prop.ForAll(
                Stories.ToArbitrary(),
                story =>
                {
                    foreach (var step in Steps(story))
                    {
                        if (step.Command is Accept)
                        {
                            accepted += step.Done ? 1 : 0;
                            blocked += !step.Done && step.Musts.Count > 0 ? 1 : 0;
                        }

                        if (Invariants.FirstOrDefault(i => !i.Holds(step)) is { Name: { } broken })
                            throw new InvalidOperationException($"{step.Command}: {broken}");
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
        // It would say nothing had nobody been accepted, or nobody been stopped.
        Assert.True(accepted > 0 && blocked > 0);
    }

    private static IEnumerable<Step> Steps(
        (Start Start, (string By, int Command, bool Reason)[] Tries) story
    )
    {
        var desk = new Desk();
        Bring(desk, story.Start);
        foreach (var (by, index, reason) in story.Tries)
        {
            var command = Commands[index](desk);
            // Another transfer is begun only when the last one has ended; the desk keeps one.
            if (command is Begin && desk.Transfer?.State.IsOpen == true)
                continue;
            if (command is not Begin && desk.Transfer is null)
                continue;
            var before = Holders(desk);
            IReadOnlyList<string> musts = command is Accept ? desk.Owed(Force.Must) : [];
            var done = desk.Do(by, command, reason ? "For the child" : null) is null;
            yield return new(desk, command, done, musts, before);
        }
    }

    private static void Bring(Desk desk, Start start)
    {
        if (start == Start.Nothing)
            return;
        desk.Request();
        if (start == Start.NothingOwed)
            desk.OweNothing();
        if (start == Start.OnlyMustsOwed)
            desk.Done(
                Desk.Sender,
                new Depart(desk.Owed(Force.Should, Force.Normally)),
                "Agreed between the teams"
            );
    }

    private static IReadOnlyList<string?> Holders(Desk desk) =>
        [
            desk.HolderOf(Desk.Ivy),
            desk.HolderOf(Desk.Max),
            desk.WorkerOf(Desk.Ivy),
            desk.WorkerOf(Desk.Max),
        ];
}
