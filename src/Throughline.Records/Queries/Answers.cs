using System.Runtime.CompilerServices;
using Throughline.Casework.Deciding;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Records.Queries;

/// <summary>Asks the procedure about children, from the record as it stands: a few reads for any number of them.</summary>
public sealed class Answers : IAnswers
{
    private readonly ConditionalWeakTable<Edition, Plan> plans = [];

    public async Task<IReadOnlyDictionary<string, Answered>> Of(
        ThroughlineDb db,
        Edition edition,
        IReadOnlyCollection<string> childIds,
        Transfer? transfer,
        DateOnly day,
        CancellationToken cancel,
        string? workerBeingNamed = null
    )
    {
        var plan = plans.GetValue(edition, e => new Plan(e));
        var files = await CaseFiles.Of(db, childIds, transfer, cancel);
        var compiler = new CaseCompiler(edition, files.Council);
        var asOf = new AsOf(day);
        return childIds
            .Distinct()
            .Select(files.Find)
            .OfType<CaseRecord>()
            .ToDictionary(
                r => r.Child.Id,
                r =>
                {
                    var facts = compiler.Compile(
                        r with
                        {
                            WorkerBeingNamed = workerBeingNamed,
                        },
                        files.Find,
                        asOf,
                        files.FamilyOf(r)
                    );
                    return new Answered(facts, Decider.Decide(plan, facts, day));
                }
            );
    }
}
