namespace Throughline.Casework.Tests.Transfers;

/// <summary>Nobody has said who the brothers and sisters are, so nobody can tell whether they have a worker already.</summary>
public class NotKnownTests
{
    private const string SiblingsWorker = "wok-siblings-worker";

    [Fact]
    public void What_nobody_can_tell_is_not_called_owed_and_the_refusal_says_what_is_not_known_and_who_would_know()
    {
        var desk = Requested();
        desk.LetPass(r => r != SiblingsWorker);

        Assert.Equal("blocked", desk.Do(Desk.Receiver, desk.Accept(Desk.Ivy, Desk.Max)));
        Assert.Equal(
            "Nobody can tell yet whether this comes first: give the case to the siblings' worker. "
                + "Not known: siblings of Ivy Ashdown, Max Ashdown (ask the sending manager).",
            desk.Sentence
        );
    }

    [Fact]
    public void What_is_plainly_owed_stands_apart_from_what_nobody_can_tell()
    {
        var desk = Requested();
        var owed = desk.Blocks().First(b => b.IsOwed);
        desk.LetPass(r => r != SiblingsWorker && r != owed.Rule);

        desk.Do(Desk.Receiver, desk.Accept(Desk.Ivy, Desk.Max));

        Assert.StartsWith(
            $"Still owed first: {owed.What}. Nobody can tell yet whether this comes first: give the case",
            desk.Sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_restricted_child_is_named_by_the_reference_to_whoever_is_refused()
    {
        var desk = Requested();
        desk.LetPass(r => r != SiblingsWorker);
        desk.Restrict(Desk.Max, "R-17", Desk.Receiver, Desk.ReceivingWorker);

        desk.Do(Desk.Receiver, desk.Accept(Desk.Ivy, Desk.Max));

        Assert.Contains("siblings of Ivy Ashdown, R-17 (", desk.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Max", desk.Sentence, StringComparison.Ordinal);
    }

    private static Desk Requested()
    {
        var desk = new Desk();
        desk.Request();
        return desk;
    }
}
