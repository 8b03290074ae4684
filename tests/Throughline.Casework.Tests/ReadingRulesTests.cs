using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Casework.Readings;

namespace Throughline.Casework.Tests;

public sealed class ReadingRulesTests
{
    private static readonly DateOnly Today = new(2026, 5, 12);

    [Theory]
    [InlineData(PostKind.ProcedureOwner, null)]
    [InlineData(PostKind.HeadOfService, null)]
    [InlineData(PostKind.TeamManager, "not-allowed")]
    public void The_owner_and_senior_managers_judge_readings(PostKind kind, string? refusal)
    {
        Assert.Equal(refusal, Propose(Verdict.Adopted, ReadingStanding.Nothing, kind)?.Code);
    }

    [Fact]
    public void A_dispute_says_how_the_council_reads_it()
    {
        Assert.Equal("reason-needed", Propose(Verdict.Disputed, ReadingStanding.Nothing)?.Code);
    }

    [Fact]
    public void What_stands_or_waits_already_is_not_put_forward_again_and_its_opposite_is()
    {
        var adopted = new ReadingStanding(Said(Verdict.Adopted, "b"), null);
        var waiting = new ReadingStanding(null, Said(Verdict.Adopted));

        Assert.Equal("verdict-stands-already", Propose(Verdict.Adopted, adopted)?.Code);
        Assert.Equal("verdict-proposed-already", Propose(Verdict.Adopted, waiting)?.Code);
        Assert.Null(Propose(Verdict.Disputed, waiting, why: "We count from the visit"));
    }

    [Fact]
    public void The_second_person_is_another_than_the_first_and_does_not_stand_in_for_the_first()
    {
        var waiting = new ReadingStanding(null, Said(Verdict.Adopted));
        Refusal? Confirm(string by, string? behalf = null, DateOnly? day = null) =>
            ReadingRules.Confirm(
                new("Council", "R1", "v"),
                waiting,
                Viewer(PostKind.ProcedureOwner),
                new(by, default, day ?? Today, OnBehalfOf: behalf)
            );

        Assert.Equal("same-person", Confirm("a")?.Code);
        Assert.Equal("same-person", Confirm("b", "a")?.Code);
        Assert.Equal("before-it-was-proposed", Confirm("b", day: Today.AddDays(-1))?.Code);
        Assert.Null(Confirm("b"));
    }

    [Fact]
    public void A_reading_whose_words_changed_is_judged_anew()
    {
        var standing = ReadingStanding.Of([Said(Verdict.Adopted, "b")], "other words");

        Assert.Equal(ReadingStanding.Nothing, standing);
    }

    private static Refusal? Propose(
        Verdict verdict,
        ReadingStanding standing,
        PostKind kind = PostKind.ProcedureOwner,
        string? why = null
    ) =>
        ReadingRules.Propose(
            new("Council", "R1", verdict),
            standing,
            Viewer(kind),
            new("a", default, Today, why)
        );

    private static Viewer Viewer(PostKind kind) =>
        new("a", "A", Today, [new("post", kind, $"{kind}", null, null, null)]);

    private static ReadingVerdict Said(Verdict verdict, string? confirmedBy = null) =>
        new()
        {
            Id = "v",
            Council = "Council",
            Reading = "R1",
            Words = "words",
            Verdict = verdict,
            ProposedBy = "a",
            ProposedOn = Today,
            ConfirmedBy = confirmedBy,
            ConfirmedOn = confirmedBy is null ? null : Today,
        };
}
