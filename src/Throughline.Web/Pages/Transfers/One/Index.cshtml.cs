using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework.Transfers;
using Throughline.Records.Queries;
using Throughline.Web.Answers;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>One transfer: who passes from whom to whom, what comes next, who owes it, by when, and which clause says so.</summary>
public sealed class IndexModel(Asking asking) : PageModel
{
    public TransferPage Move => HttpContext.Transfer();

    /// <summary>Acts that stand beside the thing they concern rather than in the list of what to do.</summary>
    private static readonly IReadOnlySet<TransferAct> ShownElsewhere = new HashSet<TransferAct>
    {
        TransferAct.RecordEvidence,
        TransferAct.StrikeEvidence,
        TransferAct.CompleteStep,
        TransferAct.PassAudit,
        TransferAct.SendBack,
    };

    /// <summary>Seldom used, and folded away.</summary>
    private static readonly IReadOnlySet<TransferAct> Exceptional = new HashSet<TransferAct>
    {
        TransferAct.Choose,
        TransferAct.Depart,
        TransferAct.Override,
        TransferAct.SplitSiblings,
        TransferAct.TakeOffList,
        TransferAct.Withdraw,
        TransferAct.PutBack,
        TransferAct.RecordWhatHappened,
    };

    public IEnumerable<ActOffered> Ordinary =>
        Move.Acts.Where(a => !ShownElsewhere.Contains(a.Act) && !Exceptional.Contains(a.Act));

    public IEnumerable<ActOffered> Others =>
        Move.Acts.Where(a =>
            Exceptional.Contains(a.Act)
            && (a.Act != TransferAct.SplitSiblings || Move.Children.Count > 1)
        );

    /// <summary>For each child whom this person may see, the clocks that go on through the transfer.</summary>
    public IReadOnlyList<(ChildOnTransfer Child, ClockList Clocks)> Clocks =>
        asking.ClocksOf(Move, HttpContext.Viewer().Day);

    public bool MayDispute => Move.MayDiffer;

    /// <summary>What is owed, in the order in which it comes to stand in the way.</summary>
    public IEnumerable<IGrouping<string?, Casework.Duties.OwedLine>> Owed =>
        Move.Owed.GroupBy(o => o.Before).OrderBy(g => Place(g.Key));

    /// <summary>Before what it is owed, as the list of steps calls it.</summary>
    public string Heading(string? before) =>
        before switch
        {
            null => "At its own time",
            Casework.Transfers.Gating.Acceptance => "Before responsibility passes",
            _ when Move.Steps.Select(s => s.Name).ToList().IndexOf(before) is var at and >= 0 =>
                $"Before step {at + 1}: {Move.Steps[at].What}",
            _ => $"Before the step “{before}”",
        };

    private int Place(string? step) =>
        step is null ? int.MaxValue
        : Move.Steps.Select(s => s.Name).ToList().IndexOf(step) is var at and >= 0 ? at
        : Move.Steps.Count;
}
