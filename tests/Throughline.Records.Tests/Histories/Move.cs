using FsCheck;
using FsCheck.Fluent;

namespace Throughline.Records.Tests.Histories;

public enum Verb
{
    AddChild,
    ChangeWorker,
    TakeFromWorker,
    PutWorkerBack,
    CloseCase,
    ReopenCase,
    Record,
    Replace,
    Withdraw,
    AnswerSiblings,
    Correct,
    Restrict,
    LiftRestriction,
    Away,
    RecordMove,
    ProposeMove,
    AgreeTeam,
    ClearTheWay,
    Request,
    Accept,
    Decline,
    WithdrawMove,
    PutMoveBack,

    /// <summary>The long way of a transfer, which is seldom gone by chance alone.</summary>
    CarryThrough,

    /// <summary>The case system's extract of today comes in.</summary>
    TakeExtract,
    WaitADay,
}

/// <summary>One thing somebody tries. The numbers pick the child, the person and the rest among those there are.</summary>
public sealed record Move(Verb Verb, int Child, int Person, int Other)
{
    public override string ToString() => $"{Verb}({Child},{Person},{Other})";

    private static readonly Gen<Move> One =
        from verb in Gen.Elements(Enum.GetValues<Verb>())
        from child in Gen.Choose(0, 2)
        from person in Gen.Choose(0, 9)
        from other in Gen.Choose(0, 9)
        select new Move(verb, child, person, other);

    public static Arbitrary<Move[]> Histories { get; } =
        Arb.From(
            from length in Gen.Choose(4, 24)
            from moves in Gen.ArrayOf(One, length)
            select moves,
            moves => moves.Select((_, i) => (Move[])[.. moves[..i], .. moves[(i + 1)..]])
        );
}
