using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Web.Procedures;

namespace Throughline.Web.Answers;

/// <summary>The procedure's answer about one child, with the edition it comes from; no decision when none could be asked.</summary>
public sealed record AnswerView(string ChildId, Decision? Decision, Woven? Woven)
{
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
    public async Task<AnswerView> About(string childId, DateOnly day, CancellationToken cancel)
    {
        if (editions.All.Count == 0 || answers.FirstOrDefault() is not { } oracle)
            return new(childId, null, null);
        var edition = editions.InForce(day);
        var found = await oracle.Of(db, edition, [childId], null, day, cancel);
        return new(childId, found.GetValueOrDefault(childId)?.Decision, weaver.Woven(edition));
    }
}
