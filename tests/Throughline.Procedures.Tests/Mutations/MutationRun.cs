using System.Collections.Concurrent;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;
using Throughline.Procedures.Scenarios;

namespace Throughline.Procedures.Tests.Mutations;

/// <summary>
/// Makes each change alone, reads the one edition again and runs its scenarios until one falls, those that name the
/// rule first. What no scenario and no check of the loader notices has survived.
/// </summary>
internal static class MutationRun
{
    public static (int Made, IReadOnlyList<Mutation> Survived) Of(
        EditionFiles files,
        Edition edition,
        Func<Mutation, bool>? only = null
    )
    {
        var all = files
            .Files.SelectMany(f => RuleMutations.Of(f, edition).Select(m => (File: f, Mutation: m)))
            .Where(x => only is null || only(x.Mutation))
            .ToArray();
        var survived = new ConcurrentBag<Mutation>();
        Parallel.ForEach(
            all,
            x =>
            {
                if (!Noticed(files, edition, x.File, x.Mutation))
                    survived.Add(x.Mutation);
            }
        );
        return (
            all.Length,
            [
                .. survived
                    .OrderBy(m => m.Place.File, StringComparer.Ordinal)
                    .ThenBy(m => m.Place.Line)
                    .ThenBy(m => m.Place.Column),
            ]
        );
    }

    private static bool Noticed(
        EditionFiles files,
        Edition edition,
        ProcedureFile file,
        Mutation mutation
    )
    {
        var changed = file with { Text = mutation.Apply(file.Text) };
        var with = files with { Files = [.. files.Files.Select(f => f == file ? changed : f)] };
        var loaded = Library.Load(with, Shared.Vocabulary, Shared.Holidays);
        if (loaded.Edition is not { } mutant)
            return true;
        var plan = new Plan(mutant);
        var clauses =
            edition.Rules.FirstOrDefault(r => r.Id == mutation.Rule)?.Clauses.ToHashSet() ?? [];
        var scenarios = mutant.Scenarios.OrderByDescending(s =>
            s.Text.Contains(mutation.Rule, StringComparison.Ordinal) ? 2
            : s.Clause is not null && clauses.Contains(s.Clause) ? 1
            : 0
        );
        return scenarios.Any(s => !ScenarioRunner.Run(plan, s).Holds);
    }
}

/// <summary>The procedures that we ship, loaded once for every test.</summary>
internal static class Shared
{
    private static readonly Lazy<Library> Loaded = new(() =>
        Library.Load(Scenarios.ProceduresFolder.Find())
    );

    public static Library Library => Loaded.Value;

    public static Vocabulary Vocabulary => Library.Vocabulary!;

    public static BankHolidays Holidays => Library.Holidays!;
}
