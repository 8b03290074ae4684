namespace Throughline.Casework.Duties;

public enum SafeToContact
{
    /// <summary>Nobody has said yet; whoever tells them is asked to find out first.</summary>
    NotAsked,
    Yes,

    /// <summary>Only in the way that <see cref="Recipient.How"/> says.</summary>
    OnlySo,
    No,
}

/// <summary>Somebody who is told what becomes of a child: the child, a parent, a school, a health visitor.</summary>
public sealed class Recipient : IVersioned
{
    public required string Id { get; init; }
    public required string ChildId { get; init; }
    public required string Name { get; set; }

    /// <summary>What they are to the child, such as "mother" or "head teacher".</summary>
    public required string Relation { get; set; }

    /// <summary>Of the family or its network; otherwise a professional.</summary>
    public required bool IsFamily { get; set; }
    public SafeToContact Safe { get; set; }

    /// <summary>How they may safely be reached. It holds no address.</summary>
    public string? How { get; set; }

    /// <summary>The language in which they are told, where that is not English.</summary>
    public string? Language { get; set; }

    /// <summary>Why they are not to be told anything; null when they may be.</summary>
    public string? DoNotTell { get; set; }

    /// <summary>The day from which they are no longer told, because they no longer have to do with the child.</summary>
    public DateOnly? Until { get; set; }
    public long Version { get; set; }
}

/// <param name="Id">The recipient to change; null for a new one.</param>
public sealed record KeepRecipient(
    string ChildId,
    string? Id,
    string Name,
    string Relation,
    bool IsFamily,
    SafeToContact Safe,
    string? How,
    string? Language,
    string? DoNotTell,
    DateOnly? Until = null
);

/// <summary>That something owed to a child, who is not on the move, was done.</summary>
public sealed record RecordDuty(
    string ChildId,
    string Rule,
    bool ForFamily = false,
    string? Occurrence = null,
    string? Note = null,
    IReadOnlyList<string>? Told = null
);

public sealed record StrikeDuty(string ChildId, string EvidenceId);

/// <summary>Why something is refused about duties and those who are told.</summary>
public static class DutyRefusals
{
    private static Refusal Rule(string code, string sentence, string? field = null) =>
        new(code, sentence, Field: field);

    public static readonly Refusal HowMissing = Rule(
        "how-missing",
        "Say in which way they may safely be reached.",
        "How"
    );

    public static readonly Refusal NotOutsideTransfer = Rule(
        "not-outside-transfer",
        "This is owed on a transfer; record it there."
    );

    public static readonly Refusal NoSuchEvidence = Rule(
        "no-such-evidence",
        "That record is not there any more; it may have been struck out already."
    );

    public static readonly Refusal NoSuchRecipient = Rule(
        "no-such-recipient",
        "One of these people is no longer among those who are told of this child.",
        "Told"
    );

    public static Refusal NotToBeTold(string name, string why) =>
        Rule("not-to-be-told", $"{name} is not to be told: {why}.", "Told");

    public static Refusal NotSafe(string name) =>
        Rule("not-safe", $"It is not safe to contact {name}.", "Told");
}

public static class Recipients
{
    /// <summary>May these people be told? The refusal names the first who may not.</summary>
    public static Refusal? MayTell(
        IReadOnlyList<string>? told,
        IReadOnlyDictionary<string, Recipient> known,
        DateOnly day
    )
    {
        foreach (var id in told ?? [])
        {
            if (!known.TryGetValue(id, out var recipient) || recipient.Until <= day)
                return DutyRefusals.NoSuchRecipient;
            if (recipient.DoNotTell is { } why)
                return DutyRefusals.NotToBeTold(recipient.Name, why);
            if (recipient.Safe == SafeToContact.No)
                return DutyRefusals.NotSafe(recipient.Name);
        }

        return null;
    }

    /// <summary>Writes the recipient as the command has it; a new one when there is none yet.</summary>
    public static Result<Recipient> Keep(Recipient? kept, KeepRecipient command, NewId newId)
    {
        if (string.IsNullOrWhiteSpace(command.Name))
            return Refusals.Missing("Name", "the name");
        if (string.IsNullOrWhiteSpace(command.Relation))
            return Refusals.Missing("Relation", "what they are to the child");
        if (command.Safe == SafeToContact.OnlySo && string.IsNullOrWhiteSpace(command.How))
            return DutyRefusals.HowMissing;
        kept ??= new Recipient
        {
            Id = newId(),
            ChildId = command.ChildId,
            Name = "",
            Relation = "",
            IsFamily = false,
        };
        (kept.Name, kept.Relation) = (command.Name.Trim(), command.Relation.Trim());
        (kept.IsFamily, kept.Safe) = (command.IsFamily, command.Safe);
        (kept.How, kept.Language) = (Text(command.How), Text(command.Language));
        (kept.DoNotTell, kept.Until) = (Text(command.DoNotTell), command.Until);
        return kept;
    }

    private static string? Text(string? said) =>
        string.IsNullOrWhiteSpace(said) ? null : said.Trim();
}
