using Throughline.Casework.OwnTexts;
using Throughline.Testing;

namespace Throughline.Exchange.Tests.OwnTexts;

/// <summary>What a person confirmed, in a later document and under a later edition.</summary>
public class BesideTests
{
    private static readonly IReadOnlyList<Passage> Old =
    [
        new("Notice in writing starts the clock."),
        new("Fifteen working days are the limit."),
        new("Nobody may claim mileage."),
    ];

    [Fact]
    public void Words_confirmed_are_carried_into_a_newer_document_that_holds_them_elsewhere()
    {
        var beside = Beside(
            [new("A new opening."), new("A second."), .. Old],
            Said("SAL-1-3", 1, 2)
        );

        var clause = Of(beside, "SAL-1-3");
        Assert.Equal(
            (WordsState.Confirmed, 3, 4),
            (clause.State, clause.First!.Value, clause.Last!.Value)
        );
        Assert.True(clause.Carried);
        Assert.DoesNotContain(3, beside.Unclaimed);
    }

    [Fact]
    public void Words_that_a_newer_document_no_longer_holds_are_confirmed_no_longer()
    {
        var clause = Of(
            Beside([new("Notice in writing begins the clock."), Old[1]], Said("SAL-1-3", 1, 2)),
            "SAL-1-3"
        );

        Assert.NotEqual(WordsState.Confirmed, clause.State);
        Assert.True(clause.WordsGone);
    }

    [Fact]
    public void A_clause_said_not_to_stand_in_an_older_document_is_looked_for_again_in_a_newer()
    {
        var clause = Of(Beside(Old, Said("SAL-1-3", null, null)), "SAL-1-3");

        Assert.NotEqual(WordsState.NotInText, clause.State);
        Assert.True(clause.WordsGone);
    }

    [Fact]
    public void A_clause_that_we_tell_otherwise_since_it_was_confirmed_says_so()
    {
        var before = Said("SAL-1-3", 1, 2, "another telling");

        Assert.True(Of(Beside(Old, before), "SAL-1-3").Retold);
        Assert.False(Of(Beside(Old, Said("SAL-1-3", 1, 2)), "SAL-1-3").Retold);
    }

    [Fact]
    public void What_was_said_of_a_clause_that_is_gone_is_told() =>
        Assert.Equal(
            ["SAL-9-9"],
            Beside(Old, Said("SAL-9-9", 1, 1, "gone")).OfClausesGone.Select(m => m.Clause)
        );

    [Fact]
    public void What_no_clause_tells_is_listed() =>
        Assert.Contains(3, Beside(Old, Said("SAL-1-3", 1, 2)).Unclaimed);

    private static ClauseBeside Of(BesideOurs beside, string clause) =>
        beside.Clauses.Single(c => c.Clause.Id == clause);

    private static BesideOurs Beside(IReadOnlyList<Passage> passages, ClauseMatch said) =>
        BesideOurs.Of(
            Invented.Saltmarsh,
            new()
            {
                Id = "new",
                Council = "Saltmarsh",
                Source = "SAL",
                Number = 2,
                FileName = "ours.txt",
                Format = "Plain text",
                Bytes = 1,
                Sha256 = "",
                UploadedBy = "owner",
                UploadedAt = new(2026, 5, 13, 9, 0, 0, DateTimeKind.Utc),
            },
            passages,
            new Dictionary<string, Proposal>(),
            [said]
        );

    private static ClauseMatch Said(string clause, int? first, int? last, string? told = null) =>
        new()
        {
            Id = "match",
            Council = "Saltmarsh",
            Clause = clause,
            ClauseHash =
                told ?? BesideOurs.HashOf(Invented.Saltmarsh.Clauses.Single(c => c.Id == clause)),
            OwnTextId = "old",
            Kind = first is null ? MatchKind.NotInText : MatchKind.Passages,
            First = first,
            Last = last,
            Hash = first is null ? null : Passage.HashOf(Old.Take(2)),
            SaidBy = "owner",
            SaidAt = new(2026, 5, 13, 9, 0, 0, DateTimeKind.Utc),
        };
}
