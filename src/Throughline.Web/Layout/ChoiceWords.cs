using Throughline.Casework.Transfers;

namespace Throughline.Web.Layout;

/// <summary>What a choice is about, and the clauses that leave it to people.</summary>
public static class ChoiceWords
{
    public static string About(OpenChoice left) =>
        $"{Of(left.Of)}; {string.Join(", ", left.Clauses)}";

    private static string Of(ChoiceOf of) =>
        of switch
        {
            ChoiceOf.Team => "Which team",
            ChoiceOf.Point => "At which point",
            ChoiceOf.Offer => "May be done, and need not be",
        };
}
