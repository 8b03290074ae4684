namespace Throughline.Casework.Transfers;

/// <summary>The part that a person plays in one transfer. A person may play several.</summary>
public enum Part
{
    SendingWorker,
    SendingManager,
    ReceivingWorker,
    ReceivingManager,
    Chair,
    ManagerAbove,

    /// <summary>Somebody who works in the receiving team, whatever their post.</summary>
    ReceivingTeam,

    /// <summary>Whoever the procedure names for the step that the act takes, or with which the journey begins.</summary>
    StepOwner,

    /// <summary>Whoever the procedure names for the duty that the act records.</summary>
    DutyOwner,

    /// <summary>Anybody on the staff.</summary>
    Anybody,

    /// <summary>No person: an extract of the case system.</summary>
    Extract,
}

public static class PartWords
{
    extension(Part part)
    {
        public string Words =>
            part switch
            {
                Part.SendingWorker => "the sending worker",
                Part.SendingManager => "the sending manager or representative",
                Part.ReceivingWorker => "the receiving worker",
                Part.ReceivingManager => "the receiving manager or representative",
                Part.Chair => "the chair of the meeting",
                Part.ManagerAbove => "the manager above both teams",
                Part.ReceivingTeam => "somebody of the receiving team",
                Part.StepOwner => "whoever the procedure names for the step",
                Part.DutyOwner => "whoever the procedure names for the duty",
                Part.Anybody => "anybody on the staff",
                Part.Extract => "an extract of the case system",
            };
    }

    /// <summary>"a, b or c", as a refusal names those who may.</summary>
    public static string Or(this IEnumerable<Part> parts)
    {
        var words = parts.Select(p => p.Words).ToList();
        return words.Count < 2
            ? string.Concat(words)
            : $"{string.Join(", ", words[..^1])} or {words[^1]}";
    }
}
