using System.Text.Json;
using Throughline.Procedures.Deciding;
using Throughline.Records.Acts;
using Throughline.Records.Model;

namespace Throughline.Records.Queries;

/// <summary>
/// A short mark of what a page showed of the procedure's answer. An act carries it back, so that the person is told
/// when the answer has changed since.
/// </summary>
public static class AnswerDigest
{
    private const int Length = 16;

    public static string Of(IReadOnlyDictionary<string, Answered> answers) =>
        Strings.Hash([
            .. answers
                .OrderBy(a => a.Key, StringComparer.Ordinal)
                .Select(a => $"{a.Key} {Text(a.Value.Decision)}"),
        ])[..Length];

    private static string Text(Decision decision) =>
        JsonSerializer.Serialize(
            new
            {
                decision.Edition,
                decision.Headline,
                Team = (object)decision.Team,
                decision.Point,
                Because = decision.Because.Select(b => b.Id),
                Owed = decision.Owed.Select(d => new { d.Id, d.State }),
            },
            Json.Options
        );
}
