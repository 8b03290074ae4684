using Throughline.Casework.Duties;
using Throughline.Casework.Facts;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;

namespace Throughline.Casework.Tests.Journeys;

/// <summary>A duty that several papers show together is said to be done piece by piece.</summary>
public class PiecesTests
{
    private static Bench Asked()
    {
        var bench = new Bench(null, null);
        bench.Fact("team", "another authority");
        bench.Event(
            "notice from another authority",
            StatementKind.Happened,
            bench.Today,
            ("how", "in writing"),
            ("plan", "child protection")
        );
        bench.Done("assessment worker", new ProposeFromElsewhere([Bench.Ivy], "elsewhere"));
        return bench;
    }

    private static OwedLine Line(Bench bench) =>
        Owed.On(
                bench.Transfer!,
                Bench.Edition,
                new Dictionary<string, Decision> { [Bench.Ivy] = bench.Decision }
            )
            .Single(o => o.Rule == "fel-papers");

    [Fact]
    public void Each_of_the_papers_can_be_named_and_says_since_when_it_is_there()
    {
        var bench = Asked();
        bench.Paper("chronology", "completed");

        var line = Line(bench);

        Assert.True(line.MayTick);
        Assert.Equal(PiecesAre.AllNeeded, line.Pieces!.Are);
        Assert.Equal(
            [
                ("assessment completed", null),
                ("child in need plan completed", null),
                ("chronology completed", bench.Today),
                ("genogram completed", null),
            ],
            line.Pieces.Of.Select(p => (p.Words, p.Done))
        );
    }

    [Fact]
    public void Some_of_them_do_not_make_it_done_and_all_do()
    {
        var bench = Asked();
        bench.Done(
            "family manager",
            new RecordEvidence("fel-papers", Pieces: ["assessment completed"])
        );
        Assert.Equal(DutyState.NotMet, bench.Decision.Duty("fel-papers")!.State);

        bench.Done("family manager", new RecordEvidence("fel-papers"));
        Assert.Equal(DutyState.Met, bench.Decision.Duty("fel-papers")!.State);
    }

    [Fact]
    public void What_the_duty_is_not_made_up_of_is_refused()
    {
        var bench = Asked();

        Assert.Equal(
            "no-such-piece",
            bench.Do("family manager", new RecordEvidence("fel-papers", Pieces: ["a phone call"]))
        );
        Assert.Equal(
            "no-such-piece",
            bench.Do("family manager", new RecordEvidence("fel-papers", Pieces: []))
        );
    }
}
