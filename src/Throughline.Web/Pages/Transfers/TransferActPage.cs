using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Casework.Disputes;
using Throughline.Casework.Transfers;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Web.Forms;
using Throughline.Web.Links;
using Throughline.Web.Pages.Transfers.One;

namespace Throughline.Web.Pages.Transfers;

/// <summary>What a page needs to act on a transfer.</summary>
public sealed record TransferTools(
    ThroughlineDb Db,
    TimeProvider Clock,
    TransferDesk Desk,
    SiteLinks Links
);

/// <summary>
/// A page that acts on one transfer. Beside the chain it carries the procedure's answer as the page showed it, so
/// that nobody acts on an answer that has changed since.
/// </summary>
public abstract class TransferActPage(TransferTools tools) : ActPage(tools.Db, tools.Clock)
{
    [BindProperty]
    public string? SeenAnswer { get; set; }

    /// <summary>With which of the journey's outcomes a step ends by this act, from 1; null where it ends in none.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Ends { get; set; }

    /// <summary>The word in which the step ends.</summary>
    public string? EndsIn =>
        Ends is { } number
            ? Move.Steps.SelectMany(s => s.Outcomes).ElementAtOrDefault(number - 1)?.Word
            : null;

    /// <summary>Set on the form of a step, which may lead on to the page of another act.</summary>
    [BindProperty]
    public bool FromStep { get; set; }

    /// <summary>The transfer as it stands now.</summary>
    public TransferPage Move => HttpContext.Transfer();

    /// <summary>True when the procedure's answer changed while the page was open.</summary>
    public bool AnswerChanged { get; private set; }

    protected SiteLinks To => tools.Links;

    protected override IReadOnlyCollection<string> Watches => [Chain.Transfer(Move.Id)];

    protected override string DoneAt(string subjectId, string actId) =>
        To.TransferDone(Move.Id, actId);

    /// <summary>Why the person cannot do this now, where that is plain before anything is typed.</summary>
    public ActOffered? Offer(TransferAct act) => Move.Acts.FirstOrDefault(a => a.Act == act);

    protected override Task Load()
    {
        SeenAnswer ??= Move.AnswerDigest;
        return Task.CompletedTask;
    }

    protected override bool LedOn()
    {
        if (!FromStep || this is StepModel)
            return false;
        TakeOver(
            new()
            {
                Day = Request.Form[$"{nameof(StepModel.Day)}.{nameof(DateParts.Day)}"],
                Month = Request.Form[$"{nameof(StepModel.Day)}.{nameof(DateParts.Month)}"],
                Year = Request.Form[$"{nameof(StepModel.Day)}.{nameof(DateParts.Year)}"],
            },
            Request.Form[nameof(StepModel.Comments)]
        );
        return true;
    }

    /// <summary>The page as a step of the journey leads to it, with the day and the note that were typed there.</summary>
    protected virtual void TakeOver(DateParts day, string? note) { }

    /// <summary>Does the act, and shows what was done or why it was refused.</summary>
    protected async Task<IActionResult> Do(
        TransferCommand command,
        string? why = null,
        DateOnly? day = null,
        params (string Property, string Field)[] fields
    ) =>
        await Answer(
            await tools.Desk.Act(
                Deed(why, day, OnBehalfOf()),
                Move.Id,
                command with
                {
                    Outcome = command.Outcome ?? EndsIn,
                },
                SeenAnswer,
                Cancel
            ),
            fields
        );

    protected async Task<IActionResult> Settle(
        DisputeCommand command,
        string? why = null,
        DateOnly? day = null
    ) =>
        await Answer(
            await tools.Desk.Settle(Deed(why, day, OnBehalfOf()), Move.Id, command, Cancel),
            []
        );

    protected async Task<IActionResult> Answer(
        Result<Done> done,
        (string Property, string Field)[] fields
    )
    {
        if (done.IsRefused(out var refusal) && refusal.Code == ActRefusals.AnswerChanged.Code)
        {
            AnswerChanged = true;
            SeenAnswer = Move.AnswerDigest;
            ModelState.Remove(nameof(SeenAnswer));
        }

        return await Finish(done, fields);
    }

    /// <summary>The manager for whom this person stands in, where that is how they come to act.</summary>
    private string? OnBehalfOf() =>
        Viewer.StandsInFor(new[] { Move.Sending.TeamId, Move.Receiving?.TeamId }.OfType<string>());
}
