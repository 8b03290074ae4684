using System.Globalization;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

/// <summary>What the record says of one word.</summary>
internal enum Said
{
    Recorded,

    /// <summary>Silent, and silence has a value.</summary>
    Assumed,

    /// <summary>Silent, and nobody has judged it.</summary>
    NotJudged,
    Unknown,
}

internal readonly record struct FactRead(Said Said, string? Value);

/// <summary>Reads rules against one case. Nothing here decides; it says what holds, what does not, and what cannot be told.</summary>
internal sealed partial class CaseReader(Situation situation)
{
    private const string Day = "yyyy-MM-dd";
    private const string NotJudged = "not judged";

    private Situation At => situation;

    public static FactRead Read(FactWord word, PersonFacts of)
    {
        if (word.Type == FactType.Age)
            return ReadAge(word, of);
        var value = of.Facts.GetValueOrDefault(word.Name);
        if (value == PersonFacts.NotKnown)
            return new(Said.Unknown, null);
        if (value == NotJudged && word.IsJudgement)
            return new(Said.NotJudged, null);
        if (value is not null)
            return new(Said.Recorded, value);
        if (IsUnborn(of) && WhileUnborn(word) is { } unborn)
            return new(Said.Recorded, unborn);
        return word.Silence.Kind switch
        {
            SilenceKind.Unknown => new(Said.Unknown, null),
            SilenceKind.NotJudged => new(Said.NotJudged, null),
            SilenceKind.Value => new(Said.Assumed, word.Silence.Value),
        };
    }

    public static DateOnly? Date(string fact, PersonFacts of) =>
        of.Facts.GetValueOrDefault(fact) is { } text ? ParseDay(text) : null;

    public static bool IsUnborn(PersonFacts of) => of.Facts.GetValueOrDefault("born") == "no";

    private static Leaf LeafOf(FactWord word, FactRead read) =>
        read.Said switch
        {
            Said.Assumed => new(
                LeafKind.Assumed,
                word.Name,
                word.WhoWouldKnow,
                "nothing is recorded",
                ReadAs: read.Value
            ),
            Said.NotJudged => new(
                LeafKind.NotJudged,
                word.Name,
                word.WhoWouldKnow,
                "nobody has judged it"
            ),
            _ => new(LeafKind.Missing, word.Name, word.WhoWouldKnow, "it is not recorded"),
        };

    /// <summary>A child not yet born is not looked after and has no legal status.</summary>
    private static string? WhileUnborn(FactWord word) =>
        word.Name switch
        {
            "looked after" => "no",
            "legal status" => "none",
            _ => null,
        };

    private static FactRead ReadAge(FactWord word, PersonFacts of)
    {
        if (IsUnborn(of))
            return new(Said.Recorded, "not yet born");
        if (Date("date of birth", of) is { } born)
            return new(Said.Recorded, born.ToString(Day, CultureInfo.InvariantCulture));
        return of.Facts.GetValueOrDefault(word.Name) is { } said && said != PersonFacts.NotKnown
            ? new(Said.Recorded, said)
            : new(Said.Unknown, null);
    }

    private static DateOnly? ParseDay(string text) =>
        DateOnly.TryParseExact(
            text,
            Day,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private static string Show(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);
}
