using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

internal sealed partial class CaseReader
{
    /// <summary>
    /// The desk on which the open transfer lies: the one at which its next step is taken. What has been answered, in
    /// whatever way, lies there no more.
    /// </summary>
    public QueueAnswer? OnDesk()
    {
        if (At.Given.Transfer is not { } transfer || Journey is null)
            return null;
        foreach (var queue in At.Plan.Edition.Queues.Where(q => q.For.Contains(Journey.Id)))
        foreach (var step in Journey.Steps.Where(s => queue.Steps.Contains(s.Name)))
        {
            List<DateOnly?> ahead = [.. Ahead(step).Select(s => StepDone(s.Name))];
            if (
                ahead.Contains(null)
                || StepDone(step.Name) is not null
                || transfer.Outcomes.ContainsKey(step.Name)
            )
                continue;
            return new(
                new(queue.Id, queue.Clauses),
                queue.Name,
                queue.Team,
                WhoWords.Of(queue.KeptBy),
                queue.Order,
                step.Name,
                ahead.Count == 0 ? transfer.Began : ahead.Max()
            );
        }
        return null;
    }
}
