using Throughline.Casework.Families;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Transfers;

/// <summary>Conditions that many acts share.</summary>
public static partial class Needs
{
    public static readonly Need Reason = new(
        "a reason",
        a => string.IsNullOrWhiteSpace(a.Deed.Why) ? Refusals.ReasonNeeded : null
    );

    public static readonly Need DayNotAhead = new(
        "a day that is not ahead",
        a => a.Deed.Day > a.Setting.Today ? Refusals.DayAhead : null
    );

    public static readonly Need NoDispute = new(
        "no dispute that holds it",
        a => a.Transfer.DisputeId is null ? null : TransferRefusals.HeldByDispute
    );

    public static readonly Need ChildrenNamed = new(
        "children whose cases are open",
        a =>
            a.ChildIds.Count == 0 ? TransferRefusals.NoChildren
            : a.ChildIds.FirstOrDefault(c =>
                !a.Setting.Children.TryGetValue(c, out var child) || !child.IsOpen
            )
                is { } closed
                ? TransferRefusals.CaseNotOpen(a.Names([closed]))
            : null
    );

    public static readonly Need NoOtherMove = new(
        "no other open transfer of any of them",
        a =>
            a.ChildIds.Where(a.Setting.MovingElsewhere.Contains).ToList() is { Count: > 0 } moving
                ? TransferRefusals.AlreadyMoving(a.Names(moving))
                : null
    );

    public static readonly Need OneSender = new(
        "one team that holds them all",
        a =>
            a
                .ChildIds.Select(c => a.Setting.Holders.GetValueOrDefault(c)?.TeamId)
                .Distinct()
                .ToList()
                is [not null]
                ? null
                : TransferRefusals.NotOneSender
    );

    public static readonly Need SenderStillHolds = new(
        "the sending team still holds each child",
        a =>
            a
                .ChildIds.Where(c =>
                    a.Setting.Holders.GetValueOrDefault(c)?.TeamId
                    != (a.ComesFromElsewhere ? null : a.Transfer.SendingTeamId)
                )
                .ToList()
                is { Count: > 0 } gone
                ? TransferRefusals.HeldElsewhere(a.Names(gone))
                : null
    );

    public static readonly Need OfThisTransfer = new(
        "children who are still to pass with it",
        a =>
            a.Command is Begin begin
            && (begin.ChildIds.Count == 0 || begin.ChildIds.Except(a.ChildIds).Any())
                ? TransferRefusals.NotInTransfer
                : null
    );

    public static readonly Need SiblingsAnswered = new(
        "an answer on brothers and sisters for each child",
        a =>
            a.ChildIds.Where(c => !a.Setting.Siblings.ContainsKey(c)).ToList()
                is { Count: > 0 } open
                ? TransferRefusals.SiblingsNotAnswered(a.Names(open))
                : null
    );

    public static readonly Need SiblingsTogether = new(
        "brothers and sisters with the sender are in it, or split with a reason",
        a =>
            a.Setting.Edition.Header.Siblings == SiblingsPolicy.EachAlone ? null
            : LeftOut(a) is { Count: > 0 } left ? TransferRefusals.SiblingsLeftOut(a.Names(left))
            : null
    );

    /// <summary>Brothers and sisters whom the sending team holds, who are in no line and were not split off.</summary>
    private static List<string> LeftOut(Attempt a) =>
        [
            .. a
                .ChildIds.Select(c => a.Setting.Siblings.GetValueOrDefault(c))
                .OfType<SiblingAnswer>()
                .Where(s => s.Answer == SiblingsAre.These)
                .SelectMany(s => s.SiblingIds)
                .Distinct()
                .Where(s => a.Setting.Children.TryGetValue(s, out var child) && child.IsOpen)
                .Where(s => a.Setting.Holders.GetValueOrDefault(s)?.TeamId == a.SendingTeamId)
                .Where(s => a.Existing?.Line(s) is null)
                .Where(s => a.Existing?.Detail.Splits.Any(x => x.ChildId == s) != true),
        ];
}
