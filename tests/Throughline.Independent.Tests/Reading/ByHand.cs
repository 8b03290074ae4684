using Throughline.Procedures.Deciding;

namespace Throughline.Independent.Tests.Reading;

/// <summary>One council's decisions, written out from its text and the readings by somebody who had not read the rules.</summary>
internal interface IByHand
{
    string Council { get; }

    /// <summary>The routes of the text, by locator: each has to be reached.</summary>
    IReadOnlyList<string> Routes { get; }

    /// <summary>Facts that may be missing, each with the values it may turn out to have.</summary>
    IReadOnlyDictionary<string, Func<CaseFacts, IEnumerable<string>>> Unknowns { get; }

    /// <summary>What is recorded with an event and bears on the answer, with what it may say.</summary>
    IReadOnlyDictionary<(string Event, string Attribute), string[]> Outcomes { get; }

    /// <summary>Of these, the ones that settle where the case goes: ahead of the event they are awaited.</summary>
    IReadOnlySet<string> Awaited { get; }

    /// <summary>The answer when nothing is missing.</summary>
    Answer Decide(Child child);

    /// <summary>One invented child.</summary>
    CaseFacts Draw(Draw draw);
}
