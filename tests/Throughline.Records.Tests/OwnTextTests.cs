using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.OwnTexts;
using Throughline.Casework.People;
using Throughline.Procedures.Rules;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Testing;

namespace Throughline.Records.Tests;

/// <summary>The council's own document, brought here and held against the clauses, on both databases.</summary>
public class OwnTextTests
{
    private static readonly Edition Edition = Invented.Saltmarsh;

    [Theory, OnBoth]
    public async Task A_newer_document_takes_the_place_of_the_one_before_which_stays_readable(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var (desk, owner) = (new OwnTextDesk(house.Door), await Owner(house));
        var first = await Bring(house, desk, owner, "One.", "Two.");

        var again = await desk.Bring(house.By(owner), Edition, "SAL", Document("One.", "Two."));
        var second = await Bring(house, desk, owner, "One.", "Two, reworded.");

        Assert.Equal("shown-already", again.Refusal?.Code);
        await using var db = house.Database.Open();
        var here = await OwnTexts.Of(db, Edition.Council, default);
        Assert.Equal([(second, 2), (first, 1)], here.Select(h => (h.Text.Id, h.Text.Number)));
        Assert.Equal("Oona Reed", here[0].By);
        Assert.Equal(
            ["One.", "Two."],
            (await OwnTexts.Passages(db, first, default)).Select(p => p.Text)
        );
        Assert.Empty(await Fold.Differences(db));
    }

    [Theory, OnBoth]
    public async Task What_is_said_of_a_clause_is_kept_by_name_and_the_last_word_stands(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var (desk, owner) = (new OwnTextDesk(house.Door), await Owner(house));
        var text = await Bring(house, desk, owner, "One.", "Two.");

        foreach (var said in new ClauseSaid[] { new("SAL-1-1", 1, 2), new("SAL-1-1", null, null) })
            Assert.Null((await desk.Say(house.By(owner), Edition, new(text, [said]))).Refusal);

        await using var db = house.Database.Open();
        var stands = Assert.Single(await OwnTexts.Said(db, Edition.Council, default));
        Assert.Equal((MatchKind.NotInText, owner), (stands.Kind, stands.SaidBy));
        Assert.Equal(2, (await OwnTexts.History(db, Edition.Council, "SAL-1-1", default)).Count);
        Assert.Null((await desk.TakeBack(house.By(owner), Edition, new(text, "SAL-1-1"))).Refusal);
        Assert.Empty(await OwnTexts.Said(db, Edition.Council, default));
        Assert.Equal(
            "nothing-to-take-back",
            (await desk.TakeBack(house.By(owner), Edition, new(text, "SAL-1-1"))).Refusal?.Code
        );
        var journal = await db
            .Links.Where(l => l.Chain == Chain.Procedure(Edition.Council))
            .CountAsync();
        Assert.Equal(4, journal);
        Assert.Empty(await Fold.Differences(db));
    }

    [Theory, OnBoth]
    public async Task Only_the_procedure_owner_brings_a_document_or_says_whose_words_are_whose(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var (desk, owner) = (new OwnTextDesk(house.Door), await Owner(house));
        var text = await Bring(house, desk, owner, "One.");
        var manager = house.By(house.Assessment.Manager);

        foreach (
            var refusal in new[]
            {
                (await desk.Bring(manager, Edition, "SAL", Document("Other."))).Refusal,
                (await desk.Say(manager, Edition, new(text, [new("SAL-1-1", 1, 1)]))).Refusal,
                (await desk.TakeBack(manager, Edition, new(text, "SAL-1-1"))).Refusal,
            }
        )
            Assert.Equal("not-allowed", refusal?.Code);
        Assert.Equal(
            "no-such-source",
            (await desk.Bring(house.By(owner), Edition, "FEL", Document("Other."))).Refusal?.Code
        );
    }

    [Theory, OnBoth]
    public async Task Nothing_is_said_of_passages_or_clauses_that_are_not_there_or_of_a_document_replaced(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var (desk, owner) = (new OwnTextDesk(house.Door), await Owner(house));
        var old = await Bring(house, desk, owner, "One.");
        var text = await Bring(house, desk, owner, "One.", "Two.");

        async Task<string?> Say(string id, params ClauseSaid[] said) =>
            (await desk.Say(house.By(owner), Edition, new(id, said))).Refusal?.Code;

        Assert.Equal("no-such-passages", await Say(text, new ClauseSaid("SAL-1-1", 2, 3)));
        Assert.Equal("no-such-passages", await Say(text, new ClauseSaid("SAL-1-1", 2, 1)));
        Assert.Equal("no-such-passages", await Say(text, new ClauseSaid("SAL-1-1", 1, null)));
        Assert.Equal("no-such-clause", await Say(text, new ClauseSaid("FEL-1-1", 1, 1)));
        Assert.Equal("nothing-said", await Say(text));
        Assert.Equal("not-shown", await Say(old, new ClauseSaid("SAL-1-1", 1, 1)));
        Assert.Equal("not-found", await Say("nothing", new ClauseSaid("SAL-1-1", 1, 1)));
        await using var db = house.Database.Open();
        Assert.Empty(await db.ClauseMatches.ToListAsync());
    }

    private static Task<string> Owner(House house) =>
        house.Staff("Oona Reed", PostKind.ProcedureOwner, "Procedure owner", null);

    private static async Task<string> Bring(
        House house,
        OwnTextDesk desk,
        string owner,
        params string[] words
    ) => (await desk.Bring(house.By(owner), Edition, "SAL", Document(words))).Value.SubjectId;

    private static ReadDocument Document(params string[] words)
    {
        IReadOnlyList<Passage> passages = [.. words.Select(w => new Passage(w))];
        return new("ours.txt", "Plain text", 10, Passage.HashOf(passages), passages);
    }
}
