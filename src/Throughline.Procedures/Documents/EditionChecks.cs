using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>What must hold between the blocks of one edition.</summary>
internal static class EditionChecks
{
    private static readonly string[] Useless = ["scenario"];

    public static void Run(
        Edition edition,
        Gather gathered,
        IReadOnlyList<ReadFile> files,
        bool headed,
        Problems problems
    )
    {
        problems.Clause = null;
        var swallowed = files.SelectMany(f => f.Swallowed).ToHashSet();
        Registers(edition, headed, swallowed, problems);
        Readings(edition, problems);
        foreach (var block in gathered.Blocks)
        {
            problems.Clause = block.Fence.Clause;
            Citations.Check(block, edition, swallowed, problems);
        }
        problems.Clause = null;
        foreach (var file in files)
        {
            if (file.Fences.All(f => Useless.Contains(f.Kind)) && file.Unread.Count == 0)
                problems.Add(new(file.Path, 1, 1), "this document holds no rule");
        }
        if (
            gathered.Blocks.All(b => b.Kind != "scenario")
            && gathered.NotRead.All(u => u.Kind is not ("scenario" or Unread.AnyKind))
        )
            problems.Add(
                new(files.Count > 0 ? files[0].Path : edition.Council, 1, 1),
                "this edition holds no scenario, so nothing shows that it works"
            );
        ScenarioNames(edition, problems);
        NamesOnce(edition, problems);
        RuleChecks.Run(edition, gathered.Known, problems);
    }

    private static void Registers(
        Edition edition,
        bool headed,
        HashSet<string> swallowed,
        Problems problems
    )
    {
        foreach (var twice in edition.Clauses.GroupBy(c => c.Id).Where(g => g.Count() > 1))
            problems.Add(twice.Last().Place, $"the clause {twice.Key} has two headings");
        if (!headed)
            return;
        foreach (var source in edition.Header.Sources)
        {
            var count = edition.Clauses.Count(c => Belongs(c.Id, source.Prefix));
            if (count != source.Clauses && !swallowed.Any(s => Belongs(s, source.Prefix)))
                problems.Add(
                    source.Place,
                    $"{source.Prefix} has {source.Clauses} clauses, and {count} headings stand here for them"
                );
        }
        foreach (var clause in edition.Clauses)
        {
            if (!edition.Header.Sources.Any(s => Belongs(clause.Id, s.Prefix)))
                problems.Add(
                    clause.Place,
                    $"no source has the prefix of {clause.Id}.{Nearest.Hint(clause.Id.Split('-')[0], edition.Header.Sources.Select(s => s.Prefix))}"
                );
        }
    }

    private static bool Belongs(string id, string prefix) =>
        id.StartsWith(prefix + "-", StringComparison.Ordinal);

    private static void Readings(Edition edition, Problems problems)
    {
        foreach (var twice in edition.Readings.GroupBy(r => r.Number).Where(g => g.Count() > 1))
            problems.Add(twice.Last().Place, $"the reading {twice.Key} is written twice");
    }

    /// <summary>A name that means two things would leave a rule that uses it to chance.</summary>
    private static void NamesOnce(Edition edition, Problems problems)
    {
        foreach (var twice in edition.NotEncoded.GroupBy(n => n.Clause).Where(g => g.Count() > 1))
            problems.Add(twice.Last().Place, $"{twice.Key} is set aside twice");
        foreach (var twice in edition.Meetings.GroupBy(m => m.Name).Where(g => g.Count() > 1))
            problems.Add(twice.Last().Place, $"two meetings are called '{twice.Key}'");
        var taken = edition.Rules.Select(r => r.Id).Concat(edition.Meetings.Select(m => m.Name));
        foreach (
            var step in edition.Journeys.SelectMany(j => j.Steps).Where(s => taken.Contains(s.Name))
        )
            problems.Add(
                step.Place,
                $"'{step.Name}' is already the name of a rule or a meeting; a step needs its own"
            );
    }

    private static void ScenarioNames(Edition edition, Problems problems)
    {
        foreach (var twice in edition.Scenarios.GroupBy(s => s.Name).Where(g => g.Count() > 1))
            problems.Add(twice.Last().Place, $"two scenarios are called '{twice.Key}'");
    }
}
