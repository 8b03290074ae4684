using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Families;
using Throughline.Casework.Transfers;

namespace Throughline.Records.Queries;

/// <summary>Children of the two teams who may be taken for one of those who move.</summary>
internal static class LookAlikes
{
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Of(
        ThroughlineDb db,
        Transfer transfer,
        Setting setting,
        CancellationToken cancel
    )
    {
        var teams = new[] { transfer.SendingTeamId, transfer.ReceivingTeamId }
            .OfType<string>()
            .ToArray();
        var moving = transfer.Lines.Select(l => setting.Children[l.ChildId]).ToList();
        var ids = moving.Select(c => c.Id).ToList();
        var families = moving.Select(c => c.FamilyName).Distinct().ToList();
        var near = await db
            .Children.AsNoTracking()
            .Where(c => !ids.Contains(c.Id) && c.RestrictedAs == null)
            .Where(c => families.Contains(c.FamilyName))
            .Where(c => c.Holders.Any(h => h.Until == null && teams.Contains(h.TeamId)))
            .Select(c => new
            {
                c.GivenName,
                c.FamilyName,
                c.BirthDate,
                c.Number,
                c.FamilyId,
            })
            .ToListAsync(cancel);
        return moving.ToDictionary(
            c => c.Id,
            c =>
                (IReadOnlyList<string>)
                    [
                        .. near.Where(n =>
                                n.FamilyName == c.FamilyName && Alike(n.GivenName, n.BirthDate, c)
                            )
                            .Select(n =>
                                $"{n.GivenName} {n.FamilyName}, born {n.BirthDate:d MMMM yyyy}, {n.Number ?? "no number"}"
                            ),
                    ]
        );
    }

    private static bool Alike(string givenName, DateOnly? born, Child child) =>
        born == child.BirthDate
        || string.Equals(givenName[..1], child.GivenName[..1], StringComparison.OrdinalIgnoreCase);
}
