using Throughline.Casework.Duties;

namespace Throughline.Web.Layout;

/// <summary>How somebody who is told of a child may be reached.</summary>
public static class RecipientWords
{
    public static string Safe(SafeToContact safe) =>
        safe switch
        {
            SafeToContact.NotAsked => "Nobody has asked yet",
            SafeToContact.Yes => "Safe to contact",
            SafeToContact.OnlySo => "Only in the way given",
            SafeToContact.No => "Not safe to contact",
        };

    /// <summary>"mother; in Polish; only by text, in the daytime".</summary>
    public static string Of(Recipient who)
    {
        var parts = new List<string> { who.Relation };
        if (who.Language is { } language)
            parts.Add($"in {language}");
        parts.Add(
            who.Safe is SafeToContact.OnlySo ? $"only so: {who.How}"
            : who.How is { } how ? $"{Safe(who.Safe)}: {how}"
            : Safe(who.Safe)
        );
        return string.Join("; ", parts);
    }

    public static string Colour(SafeToContact safe) =>
        safe switch
        {
            SafeToContact.NotAsked => "yellow",
            SafeToContact.Yes => "green",
            SafeToContact.OnlySo => "orange",
            SafeToContact.No => "red",
        };
}
