using Throughline.Procedures.Checking;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Starting;
using Throughline.Procedures.Tests.Mutations;
using Throughline.Procedures.Tests.Scenarios;

namespace Throughline.Procedures.Tests;

/// <summary>What an officer begins from, and what one can get to.</summary>
public sealed class StartingTests
{
    [Theory]
    [InlineData("Oakshire")]
    [InlineData("St Mary's-on-Sea")]
    [InlineData("North East Lincolnwold")]
    public void What_an_officer_begins_from_passes_the_check(string council)
    {
        var files = Skeleton.Of(council, new(2026, 11, 22));

        var report = Checker.Check(Library.Load(files, Shared.Vocabulary, Shared.Holidays));

        Assert.True(report.Holds, string.Join('\n', CheckText.Of(new([], [report]))));
        Assert.Equal(
            (council, "2026-11"),
            (report.Edition!.Council, report.Edition.Header.Edition)
        );
        Assert.Empty(report.Warnings);
    }

    [Theory]
    [InlineData("../oakshire")]
    [InlineData("oak/shire")]
    [InlineData("")]
    [InlineData("9")]
    [InlineData("England")]
    public void A_name_that_is_no_council_s_is_refused_in_a_sentence(string council) =>
        Assert.NotNull(Skeleton.Refuse(council));

    [Fact]
    public void An_invented_council_unlike_the_others_passes_the_check()
    {
        var folder = Path.Combine(ProceduresFolder.Find(), "..", "tests", "procedures");

        var report = Checker.Check(Library.Load(folder, ProceduresFolder.Find()), "saltmarsh");

        Assert.True(report.Holds, string.Join('\n', CheckText.Of(report)));
        Assert.Empty(Assert.Single(report.Editions).Warnings);
    }
}
