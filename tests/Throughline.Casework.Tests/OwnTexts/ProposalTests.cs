using Throughline.Casework.OwnTexts;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Tests.OwnTexts;

/// <summary>Where a clause's words are looked for in the council's own document.</summary>
public class ProposalTests
{
    private static readonly IReadOnlyList<Passage> Handbook =
    [
        Heading("Handbook of Oakshire", 1),
        Heading("Contents", 2),
        new("Welcome", PassageKind.Item, 1, "1"),
        new("Moving a case", PassageKind.Item, 1, "2"),
        Heading("Welcome", 2, "1"),
        new("This handbook is for everybody who works with children."),
        new("Nothing in it replaces judgement."),
        Heading("Moving a case", 2, "2"),
        Heading("From Intake to Long Term (LT)", 3),
        new("Before a case leaves Intake:"),
        new("the chronology is brought up to date;", PassageKind.Item, 1, "1"),
        new("the manager signs the summary;", PassageKind.Item, 1, "2"),
        new("the family has been told.", PassageKind.Item, 1, "3"),
        Heading("From Long Term (LT) to Intake", 3),
        new("the chronology is brought up to date again;", PassageKind.Item, 1, "(i)"),
        new("nobody returns a case at a weekend.", PassageKind.Item, 1, "(ii)"),
        new("Exceptions are agreed by the heads of both services."),
    ];

    [Fact]
    public void A_numbered_section_is_found_behind_the_contents_that_name_it_first() =>
        Assert.Equal("Nothing in it replaces judgement.", Found("section 1, paragraph 2"));

    [Fact]
    public void A_numbered_item_is_found_under_the_heading_that_the_locator_names() =>
        Assert.Equal(
            "the manager signs the summary;",
            Found("section 2, Intake to Long Term, step 2")
        );

    [Fact]
    public void A_heading_that_says_the_same_the_other_way_round_is_not_taken_for_it() =>
        Assert.Equal(
            "nobody returns a case at a weekend.",
            Found("section 2, LT to Intake, last point")
        );

    [Fact]
    public void An_item_is_found_by_the_letter_that_it_carries() =>
        Assert.Equal("nobody returns a case at a weekend.", Found("section 2 (ii)"));

    [Fact]
    public void What_follows_a_lettered_item_is_found_after_it() =>
        Assert.Equal(
            "Exceptions are agreed by the heads of both services.",
            Found("section 2, after (ii)")
        );

    [Fact]
    public void An_exact_place_is_said_to_be_found_by_its_number_and_a_near_one_by_its_words_too()
    {
        Assert.Equal(ProposedBy.Number, Propose("section 2 (ii)").By);
        Assert.Equal(
            ProposedBy.NumberAndWords,
            Propose("section 1", "It replaces no judgement.").By
        );
    }

    [Fact]
    public void A_locator_that_leads_nowhere_is_followed_by_its_words_or_not_at_all()
    {
        var clause = Clause("A-1", "annex Q", "The manager puts a signature to the summary.");
        var other = Clause("A-2", "annex Q", "Foxes and geese.");

        var proposed = Proposals.Of([clause, other], Handbook);

        Assert.Equal(ProposedBy.Words, proposed["A-1"].By);
        Assert.Equal("the manager signs the summary;", Handbook[proposed["A-1"].First - 1].Text);
        Assert.False(proposed.ContainsKey("A-2"));
    }

    [Fact]
    public void Clauses_of_one_place_are_told_apart_by_their_words_and_keep_their_order()
    {
        var proposed = Proposals.Of(
            [
                Clause("A-1", "section 1", "It is for all who work with a child."),
                Clause("A-2", "section 1", "Judgement is still needed."),
            ],
            Handbook
        );

        Assert.Equal((6, 7), (proposed["A-1"].First, proposed["A-2"].First));
    }

    [Fact]
    public void A_page_is_known_where_the_file_knows_it()
    {
        IReadOnlyList<Passage> pages =
        [
            new("The first page.", Page: 1),
            new("The second page.", Page: 2),
        ];

        Assert.Equal(2, Proposals.Of([Clause("A-1", "page 2", "Two.")], pages)["A-1"].First);
    }

    [Fact]
    public void A_document_of_no_words_and_one_of_twenty_thousand_passages_are_borne()
    {
        var clause = Clause("A-1", "section 7, third point", "Something.");
        var long_ = Enumerable
            .Range(0, 20_000)
            .Select(i => new Passage($"{i}. Nothing {i}"))
            .ToList();

        Assert.Empty(Proposals.Of([clause], []));
        Assert.True(Proposals.Of([clause], long_).Count <= 1);
    }

    private static string Found(string locator, string says = "Something else entirely.") =>
        Handbook[Propose(locator, says).First - 1].Text;

    private static Proposal Propose(string locator, string says = "Something else entirely.") =>
        Proposals.Of([Clause("A-1", locator, says)], Handbook)["A-1"];

    private static Clause Clause(string id, string locator, string says) =>
        new(id, locator, Force.Must, says, new("a.md", 1, 1));

    private static Passage Heading(string text, int level, string? number = null) =>
        new(text, PassageKind.Heading, level, number);
}
