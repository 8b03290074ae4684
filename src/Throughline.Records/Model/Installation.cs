namespace Throughline.Records.Model;

public enum InstallationKind
{
    /// <summary>Invented people; choosing who to be works on this alone.</summary>
    Demonstration,
    Live,
}

/// <summary>The database's birth certificate: one row, never changed.</summary>
public sealed class Installation
{
    public required int Id { get; init; }
    public required InstallationKind Kind { get; init; }
    public required string Council { get; init; }

    /// <summary>The procedure that it runs, by the name of its folder.</summary>
    public required string Procedure { get; init; }
    public required DateTime BornAt { get; init; }
}

/// <summary>When a job last ran whole; the home page is loud when that is long ago.</summary>
public sealed class Heartbeat
{
    public required string Job { get; init; }
    public required DateOnly Day { get; set; }
    public required DateTime StartedAt { get; set; }
    public DateTime? FinishedAt { get; set; }
    public string? Outcome { get; set; }
}
