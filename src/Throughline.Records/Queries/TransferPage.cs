using Throughline.Casework.Clocks;
using Throughline.Casework.Disputes;
using Throughline.Casework.Duties;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using TransferState = Throughline.Casework.Transfers.TransferState;

namespace Throughline.Records.Queries;

/// <summary>Everything a person sees of one transfer on one day.</summary>
public sealed record TransferPage
{
    public required string Id { get; init; }
    public required TransferState State { get; init; }

    /// <summary>Agreed or returned, and nothing stands before the request any more.</summary>
    public required bool IsReady { get; init; }

    /// <summary>"ready" where it is, else the state's own word.</summary>
    public string StateWord => IsReady ? "ready" : State.Word;
    public required DateOnly Began { get; init; }
    public required IReadOnlyList<ChildOnTransfer> Children { get; init; }
    public required PartyOnTransfer Sending { get; init; }

    /// <summary>The team asked, and from "agreed" on the team that is to take them; null while none is.</summary>
    public required PartyOnTransfer? Receiving { get; init; }
    public required DateOnly? WorkerBy { get; init; }

    /// <summary>The managers agree by acts of their own, and no meeting settles it.</summary>
    public required bool AgreedDirectly { get; init; }

    /// <summary>This viewer would agree for the sending team alone.</summary>
    public required bool AgreesForSender { get; init; }
    public required DateOnly? AgreedDay { get; init; }
    public required DateOnly? JointFrom { get; init; }
    public required DateOnly? PassedOn { get; init; }
    public required DateOnly? CaseSystemChangedOn { get; init; }

    /// <summary>Passed here, and nobody has confirmed the change in the case system.</summary>
    public bool AwaitsCaseSystem => PassedOn is not null && CaseSystemChangedOn is null;

    /// <summary>The journey's id, its steps in the document's order, and the edition's name.</summary>
    public required string? Journey { get; init; }
    public required IReadOnlyList<StepOnPage> Steps { get; init; }
    public required string Edition { get; init; }

    /// <summary>The edition itself, or the one in force where that is no longer loaded.</summary>
    public required Edition RunsUnder { get; init; }

    /// <summary>The managers of both teams agree to it, whatever the procedure says.</summary>
    public bool IsOutside => Detail.Outside is not null;

    /// <summary>What comes next where no journey says it; null otherwise.</summary>
    public required Turn? Turn { get; init; }

    /// <summary>It ends with the case, and nobody here takes the child.</summary>
    public bool EndsCase =>
        JourneySteps.EndsCase(RunsUnder.Journeys.FirstOrDefault(j => j.Id == Journey));

    /// <summary>False when the edition it runs under is no longer loaded, so that another one answers.</summary>
    public required bool EditionLoaded { get; init; }

    /// <summary>What is owed, by the step it comes before; null stands for what gates no step.</summary>
    public required IReadOnlyList<OwedLine> Owed { get; init; }

    /// <summary>Which of the duties owed are this viewer's own, by rule.</summary>
    public required IReadOnlySet<string> Yours { get; init; }

    /// <summary>May record whatever is owed; otherwise no more than what is this viewer's own.</summary>
    public required bool RecordsForOthers { get; init; }

    /// <summary>May this viewer say that what is owed by this rule was done?</summary>
    public bool MayRecord(string rule) =>
        Acts.Any(a => a.Act == TransferAct.RecordEvidence)
        && (RecordsForOthers || Yours.Contains(rule));

    /// <summary>What people have said and done: choices, ticks, steps, overrides, views, reversals, splits.</summary>
    public required TransferDetail Detail { get; init; }

    /// <summary>The clocks of the law that run for each child whom the viewer may see; the transfer changes none.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<StatutoryClock>> Clocks { get; init; }

    /// <summary>What is wrong or needs a person's eye, each in a sentence.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>The acts this viewer may try now, each with what stands in its way.</summary>
    public required IReadOnlyList<ActOffered> Acts { get; init; }

    /// <summary>What the procedure leaves to people today, said once for children of whom it is alike.</summary>
    public required IReadOnlyList<OpenChoice> Choices { get; init; }
    public required Dispute? Dispute { get; init; }

    /// <summary>The rungs of the dispute's ladder, lowest first, in the procedure's words.</summary>
    public required IReadOnlyList<string> Rungs { get; init; }
    public required bool MayRule { get; init; }

