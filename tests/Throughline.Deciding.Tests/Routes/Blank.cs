using Throughline.Deciding.Tests.Scenarios;
using Throughline.Procedures.Rules;

namespace Throughline.Deciding.Tests.Routes;

/// <summary>Rules and words with nothing in them but what a test is about.</summary>
internal static class Blank
{
    public static Edition Edition(Vocabulary words, params string[] teams) =>
        new(
            new Header(
                "Nowhere",
                "Rules",
                "1",
                new(2020, 1, 1),
                null,
                null,
                null,
                null,
                [],
                SiblingsPolicy.EachAlone,
                null,
                null,
                [],
                Place.Nowhere
            ),
            "hash",
            words,
            Fragments.Holidays,
            [.. teams.Select(t => new Team(t, null, null, [], null, null, null, Place.Nowhere))],
            [],
            [],
            [],
            [],
            [],
            [],
            [],
            [],
            [],
            [],
            [],
            []
        );

    public static FactWord Fact(
        string name,
        FactType type,
        Silence silence,
        IReadOnlyList<string> values
    ) => new(name, type, values, silence, Subject.Child, false, "", "somebody", Place.Nowhere);

    public static Route Route(
        string id,
        Force force,
        TeamSet? from,
        Effect effect,
        TeamSet teams,
        Test? when,
        params string[] exceptionTo
    ) =>
        new(
            id,
            [],
            [],
            force,
            from,
            effect,
            teams,
            null,
            when,
            null,
            null,
            null,
            null,
            exceptionTo,
            SiblingsRule.Unsaid,
            [],
            null,
            null,
            Place.Nowhere,
            $"{id}{(exceptionTo.Length > 0 ? $" except {exceptionTo[0]}" : $" from {from?.Text}")} {force} {effect} {teams.Text} when {when?.Text}"
        );
}
