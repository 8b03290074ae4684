namespace Throughline.Casework;

/// <summary>Who acts, for whom, when and why: the one argument that no write goes without.</summary>
/// <param name="By">The person who acts.</param>
/// <param name="At">The instant of recording, UTC.</param>
/// <param name="Day">The day on which it happened, London's.</param>
/// <param name="Why">The reason, in the person's own words; some acts refuse without one.</param>
/// <param name="OnBehalfOf">The person for whom a representative acts.</param>
/// <param name="Edition">Hash of the procedure's edition on which the act rested.</param>
public sealed record Deed(
    string By,
    DateTime At,
    DateOnly Day,
    string? Why = null,
    string? OnBehalfOf = null,
    string? Edition = null
)
{
    /// <summary>The form that was sent, so that it acts once and never on a page gone stale.</summary>
    public Form? Form { get; init; }
}

/// <param name="Token">Made when the page was drawn; a second post with the same token finds the first one's act.</param>
/// <param name="Seen">How many acts each chain held when the page was drawn, by <see cref="Chain"/>.</param>
public sealed record Form(string Token, IReadOnlyDictionary<string, int>? Seen = null);

/// <summary>Names of the chains on which acts are strung.</summary>
public static class Chain
{
    public const string Council = "council";

    public static string Child(string id) => $"child:{id}";

    public static string Transfer(string id) => $"transfer:{id}";

    /// <summary>Whose chain it is, of those that <paramref name="of"/> names; null for any other.</summary>
    public static string? Subject(string chain, Func<string, string> of) =>
        of("") is var prefix && chain.StartsWith(prefix, StringComparison.Ordinal)
            ? chain[prefix.Length..]
            : null;

    /// <summary>What people do about a council's procedure itself, such as adopting a reading.</summary>
    public static string Procedure(string council) => $"procedure:{council}";

    /// <summary>Teams, people, posts and who stands in for whom.</summary>
    public const string Staff = "staff";

    public static string Handover(string id) => $"handover:{id}";

    public static string Meeting(string id) => $"meeting:{id}";
}

/// <summary>Makes a new opaque id; Records gives it to deciding code, which makes none of its own.</summary>
public delegate string NewId();

/// <summary>A row that knows how often it has been written, so that the second of two writers is told.</summary>
public interface IVersioned
{
    long Version { get; set; }
}
