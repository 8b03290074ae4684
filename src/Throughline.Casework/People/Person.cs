namespace Throughline.Casework.People;

/// <summary>A member of staff. A worker is a person who holds a social work post.</summary>
public sealed class Person : IVersioned
{
    public required string Id { get; init; }
    public required string Name { get; set; }

    /// <summary>See <see cref="SearchKey"/>.</summary>
    public required string NameKey { get; set; }
    public string? Email { get; set; }

    /// <summary>The name sign-in gives; unique.</summary>
    public string? Login { get; set; }

    /// <summary>First day on which the person no longer works for the council.</summary>
    public DateOnly? LeftOn { get; set; }

    /// <summary>Away (sick, on leave) from and until, both days in; nobody gives them new work meanwhile.</summary>
    public DateOnly? AwayFrom { get; set; }
    public DateOnly? AwayUntil { get; set; }
    public long Version { get; set; }

    public bool WorksOn(DateOnly day) => LeftOn is null || day < LeftOn;

    public bool IsAwayOn(DateOnly day) =>
        AwayFrom <= day && (AwayUntil is null || day <= AwayUntil);
}

/// <summary>How an extract writes a worker. No person means nobody: a duty desk, a vacancy, #N/A.</summary>
public sealed class PersonAlias
{
    public required string Id { get; init; }
    public required string Text { get; init; }
    public required string Key { get; init; }
    public string? PersonId { get; set; }
}
