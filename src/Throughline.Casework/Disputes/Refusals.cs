namespace Throughline.Casework.Disputes;

/// <summary>Why something is refused in a dispute.</summary>
public static class DisputeRefusals
{
    private static Refusal Rule(string code, string sentence, string? field = null) =>
        new(code, sentence, Field: field);

    public static readonly Refusal AlreadyOpen = Rule(
        "dispute-already-open",
        "A dispute about this transfer is open already."
    );
    public static readonly Refusal TransferNotOpen = Rule(
        "dispute-transfer-not-open",
        "The transfer has ended, so there is nothing left to dispute about it."
    );
    public static readonly Refusal NotOpen = Rule(
        "dispute-not-open",
        "This dispute has been settled already."
    );
    public static readonly Refusal TopRung = Rule(
        "dispute-top-rung",
        "There is nobody above to refer this to; it is to be ruled on here."
    );
    public static readonly Refusal NoRuling = Rule(
        "dispute-no-ruling",
        "Write the ruling in a sentence.",
        "Ruling"
    );
    public static readonly Refusal NoSuchTeam = Rule(
        "dispute-no-such-team",
        "Choose a team that takes children, other than the sender's.",
        "TeamId"
    );

    public static Refusal NotYours(string who) =>
        new(
            "dispute-not-yours",
            $"The procedure gives this ruling to the {who}.",
            RefusalKind.NotAllowed
        );
}
