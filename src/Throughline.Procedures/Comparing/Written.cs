namespace Throughline.Procedures.Comparing;

internal static class Written
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>The same words however the lines are broken.</summary>
    public static string Plain(string text) =>
        string.Join(' ', text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries));
}
