using Throughline.Casework.Families;

namespace Throughline.Exchange.Demonstration;

/// <summary>Makes the families and their children.</summary>
internal sealed class Nursery(Dice dice, Pages pages, DateOnly today)
{
    private static readonly IReadOnlyList<string> Ethnicities =
    [
        .. Enumerable.Repeat("a) WBRI", 11),
        .. Enumerable.Repeat("g) MOTH", 2),
        .. Enumerable.Repeat("n) BAFR", 2),
        "c) WOTH",
        "d) MWBC",
        "f) MWAS",
        "h) AIND",
        "i) APKN",
        "j) ABAN",
        "m) BCRB",
    ];

    private static readonly IReadOnlyList<string> Needs =
    [
        "N1 - Abuse or neglect",
        "N1 - Abuse or neglect",
        "N1 - Abuse or neglect",
        "N2 - Child’s disability",
        "N3 - Parental illness/disability",
        "N4 - Family in acute stress",
        "N5 - Family dysfunction",
        "N6 - Socially unacceptable behaviour",
    ];

    private readonly HashSet<string> names = [];
    private int number = 104_211;

    public List<Family> Families { get; } = [];
    public List<Child> Children { get; } = [];
    public List<NamedPerson> Named { get; } = [];
    public Dictionary<string, Details> Details { get; } = [];

    public Household Family(int children, int youngest = 0, int oldest = 16)
    {
        var name = dice.Pick(Names.Family);
        var family = new Family { Id = dice.Id(), Name = name };
        Families.Add(family);
        var own = new List<Child>();
        var age = dice.Between(youngest * 365 + 40, oldest * 365);
        for (var i = 0; i < children; i++)
        {
            own.Add(Born(family, name, today.AddDays(-age)));
            age = Math.Max(30, age - dice.Between(400, 1300));
        }
        return new Household(pages, family, own);
    }

    /// <summary>A baby on the way, named as the mother's family is until it is born.</summary>
    public Household Expect(Household? siblings, int daysAhead)
    {
        Family family;
        if (siblings is null)
        {
            family = new Family { Id = dice.Id(), Name = dice.Pick(Names.Family) };
            Families.Add(family);
        }
        else
        {
            family = siblings.Family;
        }
        var child = Make(family, "Unborn", family.Name, "c) Not stated (unborn)");
        child.ExpectedDate = today.AddDays(daysAhead);
        return new Household(pages, family, [child]);
    }

    public IReadOnlyList<SiblingAnswer> AnswerForSiblings(Pages written, Staff staff)
    {
        var answers = new List<SiblingAnswer>();
        foreach (var own in Children.GroupBy(c => c.FamilyId))
        {
            var ids = own.Select(c => c.Id).ToList();
            var notChecked = dice.Percent(12);
            foreach (var child in own)
            {
                var first = written.Ledger.First(r => r.ChildId == child.Id);
                answers.Add(
                    new SiblingAnswer
                    {
                        Id = dice.Id(),
                        ChildId = child.Id,
                        Answer =
                            notChecked ? SiblingsAre.NotChecked
                            : ids.Count > 1 ? SiblingsAre.These
                            : SiblingsAre.None,
                        SiblingIds = notChecked ? [] : [.. ids.Where(id => id != child.Id)],
                        Day = first.From,
                        RecordedAt = first.RecordedAt,
                        By = first.WorkerId ?? staff.People[0].Id,
                    }
                );
            }
        }
        return answers;
    }

    /// <summary>
    /// A few children whom only named people may see, among those held by a worker and not on the way to another team:
    /// whoever is to take them would have to be named first.
    /// </summary>
    public void Restrict(Pages written, Staff staff, int children, IReadOnlySet<string> onTheWay)
    {
        var moving = Children
            .Where(c => onTheWay.Contains(c.Id))
            .Select(c => c.FamilyId)
            .ToHashSet();
        var held = Children
            .Where(c => written.OpenRow(c)?.WorkerId is not null && !moving.Contains(c.FamilyId))
            .ToList();
        for (var i = 0; i < children; i++)
        {
            var child = held[(i + 1) * held.Count / (children + 1)];
            var row = written.OpenRow(child)!;
            child.RestrictedAs = $"R{i + 1:D3}";
            var manager = staff.Posts.Single(p => p.Id == row.ManagerPostId).PersonId;
            foreach (var person in new[] { row.WorkerId!, manager, staff.Senior.PersonId })
                Named.Add(
                    new NamedPerson
                    {
                        ChildId = child.Id,
                        PersonId = person,
                        From = row.From,
                    }
                );
        }
    }

    private Child Born(Family family, string familyName, DateOnly day)
    {
        var girl = dice.OneIn(2);
        string given;
        do given = dice.Pick(girl ? Names.Girls : Names.Boys);
        while (!names.Add($"{given} {family.Id}"));
        var own = dice.Percent(8) ? dice.Pick(Names.Family) : familyName;
        var child = Make(family, given, own, girl ? "b) Female" : "a) Male");
        child.BirthDate = day;
        return child;
    }

    private Child Make(Family family, string given, string familyName, string gender)
    {
        number += dice.Between(3, 90);
        var child = new Child
        {
            Id = dice.Id(),
            GivenName = given,
            FamilyName = familyName,
            SearchKey = "",
            SortKey = "",
            FamilyId = family.Id,
        };
        child.Rename(
            given,
            familyName,
            number.ToString("D7", System.Globalization.CultureInfo.InvariantCulture)
        );
        Children.Add(child);
        Details[child.Id] = new Details(
            gender,
            dice.Pick(Ethnicities),
            dice.Percent(9),
            dice.Pick(Needs)
        );
        return child;
    }
}
