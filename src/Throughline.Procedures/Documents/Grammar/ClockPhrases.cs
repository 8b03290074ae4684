using System.Text.RegularExpressions;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents.Grammar;

internal sealed partial class Phrases
{
    /// <summary>By when a thing is due.</summary>
    public Clock? Clock(YamlNode? node, string key)
    {
        if (node is null || Table.AsText(node, key, problems) is not { } text)
            return null;
        var (main, then) = (text.Value, (Repeat?)null);
        var at = text.Value.IndexOf(", then every ", StringComparison.Ordinal);
        if (at >= 0)
        {
            then = Repeat(text.Value[(at + ", then ".Length)..], text.Place);
            if (then is null)
                return null;
            main = text.Value[..at];
        }
        return OneClock(main, text, then);
    }

    private Clock? OneClock(string main, YamlText text, Repeat? then)
    {
        var place = text.Place;
        if (main == "at once")
            return new Clock.AtOnce(place, text.Value, then);
        if (Cut(main, "on every ", out var every))
        {
            var e = Event(text with { Value = every }, every: true);
            return e is null ? null : new Clock.OnEvery(place, text.Value, e, then);
        }
        if (Cut(main, "on ", out var on))
            return PointOf(on, place) is { } p ? new Clock.On(place, text.Value, p, then) : null;
        if (Cut(main, "by ", out var by))
            return PointOf(by, place) is { } p ? new Clock.By(place, text.Value, p, then) : null;
        if (ClockPattern().Match(main) is { Success: true } match)
            return Measured(match, text, then);
        problems.Add(
            place,
            $"'{main}' is no clock; say within N UNIT of POINT, N UNIT before POINT, between N UNIT and N UNIT before POINT, on POINT, by POINT, on every EVENT or at once"
        );
        return null;
    }

    private Clock? Measured(Match match, YamlText text, Repeat? then)
    {
        var length = LengthOrSay(match.Groups["length"].Value, text.Place);
        var second = match.Groups["second"].Success
            ? LengthOrSay(match.Groups["second"].Value, text.Place)
            : null;
        var point = PointOf(match.Groups["point"].Value, text.Place);
        if (length is null || point is null)
            return null;
        switch (match.Groups["word"].Value)
        {
            case "within ":
                return new Clock.Within(text.Place, text.Value, length.Value, point, then);
            case "between ":
                return second is null
                    ? null
                    : new Clock.Between(
                        text.Place,
                        text.Value,
                        length.Value,
                        second.Value,
                        point,
                        then
                    );
            default:
                var atLeast = match.Groups["word"].Value == "at least ";
                return new Clock.Ahead(text.Place, text.Value, length.Value, point, atLeast, then);
        }
    }

    private Length? LengthOrSay(string text, Place place) =>
        Length(new YamlText(place, text, text));

    private Repeat? Repeat(string text, Place place)
    {
        var match = RepeatPattern().Match(text);
        if (!match.Success || LengthOrSay(match.Groups["length"].Value, place) is not { } length)
        {
            if (!match.Success)
                problems.Add(place, $"'{text}' does not say how often; say every N UNIT");
            return null;
        }
        if (!match.Groups["point"].Success)
            return new(place, text, length, null);
        return PointOf(match.Groups["point"].Value, place) is { } until
            ? new(place, text, length, until)
            : null;
    }

    [GeneratedRegex(
        "^((?<word>within )(?<length>[0-9]+ .+?) (of|after) (?<point>.+)"
            + "|(?<word>between )(?<length>[0-9]+ .+?) and (?<second>[0-9]+ .+?) before (?<point>.+)"
            + "|(?<word>(at least )?)(?<length>[0-9]+ .+?) before (?<point>.+))$",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex ClockPattern();

    [GeneratedRegex(
        "^every (?<length>[0-9]+ .+?)( until (?<point>.+))?$",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex RepeatPattern();
}
