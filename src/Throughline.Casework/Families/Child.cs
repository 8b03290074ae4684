using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;

namespace Throughline.Casework.Families;

/// <summary>A child whose case the council holds or has held; unborn while there is only an expected date.</summary>
public sealed class Child : IVersioned
{
    public required string Id { get; init; }

    /// <summary>The child's number in the case system; unique; text, with its leading noughts.</summary>
    public string? Number { get; set; }
    public required string GivenName { get; set; }
    public required string FamilyName { get; set; }

    /// <summary>Names and number as they are searched.</summary>
    public required string SearchKey { get; set; }

    /// <summary>Family name, then given name, as they are sorted.</summary>
    public required string SortKey { get; set; }
    public DateOnly? BirthDate { get; set; }
    public DateOnly? ExpectedDate { get; set; }
    public string? FamilyId { get; set; }

    /// <summary>The day on which the case was closed; null while it is open.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Stands for the child where a restricted child's name may not be shown; null if not restricted.</summary>
    public string? RestrictedAs { get; set; }
    public long Version { get; set; }

    public bool IsUnborn => BirthDate is null && ExpectedDate is not null;
    public bool IsOpen => ClosedOn is null;
    public string Name =>
        GivenName.Length > 0 ? $"{GivenName} {FamilyName}" : $"Unborn baby {FamilyName}";

    /// <summary>For the need-to-know rule, which reads them in the database; seldom loaded.</summary>
    public ICollection<Responsibility> Holders { get; } = [];
    public ICollection<Involvement> Involvements { get; } = [];
    public ICollection<NeedToKnow> Needs { get; } = [];
    public ICollection<NamedPerson> Named { get; } = [];

    public static Child New(string id, string givenName, string familyName, string? number)
    {
        var child = new Child
        {
            Id = id,
            GivenName = "",
            FamilyName = "",
            SearchKey = "",
            SortKey = "",
        };
        child.Rename(givenName, familyName, number);
        return child;
    }

    /// <summary>Names the child, and keeps the keys by which the child is found and sorted.</summary>
    public void Rename(string givenName, string familyName, string? number)
    {
        GivenName = givenName.Trim();
        FamilyName = familyName.Trim();
        Number = number;
        SearchKey = Casework.SearchKey.Of(GivenName, FamilyName, Number);
        SortKey = Casework.SearchKey.Of(FamilyName, GivenName);
    }
}

/// <summary>Someone named as one who may see a restricted child.</summary>
public sealed class NamedPerson
{
    public required string ChildId { get; init; }
    public required string PersonId { get; init; }
    public required DateOnly From { get; init; }
}

/// <summary>Children who belong together. The name is the household's, for lists.</summary>
public sealed class Family : IVersioned
{
    public required string Id { get; init; }
    public required string Name { get; set; }
    public long Version { get; set; }
}

public enum SiblingsAre
{
    These,
    None,
    NotChecked,
}

/// <summary>The answer to "which brothers and sisters are known?", kept as it was given; the latest counts.</summary>
public sealed class SiblingAnswer
{
    public required string Id { get; init; }
    public required string ChildId { get; init; }
    public required SiblingsAre Answer { get; init; }
    public required IReadOnlyList<string> SiblingIds { get; init; }
    public required DateOnly Day { get; init; }
    public required DateTime RecordedAt { get; init; }
    public required string By { get; init; }
}
