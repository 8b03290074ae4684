using Throughline.Casework.Handovers;
using Throughline.Casework.Transfers;

namespace Throughline.Casework.Tests.Transfers;

public class TableTests
{
    [Fact]
    public void Every_act_stands_in_the_table() =>
        Assert.Equal(
            Enum.GetValues<TransferAct>().Order(),
            TransferTable.Rows.Select(r => r.Act).Distinct().Order()
        );

    [Fact]
    public void No_state_and_act_stand_in_two_rows() =>
        Assert.All(TransferTable.Print().GroupBy(r => (r.State, r.Act)), g => Assert.Single(g));

    [Fact]
    public void Every_state_can_be_left_or_is_an_end() =>
        Assert.Equal(
            [TransferState.Withdrawn, TransferState.Overtaken, TransferState.Closed],
            Enum.GetValues<TransferState>()
                .Where(s =>
                    !TransferTable.Rows.Any(r => r.From.Contains(s) && r.To is { } to && to != s)
                )
        );

    [Fact]
    public void Only_acceptance_an_emergency_or_the_record_of_what_happened_leads_to_transferred() =>
        Assert.Equal(
            [TransferAct.RecordWhatHappened, TransferAct.MoveAtOnce, TransferAct.Accept],
            TransferTable
                .Rows.Where(r => r.To == TransferState.Transferred)
                .Select(r => r.Act)
                .Distinct()
        );

    [Fact]
    public void What_is_not_listed_is_refused_with_a_sentence()
    {
        var desk = new Desk();
        desk.Propose();

        Assert.Equal("not-now", desk.Do(Desk.Receiver, new ReturnRequest()));
        Assert.Equal("not-now", desk.Do(Desk.Receiver, new PutBack()));
    }

    [Fact]
    public void Every_printed_row_says_who_and_where_it_leads() =>
        Assert.All(
            TransferTable.Print(),
            r => Assert.All(new[] { r.State, r.Act, r.Leads, r.Who }, Assert.NotEmpty)
        );

    /// <summary>With THROUGHLINE_WRITE=1 in the environment it writes the guide instead.</summary>
    [Fact]
    public void The_guide_prints_the_table_as_it_is()
    {
        const string Mark = "<!-- acts -->\n";
        var guide = Path.Combine(Shipped.Root, "docs", "transfer-acts.md");
        var text = File.ReadAllText(guide).ReplaceLineEndings("\n");
        const string Handovers = "<!-- handovers -->\n";
        const string After = "\n## Transfers\n";
        text =
            text[..(text.IndexOf(Handovers, StringComparison.Ordinal) + Handovers.Length)]
            + "\n"
            + HandoverTable.Markdown()
            + "\n"
            + text[text.IndexOf(After, StringComparison.Ordinal)..];
        var renewed =
            text[..(text.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)]
            + "\n"
            + TransferTable.Markdown()
            + "\n";
        if (Environment.GetEnvironmentVariable("THROUGHLINE_WRITE") is "1")
            File.WriteAllText(guide, renewed);

        Assert.Equal(renewed, File.ReadAllText(guide).ReplaceLineEndings("\n"));
    }
}
