namespace Throughline.Records.Model;

/// <summary>One act: append-only. Only its payload may later be removed, by retention.</summary>
public sealed class Act
{
    public required string Id { get; init; }

    /// <summary>Verb and noun in the past tense, such as "worker changed".</summary>
    public required string Kind { get; init; }
    public required DateTime At { get; init; }
    public required DateOnly Day { get; init; }
    public required string By { get; init; }
    public string? OnBehalfOf { get; init; }
    public string? Edition { get; init; }

    /// <summary>Canonical JSON: why, what was asked, and each row before and after. Null once removed.</summary>
    public string? Payload { get; set; }
    public required string PayloadHash { get; init; }

    /// <summary>Over every other column, with the payload's hash in place of the payload.</summary>
    public string Hash { get; set; } = "";
}

/// <summary>An act's place on one chain, such as a child's.</summary>
public sealed class Link
{
    public required string Chain { get; init; }

    /// <summary>1 for a chain's first act.</summary>
    public required int Number { get; init; }
    public required string ActId { get; init; }

    /// <summary>Over the chain, the number, the link before and the act.</summary>
    public required string Hash { get; init; }
}

/// <summary>A form that has acted; its second post is answered with the same act.</summary>
public sealed class SpentForm
{
    public required string Token { get; init; }
    public required string By { get; init; }
    public required string ActId { get; init; }
    public required string SubjectId { get; init; }
}

/// <summary>Something to be sent because of an act; written with the act, sent after.</summary>
public sealed class OutboxItem
{
    public required string Id { get; init; }
    public required string ActId { get; init; }

    /// <summary>Unique: what may be sent once only.</summary>
    public required string Once { get; init; }
    public required string Kind { get; init; }
    public required string Body { get; init; }
    public required DateTime At { get; init; }
    public DateTime? SentAt { get; set; }
    public DateTime? NextTryAt { get; set; }
    public int Tries { get; set; }
    public string? LastError { get; set; }
}
