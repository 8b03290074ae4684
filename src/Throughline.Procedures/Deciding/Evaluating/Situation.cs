using Throughline.Procedures.Calendars;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

/// <summary>One case on one day, and what was noticed while it was read.</summary>
internal sealed class Situation(Plan plan, CaseFacts given, DateOnly today)
{
    private readonly Dictionary<string, Assumption> _reckoned = new();

    public Plan Plan { get; } = plan;
    public CaseFacts Given { get; } = given;
    public DateOnly Today { get; } = today;
    public WorkingDays WorkingDays => Plan.WorkingDays;
    public Vocabulary Words => Plan.Edition.Vocabulary;

    /// <summary>The first day on which something that was read will read otherwise.</summary>
    public DateOnly? Turns { get; private set; }

    /// <summary>Rules of thumb that a clock or a count had to use for want of something better.</summary>
    public IEnumerable<Assumption> Reckoned => _reckoned.Values;

    public string? Team => Given.Child.Facts.GetValueOrDefault("team") ?? TeamSet.NoTeam;

    public bool TeamIsUnknown => Team == PersonFacts.NotKnown;

    public void Turn(DateOnly day)
    {
        if (day > Today && (Turns is null || day < Turns))
            Turns = day;
    }

    /// <summary>The first day on which some duty falls late.</summary>
    public DateOnly? TurnsDuty { get; private set; }

    public void TurnDuty(DateOnly day)
    {
        if (day > Today && (TurnsDuty is null || day < TurnsDuty))
            TurnsDuty = day;
    }

    public void Note(Assumption assumption) => _reckoned.TryAdd(assumption.About, assumption);
}
