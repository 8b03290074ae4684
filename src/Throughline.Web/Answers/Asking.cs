using Throughline.Casework.Clocks;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Web.Procedures;

namespace Throughline.Web.Answers;

/// <summary>The procedure's answer about one child, with the edition it comes from; no decision when none could be asked.</summary>
public sealed record AnswerView(string ChildId, Decision? Decision, Woven? Woven)
{
    /// <summary>The clocks of the law that run for the child.</summary>
    public IReadOnlyList<StatutoryClock> Clocks { get; init; } = [];

    public Clause? Clause(string id) => Woven?.Edition.Clauses.FirstOrDefault(c => c.Id == id);
}

/// <summary>Asks the procedure in force about a child who is not looked at through a transfer.</summary>
public sealed class Asking(
    ThroughlineDb db,
    Editions editions,
    IEnumerable<IAnswers> answers,
    Weaver weaver
)
{
    /// <summary>The clocks of the law that run for a child, with the texts they come from.</summary>
    public ClockList ClocksOf(AnswerView answer) =>
        Clocks(answer.Clocks, answer.Decision?.AsOf, answer.Woven?.Edition) with
        {
            ChildId = answer.ChildId,
        };

    /// <param name="council">The edition that was asked beside.</param>
    public ClockList Clocks(
        IReadOnlyList<StatutoryClock> clocks,
        DateOnly? day,
        Edition? council
    ) =>
        new(
            clocks,
            day is { } on && editions.LawOn(on) is { } law ? weaver.Woven(law) : null,
            council is null ? null : weaver.Woven(council)
        );

    /// <summary>For each child of a transfer whom the viewer may see, the clocks that run on through it.</summary>
    public IReadOnlyList<(ChildOnTransfer Child, ClockList Clocks)> ClocksOf(
        TransferPage transfer,
        DateOnly day
    ) =>
        [
            .. transfer
                .Children.Where(c => transfer.Clocks.ContainsKey(c.Id))
                .Select(c =>
                    (
                        c,
                        Clocks(transfer.Clocks[c.Id], day, transfer.RunsUnder) with
                        {
                            ChildId = c.MayOpen ? c.Id : null,
                        }
                    )
                ),
        ];

    public async Task<AnswerView> About(string childId, DateOnly day, CancellationToken cancel)
    {
        if (editions.All.Count == 0 || answers.FirstOrDefault() is not { } oracle)
            return new(childId, null, null);
        var edition = editions.InForce(day);
        var found = await oracle.Of(db, edition, [childId], null, day, cancel);
        var woven = weaver.Woven(edition);
        return found.TryGetValue(childId, out var answer)
            ? new(childId, answer.Decision, woven)
            {
                Clocks = editions.ClocksOf(answer, edition, day),
            }
            : new(childId, null, woven);
    }
}