    /// <summary>Who in post may rule on the dispute as it stands; nobody where the posts that the procedure names are empty.</summary>
    public required IReadOnlyList<string> Rulers { get; init; }

    /// <summary>Disputes about this transfer that were ruled on or withdrawn, the first to be raised first.</summary>
    public required IReadOnlyList<EndedDispute> Ended { get; init; }

    /// <summary>This viewer may say that the managers differ.</summary>
    public required bool MayDiffer { get; init; }
    public required MeetingRef? Meeting { get; init; }

    /// <summary>The decision of each child, for the why.</summary>
    public required IReadOnlyDictionary<string, Decision> Decisions { get; init; }

    /// <summary>Goes back with an act, so that the person is told when the answer has changed since.</summary>
    public required string AnswerDigest { get; init; }

    /// <summary>Workers of the receiving team who may be given these children today, by id.</summary>
    public required IReadOnlyList<Named> Workers { get; init; }

    /// <summary>Where a restricted child whom the viewer may see is still to pass: those named on the record, who alone may take the child. Null where there is none.</summary>
    public required IReadOnlySet<string>? NamedAlone { get; init; }

    /// <summary>Teams the procedure names for every child today; all that take children, for a move outside it.</summary>
    public required IReadOnlyList<Named> Teams { get; init; }

    /// <summary>Those who are told of these children, by name; whoever is not to be told is among them and says so.</summary>
    public required IReadOnlyList<Recipient> Recipients { get; init; }

    /// <summary>Names of people and teams that appear on the page, by id.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    public string NameOf(string? id) =>
        id is null ? "nobody" : Names.GetValueOrDefault(id, "somebody no longer on record");
}

public sealed record Named(string Id, string Name);

/// <summary>A child as the page, the question and the confirmation name the child.</summary>
/// <param name="Name">The reference instead, for a restricted child who is not this viewer's to see.</param>
/// <param name="MayOpen">Whether this viewer may open the child's own record.</param>
/// <param name="LookAlikes">Others in the two teams who may be taken for this child.</param>
public sealed record ChildOnTransfer(
    string Id,
    string Name,
    DateOnly? BirthDate,
    bool IsUnborn,
    string? Number,
    bool MayOpen,
    LineState State,
    string? WorkerId,
    string? WorkerName,
    IReadOnlyList<Named> LookAlikes
)
{
    public NamedChild AsNamed => new(Id, Name, BirthDate, Number);
}

public sealed record PartyOnTransfer(
    string TeamId,
    string TeamName,
    string? ManagerName,
    string? WorkerId,
    string? WorkerName
);

public enum StepState
{
    Done,
    Next,
    Waiting,

    /// <summary>Departed from or let pass: nothing waits for it any more.</summary>
    LeftOut,
}

/// <param name="Outcomes">How the step may end; empty for a step that is simply done.</param>
/// <param name="Yours">Whether the procedure names this viewer for it.</param>
/// <param name="SentBack">The latest comments, when it was sent back, or by a later step, and is to be done again.</param>
public sealed record StepOnPage(
    string Name,
    string What,
    string Who,
    StepState State,
    DateOnly? Day,
    string? By,
    string? Comments,
    string? SentBack,
    IReadOnlyList<OutcomeOnPage> Outcomes,
    TransferAct Act,
    bool Yours,
    IReadOnlyList<string> WaitsFor,
    IReadOnlyList<Block> Blocks,
    DateOnly? Due,
    Force Force
);

/// <param name="Rungs">Of its ladder, lowest first, in the procedure's words.</param>
public sealed record EndedDispute(Dispute Dispute, IReadOnlyList<string> Rungs);

/// <param name="Act">What is done when it ends so; null where it becomes a dispute.</param>
/// <param name="About">What the dispute is about, by the ladder that it goes up.</param>
public sealed record OutcomeOnPage(string Word, TransferAct? Act, DisputeAbout? About);

/// <param name="Words">"request acceptance"</param>
/// <param name="InTheWay">Why it would be refused now, where that can be told before the form is filled in.</param>
public sealed record ActOffered(TransferAct Act, string Words, string? InTheWay);

public sealed record MeetingRef(string Id, DateOnly Day, TimeOnly Time, bool IsMinuted);
