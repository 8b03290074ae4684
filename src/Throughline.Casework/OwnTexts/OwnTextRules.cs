using Throughline.Casework.Permission;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.OwnTexts;

/// <summary>What somebody says of one clause: passages from and to, or neither when it is not in the text.</summary>
public sealed record ClauseSaid(string Clause, int? First, int? Last);

/// <summary>Says of some clauses which words of the document they tell.</summary>
public sealed record SayMatches(string OwnTextId, IReadOnlyList<ClauseSaid> Clauses);

/// <summary>Takes back what was said of a clause.</summary>
public sealed record TakeBackMatch(string OwnTextId, string Clause);

public static class OwnTextRefusals
{
    public static readonly Refusal NoSuchSource = new(
        "no-such-source",
        "The edition names no source text with that prefix."
    );

    public static Refusal ShownAlready(int number) =>
        new(
            "shown-already",
            $"Exactly this file is shown already, as version {number}; there is nothing to replace.",
            Field: "Document"
        );

    public static readonly Refusal NotShown = new(
        "not-shown",
        "A newer document was brought for this source while your page was open. Look at that one.",
        RefusalKind.Stale
    );

    public static Refusal NoSuchClause(string clause) =>
        new("no-such-clause", $"{clause} is no clause that this document could hold.");

    public static Refusal NoSuchPassages(int count) =>
        new(
            "no-such-passages",
            $"Give the numbers of passages from 1 to {count}, the first no later than the last.",
            Field: "From"
        );

    public static readonly Refusal NothingSaid = new(
        "nothing-said",
        "Tick the clauses whose words you have looked at."
    );

    public static readonly Refusal NothingToTakeBack = new(
        "nothing-to-take-back",
        "Nothing is said of this clause that could be taken back."
    );
}

/// <summary>Who may bring the council's own document, and what may be said of it. Pure.</summary>
public static class OwnTextRules
{
    public static Refusal? Bring(
        Viewer viewer,
        Edition edition,
        string source,
        OwnText? shown,
        string sha256
    ) =>
        May.KeepOwnTexts(viewer) is { } notAllowed ? notAllowed
        : edition.Header.Sources.All(s => s.Prefix != source) ? OwnTextRefusals.NoSuchSource
        : shown is { } before && before.Sha256 == sha256
            ? OwnTextRefusals.ShownAlready(before.Number)
        : null;

    /// <param name="own">The document spoken of.</param>
    /// <param name="shown">The one that is shown for its source.</param>
    public static Refusal? Say(
        SayMatches command,
        Viewer viewer,
        Edition edition,
        OwnText own,
        OwnText shown,
        int passages
    )
    {
        if (May.KeepOwnTexts(viewer) is { } notAllowed)
            return notAllowed;
        if (own.Id != shown.Id)
            return OwnTextRefusals.NotShown;
        if (command.Clauses.Count == 0)
            return OwnTextRefusals.NothingSaid;
        foreach (var said in command.Clauses)
        {
            if (!ClausesOf(edition, own.Source).Any(c => c.Id == said.Clause))
                return OwnTextRefusals.NoSuchClause(said.Clause);
            var whole = (said.First, said.Last) switch
            {
                (null, null) => true,
                ({ } first, { } last) => 1 <= first && first <= last && last <= passages,
                _ => false,
            };
            if (!whole)
                return OwnTextRefusals.NoSuchPassages(passages);
        }
        return null;
    }

    /// <summary>The clauses that were read from one source text, as the edition orders them.</summary>
    public static IReadOnlyList<Clause> ClausesOf(Edition edition, string source) =>
        [.. edition.Clauses.Where(c => c.Id.StartsWith(source + "-", StringComparison.Ordinal))];
}
