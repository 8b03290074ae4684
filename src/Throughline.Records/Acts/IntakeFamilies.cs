using Throughline.Casework.Extracts;
using Throughline.Casework.Families;

namespace Throughline.Records.Acts;

/// <summary>Puts brothers and sisters of a people file into one family; a family that the records know is joined.</summary>
internal sealed class IntakeFamilies(Room room, ExtractPlan plan)
{
    private readonly Dictionary<string, string> known = plan
        .Children.Where(c => c.Said.Family is not null && c.Before?.Child.FamilyId is not null)
        .GroupBy(c => c.Said.Family!)
        .ToDictionary(
            g => g.Key,
            g => g.Select(c => c.Before!.Child.FamilyId!).Order(StringComparer.Ordinal).First()
        );

    public void Join(Child child, ChildPlan p)
    {
        if (child.FamilyId is not null)
            return;
        if (p.Said.Family is not { } name)
        {
            if (p.Before is null)
                child.FamilyId = Begin(child.FamilyName);
            return;
        }
        if (!known.TryGetValue(name, out var family))
            known[name] = family = Begin(child.FamilyName);
        child.FamilyId = family;
    }

    private string Begin(string name)
    {
        var family = new Family { Id = Ids.New(), Name = name };
        room.AddOneOfMany(family);
        return family.Id;
    }
}
