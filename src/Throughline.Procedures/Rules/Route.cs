namespace Throughline.Procedures.Rules;

public enum SiblingsRule
{
    Unsaid,
    Follow,
    ThoseReferredFollow,
}

/// <summary>
/// Where a child's case belongs, and at which point it passes. A null key was not stated: an exception takes it
/// from its parent by <see cref="Under"/>; elsewhere the loader has made sure that the necessary ones are there.
/// </summary>
public sealed record Route(
    string Id,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<string> Readings,
    Force? Force,
    TeamSet? From,
    Effect? Effect,
    TeamSet? Teams,
    string? Task,
    Test? When,
    Point? At,
    Point? NotBefore,
    Point? NoLaterThan,
    Point? Until,
    IReadOnlyList<string> ExceptionTo,
    SiblingsRule Siblings,
    IReadOnlyList<FactWord> Weighing,
    Who? TakenUpBy,
    Who? DepartedBy,
    Place Place,
    string Text
) : Rule(Id, Clauses, Readings, "route", Place, Text), IExcepts
{
    /// <summary>May this be one answer to where the child belongs, rather than something beside it?</summary>
    public bool Competes => Effect is Rules.Effect.MovesTo or Rules.Effect.StaysWith;

    /// <summary>
    /// This exception with what it leaves unsaid taken from <paramref name="parent"/>. Its own <c>when</c> is not
    /// joined to the parent's here: it holds only where the parent holds, which the decider sees to.
    /// <c>stays with</c> drops the points.
    /// </summary>
    public Route Under(Route parent)
    {
        var effect = Effect ?? parent.Effect;
        var stays = Effect == Rules.Effect.StaysWith;
        return this with
        {
            Force = Force ?? parent.Force,
            From = From ?? parent.From,
            Effect = effect,
            Teams = Teams ?? parent.Teams,
            Task = Task ?? parent.Task,
            At = At ?? (stays ? null : parent.At),
            NotBefore = NotBefore ?? (stays ? null : parent.NotBefore),
            NoLaterThan = NoLaterThan ?? (stays ? null : parent.NoLaterThan),
            Until = Until ?? (stays ? null : parent.Until),
            Siblings = Siblings == SiblingsRule.Unsaid ? parent.Siblings : Siblings,
            Weighing = Weighing.Count > 0 ? Weighing : parent.Weighing,
            TakenUpBy = TakenUpBy ?? parent.TakenUpBy,
            DepartedBy = DepartedBy ?? parent.DepartedBy,
        };
    }
}
