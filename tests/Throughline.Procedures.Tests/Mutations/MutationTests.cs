using Throughline.Procedures.Documents;

namespace Throughline.Procedures.Tests.Mutations;

/// <summary>
/// Changes each number, each word of a closed list and each force in every rule that we ship, one at a time: either the
/// loader refuses it or a scenario falls. What means the same when changed is listed by name, with the reason.
/// </summary>
public sealed class MutationTests
{
    public static TheoryData<string> Councils =>
        [
            .. ProcedureFolder
                .Read(Scenarios.ProceduresFolder.Find())
                .Editions.Select(e => $"{e.Council}/{e.Edition}"),
        ];

    [Theory]
    [MemberData(nameof(Councils))]
    public void Changing_any_number_word_or_force_of_a_rule_turns_the_check_red(string edition)
    {
        var files = ProcedureFolder
            .Read(Scenarios.ProceduresFolder.Find())
            .Editions.Single(e => $"{e.Council}/{e.Edition}" == edition);
        var loaded = Library.Load(files, Shared.Vocabulary, Shared.Holidays);
        Assert.Empty(loaded.Problems.Select(p => p.ToString()));
        var (made, survived) = MutationRun.Of(files, loaded.Edition!);
        Assert.True(made > 0, "no rule was changed at all");
        var unnoticed = survived
            .Where(m => !Equivalents.Names.Contains(m.Name))
            .Select(m => $"{m.Place}: {m.Name}");
        Assert.True(!unnoticed.Any(), string.Join('\n', unnoticed));
    }

    [Fact]
    public void Every_change_listed_as_meaning_the_same_is_still_one_that_nobody_notices()
    {
        var listed = Equivalents.Names;
        var files = ProcedureFolder.Read(Scenarios.ProceduresFolder.Find());
        var survived = files
            .Editions.SelectMany(e =>
                MutationRun
                    .Of(
                        e,
                        Shared
                            .Library.All.Single(l => l.Council == e.Council && l.Name == e.Edition)
                            .Edition!,
                        m => listed.Contains(m.Name)
                    )
                    .Survived
            )
            .Select(m => m.Name)
            .ToHashSet();
        Assert.Empty(listed.Except(survived));
    }

    [Fact]
    public void Every_change_listed_as_meaning_the_same_says_why()
    {
        Assert.DoesNotContain(Equivalents.All, e => e.Reason.Length < 20);
    }
}

/// <summary>The list beside this file: a change's name, two colons, and why it means the same.</summary>
internal static class Equivalents
{
    public static readonly IReadOnlyList<(string Name, string Reason)> All =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Mutations", "equivalent.txt"))
            .Where(l => l.Contains(" :: ", StringComparison.Ordinal))
            .Select(l => l.Split(" :: "))
            .Select(p => (p[0].Trim(), p[1].Trim())),
    ];

    public static readonly IReadOnlySet<string> Names = All.Select(e => e.Name).ToHashSet();
}
