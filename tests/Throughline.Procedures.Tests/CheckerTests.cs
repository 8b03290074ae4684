using Throughline.Procedures.Checking;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;
using Throughline.Procedures.Tests.Mutations;

namespace Throughline.Procedures.Tests;

/// <summary>What the check says of a procedure that is not ours.</summary>
public sealed class CheckerTests
{
    private static readonly string Sound = File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "Wrong", "Base", "00-base.md")
    );

    [Fact]
    public void A_rule_that_no_scenario_turns_on_is_found_and_the_check_does_not_hold()
    {
        var report = Check(Sound);
        Assert.False(report.Holds);
        Assert.Equal(
            ["oak-harm", "oak-chronology", "oak-move"],
            report.Rules.Where(r => !r.Shown).Select(r => r.Rule.Id)
        );
        Assert.Equal(Standing.Carried, Of(report, "OAK-1-1").Standing);
        Assert.Equal(Standing.NotShown, Of(report, "OAK-1-2").Standing);
        Assert.Equal(Standing.NotEncoded, Of(report, "OAK-1-4").Standing);
    }

    [Fact]
    public void The_check_holds_once_every_rule_is_shown()
    {
        var report = Check(Shown());
        Assert.True(report.Holds, string.Join('\n', CheckText.Of(new([], [report]))));
        Assert.Equal([MetAs.Gate], Of(report, "OAK-1-2").MetAs);
        Assert.Equal([MetAs.Permission], Of(report, "OAK-1-3").MetAs);
        Assert.Equal([MetAs.Step, MetAs.Prompt], Of(report, "OAK-1-1").MetAs.OrderBy(m => m));
    }

    [Fact]
    public void A_procedure_without_a_worked_example_does_not_hold()
    {
        var report = Check(Shown()) with { Scenarios = [] };
        Assert.False(report.Holds);
        Assert.Contains("it has no worked example", CheckText.Faults(report));
    }

    [Fact]
    public void A_scenario_that_comes_out_otherwise_is_told_with_what_differs()
    {
        var report = Check(
            Shown().Replace("moves to: area teams }", "moves to: Oaks }", StringComparison.Ordinal)
        );
        var failed = Assert.Single(report.Failed);
        Assert.Equal("On a plan, so to an area team", failed.Scenario.Name);
        Assert.Contains(
            failed.Differences,
            d => d.Contains("expected Oaks", StringComparison.Ordinal)
        );
        Assert.False(report.Holds);
    }

    [Fact]
    public void A_clause_that_nobody_cites_and_one_that_is_said_twice_are_found()
    {
        var report = Check(
            Shown()
                .Replace("- { clause: OAK-1-4,", "- { clause: OAK-1-2,", StringComparison.Ordinal)
        );
        Assert.Equal(Standing.Unaccounted, Of(report, "OAK-1-4").Standing);
        Assert.Equal(Standing.SaidTwice, Of(report, "OAK-1-2").Standing);
        Assert.False(report.Holds);
    }

    [Fact]
    public void The_grid_says_where_no_rule_speaks()
    {
        var grid = Check(Sound).Grid!;
        var duty = grid.Rows.Single(r => r.Team == "Duty").Speaks;
        Assert.Equal(["child protection"], grid.Statuses.Where((_, i) => duty[i]));
        Assert.All(grid.Rows.Single(r => r.Team == "Oaks").Speaks, Assert.False);
    }

    [Fact]
    public void A_route_that_comes_true_only_at_its_own_point_is_warned_of()
    {
        var report = Check(
            Sound.Replace(
                "when: { plan: child protection }",
                "when: { initial child protection conference outcome: plan made }",
                StringComparison.Ordinal
            )
        );
        Assert.Contains(
            report.Warnings,
            w => w.Contains("nobody could prepare for oak-plan", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_council_that_is_not_there_is_answered_with_the_nearest()
    {
        var report = Checker.Check(Shared.Library, "wokingam");
        Assert.False(report.Holds);
        Assert.Equal(
            "no folder here is called 'wokingam'. Did you mean 'wokingham'?",
            Assert.Single(report.Problems).ToString()
        );
    }

    [Fact]
    public void A_folder_with_nothing_in_it_does_not_hold()
    {
        var report = Checker.Check(Library.Load(new ProcedureFiles(null, null, [])));
        Assert.False(report.Holds);
        Assert.Equal(
            [
                "this folder holds no edition of any procedure",
                "england/bank-holidays.yaml:1:1: the list of bank holidays is missing",
                "vocabulary.yaml:1:1: the shared vocabulary is missing",
            ],
            report.Problems.Select(p => p.ToString())
        );
    }

    [Fact]
    public void The_procedures_that_we_ship_hold()
    {
        var report = Checker.Check(Shared.Library);
        Assert.True(report.Holds, string.Join('\n', CheckText.Of(report)));
    }

    [Fact]
    public void The_same_words_have_the_same_hash_whatever_their_line_ends()
    {
        var one = Load(Sound).Edition!.Hash;
        Assert.Equal(one, Load(Sound.ReplaceLineEndings("\r\n")).Edition!.Hash);
        Assert.NotEqual(one, Load(Sound + "\n").Edition!.Hash);
    }

    [Fact]
    public void A_word_added_for_another_council_or_another_holiday_makes_no_new_edition_and_a_changed_silence_does()
    {
        var words = Shared.Vocabulary;
        var plan = words.Facts["plan"];
        var one = HashWith(words, Shared.Holidays);
        var added = words.Facts.Append(
            new("a word of elsewhere", plan with { Name = "a word of elsewhere" })
        );
        Assert.Equal(
            one,
            HashWith(
                words with
                {
                    Facts = new Dictionary<string, FactWord>(added),
                },
                Shared.Holidays
            )
        );
        Assert.Equal(one, HashWith(words, Shared.Holidays with { To = new(2040, 12, 31) }));
        var changed = new Dictionary<string, FactWord>(words.Facts)
        {
            ["plan"] = plan with { Silence = new(SilenceKind.Value, "none") },
        };
        Assert.NotEqual(one, HashWith(words with { Facts = changed }, Shared.Holidays));
    }

    private static string HashWith(Vocabulary words, BankHolidays holidays) =>
        Library
            .Load(
                new EditionFiles("oakshire", "2026-01", [new ProcedureFile("00-base.md", Sound)]),
                words,
                holidays
            )
            .Edition!.Hash;

    private static string Shown() =>
        Sound
        + """

            ```yaml scenario
            name: Nobody has brought the chronology up to date
            child: { team: Duty, plan: child protection }
            transfer: { route: oak-plan }
            as of: 2026-03-02
            expect: { moves to: area teams, owed: { oak-chronology: not met, asked: not met } }
            ```

            ```yaml scenario
            name: Where a change would do harm the child may stay
            child: { team: Duty, plan: child protection, change of worker would do harm: yes }
            as of: 2026-03-02
            expect: { moves to: area teams, offers: [oak-harm] }
            ```

            """;

    private static ClauseCoverage Of(EditionReport report, string clause) =>
        report.Clauses.Single(c => c.Clause.Id == clause);

    private static EditionReport Check(string text) => Checker.Check(Load(text));

    private static LoadedEdition Load(string text) =>
        Library.Load(
            new EditionFiles("oakshire", "2026-01", [new ProcedureFile("00-base.md", text)]),
            Shared.Vocabulary,
            Shared.Holidays
        );
}
