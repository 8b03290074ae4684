using System.Text.Json;
using Throughline.Commands;

namespace Throughline.Tests;

public sealed class DecideCommandTests
{
    private const string Conference = """
        child: { team: Referral & Assessment, plan: none, looked after: no }
        events: [ { planned: 2026-03-06, what: initial child protection conference } ]
        as of: 2026-03-02
        """;

    [Fact]
    public void A_case_in_yaml_is_decided_with_its_rules_clauses_and_duties()
    {
        var (status, said) = Run(Conference, "case.yaml");
        Assert.Equal(0, status);
        Assert.Contains(
            "The case moves to one of the long-term teams",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains("on 6 March 2026", said, StringComparison.Ordinal);
        Assert.Contains("wok-cp (WOK-CTP-5-1, WOK-CTP-5.i-1)", said, StringComparison.Ordinal);
        Assert.Contains("wok-summary", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', said);
    }

    [Fact]
    public void A_list_in_json_gives_a_list_in_json()
    {
        const string child = """{ "child": { "team": "Brambles", "looked after": "no" } }""";
        var (status, said) = Run(
            $"[{child}, {child}]",
            "cases.json",
            "--json",
            "--as-of",
            "2026-03-02"
        );
        Assert.Equal(0, status);
        var answers = JsonDocument.Parse(said).RootElement.EnumerateArray().ToList();
        Assert.Equal(2, answers.Count);
        Assert.Equal(
            "2026-03-02",
            answers[0].GetProperty("decision").GetProperty("asOf").GetString()
        );
    }

    [Fact]
    public void A_word_that_is_none_is_refused_with_its_line_and_the_nearest_word()
    {
        var (status, said) = Run("child: { team: MASH, plann: none }", "case.yaml");
        Assert.Equal(1, status);
        Assert.Contains(
            "case.yaml:1:22: 'plann' is no fact. Did you mean 'plan'?",
            said,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_council_without_a_procedure_is_named_beside_those_that_have_one()
    {
        var (status, said) = RunFor("nowhere", Conference, "case.yaml");
        Assert.Equal(1, status);
        Assert.Contains("There is no procedure of nowhere", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_procedures_of_ones_own_takes_the_shared_words_and_the_law_from_ours()
    {
        var folder = Checkout.Folder("tests", "procedures");

        var (status, said) = RunIn(folder, "saltmarsh", "child: { }", "case.yaml");

        Assert.True(status == 0, said);
        Assert.NotEmpty(CouncilProcedure.Load(folder, "saltmarsh").Law);
    }

    [Fact]
    public void A_folder_of_procedures_that_is_not_there_is_named()
    {
        var refused = Assert.Throws<ProceduresRefusedException>(() =>
            RunIn("nowhere/at/all", "saltmarsh", "child: { }", "case.yaml")
        );
        Assert.Equal("There is no folder nowhere/at/all.", refused.Message);
    }

    private static (int Status, string Said) Run(string facts, string name, params string[] more) =>
        RunFor("wokingham", facts, name, more);

    private static (int Status, string Said) RunFor(
        string council,
        string facts,
        string name,
        params string[] more
    ) => RunIn(null, council, facts, name, more);

    private static (int Status, string Said) RunIn(
        string? procedures,
        string council,
        string facts,
        string name,
        params string[] more
    )
    {
        var folder = Directory.CreateTempSubdirectory("tl-decide-");
        try
        {
            var file = Path.Combine(folder.FullName, name);
            File.WriteAllText(file, facts);
            using var said = new StringWriter();
            var status = DecideCommand.Decide(
                new(
                    council,
                    file,
                    more.Contains("--as-of") ? new DateOnly(2026, 3, 2) : null,
                    procedures,
                    false,
                    more.Contains("--json")
                ),
                TimeProvider.System,
                said,
                said
            );
            return (status, said.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
