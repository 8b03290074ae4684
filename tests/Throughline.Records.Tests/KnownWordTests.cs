using Throughline.Casework.Facts;
using Throughline.Records.Acts;
using Throughline.Testing;

namespace Throughline.Records.Tests;

public class KnownWordTests
{
    [Theory]
    [InlineData("favourite colour", "blue", StatementKind.Fact, "unknown-word")]
    [InlineData("favourite party", null, StatementKind.Held, "unknown-word")]
    [InlineData("shopping list", "completed", StatementKind.Done, "unknown-word")]
    [InlineData("plan", "a cunning one", StatementKind.Fact, "unknown-value")]
    [InlineData("looked after", "maybe", StatementKind.Fact, "unknown-value")]
    [InlineData("looked after since", "Tuesday", StatementKind.Fact, "unknown-value")]
    [InlineData("closing team", "The Avengers", StatementKind.Fact, "unknown-value")]
    [InlineData("assessment", "lost", StatementKind.Done, "unknown-value")]
    [InlineData("age", "9", StatementKind.Fact, "reckoned")]
    [InlineData("referral", null, StatementKind.Held, "other-kind")]
    public async Task Words_that_no_procedure_knows_are_refused_and_leave_no_trace(
        string word,
        string? value,
        StatementKind kind,
        string code
    )
    {
        await using var house = await House.On(Database.Sqlite);
        var child = await house.Child(house.Assessment);

        var refused = await house.Door.RecordStatement(
            new(child, word, value, kind, house.Today),
            house.By(house.Assessment.Workers[0])
        );

        Assert.Equal(code, refused.Refusal?.Code);
        await using var db = house.Database.Open();
        Assert.Empty(db.Statements);
    }

    [Fact]
    public async Task An_outcome_that_the_word_does_not_have_is_refused()
    {
        await using var house = await House.On(Database.Sqlite);
        var child = await house.Child(house.Assessment);

        var refused = await house.Door.RecordStatement(
            new(
                child,
                "initial child protection conference",
                null,
                StatementKind.Held,
                house.Today,
                new Dictionary<string, string> { ["outcome"] = "tea" }
            ),
            house.By(house.Assessment.Workers[0])
        );

        Assert.Equal("unknown-value", refused.Refusal?.Code);
    }
}
