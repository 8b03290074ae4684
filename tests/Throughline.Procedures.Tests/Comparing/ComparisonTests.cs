using Throughline.Procedures.Comparing;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;
using Throughline.Procedures.Tests.Mutations;

namespace Throughline.Procedures.Tests.Comparing;

/// <summary>What a reader is told of two editions.</summary>
public sealed class ComparisonTests
{
    private static readonly string Base = File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "Wrong", "Base", "00-base.md")
    );

    [Fact]
    public void The_same_text_says_the_same_however_its_lines_are_broken()
    {
        var broken = Base.Replace(
                "A child on a plan goes to an area team.",
                "A child on a plan\ngoes to an area team.",
                StringComparison.Ordinal
            )
            .ReplaceLineEndings("\r\n");

        Assert.False(Compare(Base, broken).Differ);
    }

    [Fact]
    public void A_changed_rule_is_told_by_the_sentences_that_differ_and_no_other()
    {
        var change = Assert.Single(
            Compare(
                Base,
                Base.Replace("before: transfer", "due: within 5 working days of transfer")
            ).Changes
        );

        Assert.Equal(
            (ChangeIn.Rules, ChangeKind.Changed, "oak-chronology", "duty"),
            (change.In, change.Kind, change.Id, change.What)
        );
        Assert.Equal(["This comes before the transfer, which waits for it."], change.Was);
        Assert.Equal(["It is due within 5 working days of the transfer."], change.Now);
        Assert.Equal(["OAK-1-2"], change.Clauses);
    }

    [Fact]
    public void A_rule_that_is_gone_and_one_that_is_new_are_told_whole()
    {
        var now = Base.Replace("id: oak-harm", "id: oak-upset");

        var changes = Compare(Base, now).Of(ChangeIn.Rules).ToList();

        Assert.Equal(
            [(ChangeKind.Gone, "oak-harm"), (ChangeKind.Added, "oak-upset")],
            changes.Select(c => (c.Kind, c.Id))
        );
        Assert.Contains("may stay with", changes[0].Was[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_changes_with_the_rule_it_excepts()
    {
        var now = Base.Replace("from: Duty\nwhen: { plan", "from: Duty or Oaks\nwhen: { plan");

        var changed = Compare(Base, now).Of(ChangeIn.Rules).Select(c => c.Id);

        Assert.Equal(["oak-plan", "oak-harm"], changed);
    }

    [Fact]
    public void A_key_that_the_sentences_leave_out_is_shown_as_written()
    {
        var now = Base.Replace(
            "- { step: asked, who: sending manager, reaches: requested }",
            "- { step: asked, who: sending manager, reaches: requested, force: should }"
        );

        var change = Assert.Single(Compare(Base, now).Changes);

        Assert.Equal("oak-move", change.Id);
        Assert.DoesNotContain("should", change.Was[0], StringComparison.Ordinal);
        Assert.Contains("force: should", change.Now[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_clause_that_is_put_more_strongly_or_otherwise_is_told()
    {
        var now = Base.Replace("section 1 · should", "section 1 · must")
            .Replace("force: should\nwho", "force: must\nwho")
            .Replace("up to date first.", "up to date.");

        var clause = Assert.Single(Compare(Base, now).Of(ChangeIn.Clauses));

        Assert.Equal(
            ["the council says should", "The chronology is up to date first."],
            clause.Was
        );
        Assert.Equal(["the council says must", "The chronology is up to date."], clause.Now);
    }

    [Theory]
    [InlineData("- { name: Duty }", "- { name: Duty, short: D }", ChangeIn.Teams, "Duty")]
    [InlineData(
        "- { name: Team Manager }",
        "- { name: Team Manager, of: Duty }",
        ChangeIn.Posts,
        "Team Manager"
    )]
    [InlineData("in force: 2026-01-01", "in force: 2026-02-01", ChangeIn.Head, "in force")]
    [InlineData(
        "instead: the pages list the teams",
        "instead: nothing",
        ChangeIn.NotEncoded,
        "OAK-1-4"
    )]
    [InlineData(
        "child: { team: Duty, plan: child protection }",
        "child: { team: Duty, plan: child protection, born: yes }",
        ChangeIn.Examples,
        "On a plan, so to an area team"
    )]
    [InlineData(
        "The chronology is up to date first.",
        "The chronology is up to date first.\n\n> **R7** Up to date means this week.",
        ChangeIn.Readings,
        "R7"
    )]
    public void Each_part_of_an_edition_is_held_against_the_other(
        string was,
        string now,
        ChangeIn part,
        string id
    )
    {
        var change = Assert.Single(Compare(Base, Base.Replace(was, now)).Changes);

        Assert.Equal((part, id), (change.In, change.Id));
    }

    [Fact]
    public void A_bank_holiday_that_was_added_is_told()
    {
        var day = new DateOnly(2026, 6, 30);
        var more = Shared.Holidays with
        {
            Days = new Dictionary<DateOnly, string>(Shared.Holidays.Days) { [day] = "Jubilee" },
        };

        var change = Assert.Single(
            EditionComparison.Of(Load(Base), Load(Base) with { Holidays = more }).Changes
        );

        Assert.Equal((ChangeIn.Calendar, "30 June 2026: Jubilee"), (change.In, change.Now[0]));
    }

    [Fact]
    public void Two_councils_are_laid_side_by_side_by_what_their_rules_speak_of()
    {
        var elm = Base.Replace("Oakshire", "Elmshire")
            .Replace("OAK", "ELM")
            .Replace("oak-", "elm-")
            .Replace("at: initial child protection conference", "at: first core group");

        var comparison = Compare(Base, elm);
        var matters = SideBySide.Of(comparison.Old, comparison.New);

        Assert.False(comparison.SameCouncil);
        var journey = matters.Single(m => m.Kind == "journey");
        Assert.Equal(("oak-move", "elm-move"), (journey.Left[0].Id, journey.Right[0].Id));
        Assert.Equal(
            [
                ("change of worker would do harm", 1, 1),
                ("core group", 0, 1),
                ("initial child protection conference", 1, 0),
            ],
            matters.Where(m => m.Kind == "route").Select(m => (m.Name, m.Left.Count, m.Right.Count))
        );
        Assert.Equal(comparison.Old.Rules.Count(), matters.Sum(m => m.Left.Count));
    }

    private static EditionComparison Compare(string old, string now) =>
        EditionComparison.Of(Load(old), Load(now));

    private static Edition Load(string text) =>
        Library
            .Load(
                new EditionFiles("oakshire", "2026-01", [new ProcedureFile("00-base.md", text)]),
                Shared.Vocabulary,
                Shared.Holidays
            )
            .Edition!;
}
