using Throughline.Casework;

namespace Throughline.Records.Acts;

public static class ActRefusals
{
    public static readonly Refusal AnswerChanged = new(
        "answer-changed",
        "What the procedure says of these children has changed since you opened the page. Look at it again, then save.",
        RefusalKind.Stale
    );

    public static Refusal NoManager(string team) =>
        new(
            "no-manager",
            $"{team} has no manager in post today, so nobody would answer for the child there."
        );
}
