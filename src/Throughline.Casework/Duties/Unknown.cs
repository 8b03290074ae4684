using Throughline.Procedures.Deciding;

namespace Throughline.Casework.Duties;

/// <summary>What nobody has recorded of these children, so that it cannot be told whether something is owed for them.</summary>
/// <param name="What">A word of the procedure's vocabulary, or <see cref="Missing.Siblings"/>.</param>
/// <param name="WhoWouldKnow">"allocated worker"; empty where the vocabulary names nobody.</param>
public sealed record Unknown(string What, string WhoWouldKnow, IReadOnlyList<string> ChildIds)
{
    /// <summary>Alike for several children is said once.</summary>
    public static IReadOnlyList<Unknown> Of(
        IEnumerable<(string ChildId, DutyStanding Duty)> standings
    ) =>
        [
            .. standings
                .SelectMany(s => s.Duty.Missing.Select(m => (s.ChildId, m.What, m.WhoWouldKnow)))
                .GroupBy(m => (m.What, m.WhoWouldKnow))
                .Select(g => new Unknown(
                    g.Key.What,
                    g.Key.WhoWouldKnow,
                    [.. g.Select(m => m.ChildId).Distinct()]
                )),
        ];

    /// <param name="names">The children, as whoever reads it may see them named.</param>
    /// <returns>"siblings of Ivy and Max Ashdown (ask the sending manager)"</returns>
    public string Words(string names) =>
        $"{What} of {names}{(WhoWouldKnow.Length == 0 ? "" : $" (ask the {WhoWouldKnow})")}";
}
