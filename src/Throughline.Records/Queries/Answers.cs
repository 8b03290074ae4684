using System.Runtime.CompilerServices;
using Throughline.Casework.Deciding;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Records.Queries;

/// <summary>Asks the procedure about children, from the record as it stands: a few reads for any number of them.</summary>
public sealed class Answers : IAnswers
{
    private readonly ConditionalWeakTable<Edition, Plan> plans = [];

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, Answered>>> Of(
        ThroughlineDb db,
        IReadOnlyList<Question> questions,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var files = await CaseFiles.Of(
            db,
            [.. questions.SelectMany(q => q.ChildIds).Distinct()],
            cancel
        );
        var compilers = questions
            .Select(q => q.Edition)
            .DistinctBy(e => e.Hash)
            .ToDictionary(e => e.Hash, e => new CaseCompiler(e, files.Council));
        return [.. questions.Select(q => Of(q, files, compilers[q.Edition.Hash], new(day)))];
    }

    private Dictionary<string, Answered> Of(
        Question question,
        CaseFiles files,
        CaseCompiler compiler,
        AsOf asOf
    )
    {
        var plan = plans.GetValue(question.Edition, e => new Plan(e));
        var moving = question
            .ChildIds.Where(id => question.Transfer?.Line(id) is not null)
            .ToHashSet();
        return question
            .ChildIds.Distinct()
            .Select(Find)
            .OfType<CaseRecord>()
            .ToDictionary(
                r => r.Child.Id,
                r =>
                {
                    var facts = compiler.Compile(
                        r with
                        {
                            WorkerBeingNamed = question.WorkerBeingNamed,
                        },
                        Find,
                        asOf,
                        files.FamilyOf(r)
                    );
                    return new Answered(facts, Decider.Decide(plan, facts, asOf.Day));
                }
            );

        CaseRecord? Find(string id) =>
            files.Find(id) is { } record && moving.Contains(id)
                ? record with
                {
                    Transfer = question.Transfer,
                }
                : files.Find(id);
    }
}
