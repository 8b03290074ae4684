namespace Throughline.Web.Layout;

/// <summary>Kinds of act as a heading, where the journal's own word is not one that people use.</summary>
public static class ActWords
{
    public static string Heading(string kind) =>
        kind switch
        {
            "recipient kept" => "Who is told changed",
            "statement withdrawn" => "Entry withdrawn",
            _ => Text.Capital(kind),
        };
}
