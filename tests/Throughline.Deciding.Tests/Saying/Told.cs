using Throughline.Procedures.Deciding;

namespace Throughline.Deciding.Tests.Saying;

/// <summary>Decisions with nothing in them but what a test is about.</summary>
internal static class Told
{
    public static Decision That(
        TeamAnswer team,
        PointAnswer? point = null,
        Headline headline = Headline.Stays
    ) =>
        new()
        {
            Edition = "hash",
            AsOf = new(2026, 3, 2),
            Headline = headline,
            Team = team,
            Point = point ?? PointAnswer.None,
            Because = [],
            Unless = [],
            Also = [],
            Offers = [],
            TurnsOn = [],
            Assumptions = [],
            Missing = [],
            StandsUntil = null,
            DutiesTurn = null,
            Journey = null,
            Owed = [],
            Why = [],
        };

    public static PointAnswer At(
        PointState state,
        string? at = "first core group",
        DateOnly? day = null
    ) => new(state, at, day, false, [], null, null);

    public static RuleCited Rule(string id, params string[] clauses) => new(id, clauses);

    public static DutyStanding Duty(DutyState state) =>
        new(
            "summary",
            Rule("summary", "OAK-1"),
            "must",
            IsStep: false,
            state,
            "sending worker",
            "write the case summary",
            Due: null,
            Opens: null,
            DueTime: null,
            Done: null,
            FreshUntil: null,
            Before: null,
            WaitsFor: null,
            DueWords: null,
            How: null,
            Tells: null,
            Missing: []
        );
}
