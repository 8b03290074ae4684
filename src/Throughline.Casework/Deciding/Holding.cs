using Throughline.Casework.Ledger;

namespace Throughline.Casework.Deciding;

/// <summary>A child's holders as they stood, oldest first.</summary>
public sealed class Holding
{
    private readonly List<Responsibility> _rows;
    private readonly DateOnly _day;

    public Holding(IEnumerable<Responsibility> ledger, AsOf asOf)
    {
        _day = asOf.Day;
        _rows =
        [
            .. ledger
                .Where(r => asOf.Stands(r) && r.From <= asOf.Day)
                .OrderBy(r => r.From)
                .ThenBy(r => r.RecordedAt),
        ];
        Now = _rows.LastOrDefault(r => r.Until is null || asOf.Day < r.Until);
    }

    public Responsibility? Now { get; }

    /// <summary>Has a team here held the child at some time?</summary>
    public bool WasHeld => _rows.Count > 0;

    /// <summary>The day on which the team that holds the child took the child; null while none does.</summary>
    public static DateOnly? ArrivalOf(IEnumerable<Responsibility> ledger, AsOf asOf) =>
        new Holding(ledger, asOf).Arrival;

    /// <summary>The day the present team took the child; changes of worker within the team do not count.</summary>
    public DateOnly? Arrival
    {
        get
        {
            if (Now is null)
                return null;
            var first = Now;
            for (var i = _rows.IndexOf(Now) - 1; i >= 0; i--)
            {
                if (_rows[i].TeamId != Now.TeamId || _rows[i].Until != first.From)
                    break;
                first = _rows[i];
            }
            return first.From;
        }
    }

    /// <summary>Did this worker hold the child before whoever holds the child now?</summary>
    public bool HeldBefore(string worker) => _rows.Any(r => r != Now && r.WorkerId == worker);

    /// <summary>When a social work team last held the child and none took over, and which team it was.</summary>
    public (DateOnly Day, string TeamId)? SocialWorkEnded(Func<string, bool> isSocialWork)
    {
        List<Responsibility> social = [.. _rows.Where(r => isSocialWork(r.TeamId))];
        for (var i = social.Count - 1; i >= 0; i--)
            if (
                social[i].Until is { } until
                && until <= _day
                && (i == social.Count - 1 || social[i + 1].From > until)
            )
                return (until, social[i].TeamId);
        return null;
    }
}
