using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Casework.Deciding;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Web.Answers;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Children.Case;

/// <summary>Records what people agreed where the procedure leaves it to them, before a transfer is proposed.</summary>
public sealed class ChoiceModel(
    ThroughlineDb db,
    TimeProvider clock,
    ChoiceDesk desk,
    Asking asking,
    TransferPages transfers,
    SiteLinks links
) : ChildActPage(db, clock, links)
{
    private const int Longest = 200;

    [BindProperty]
    public string? Chose { get; set; }

    [BindProperty]
    public List<string> With { get; set; } = [];

    [BindProperty]
    public string? AgreedBy { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    public AnswerView Answer { get; private set; } = null!;
    public IReadOnlyList<OpenChoice> Left { get; private set; } = [];
    public TransferRow? Transfer { get; private set; }

    /// <summary>Brothers and sisters of whom the procedure leaves the same to people.</summary>
    public IReadOnlyList<Option> Siblings { get; private set; } = [];

    public Refusal? Refusal =>
        Record.Holder is not { } holder
            ? LedgerRefusals.NotHeld
            : May.RecordChoice(Viewer, holder.Row.TeamId)
                ?? (Transfer is null ? null : ChoiceRefusals.OnTheTransfer);

    /// <summary>Every answer that people may give, each with what leaves it to them.</summary>
    public IReadOnlyList<(OpenChoice Left, string Answer)> Choices =>
        [.. Left.SelectMany(c => c.Options.Select(o => (c, o)))];

    public IReadOnlyList<Option> Options =>
        [
            .. Choices.Select(
                (c, i) => new Option($"{i}", Text.Capital(c.Answer), ChoiceWords.About(c.Left))
            ),
        ];

    protected override bool ShowsFamily => true;

    protected override async Task Load()
    {
        await base.Load();
        Answer = await asking.About(Child.Id, Today, Cancel);
        Transfer = (await transfers.OfChild(Viewer, Today, Child.Id, Cancel)).FirstOrDefault(t =>
            t.IsOpen
        );
        Left = Open(Answer);
        var siblings = new List<Option>();
        foreach (var other in Record.FamilySeen)
            if (
                other.Team == Record.Holder?.Team
                && Open(await asking.About(other.Id, Today, Cancel))
                    .Any(o => Left.Any(l => l.Rule == o.Rule && l.Between.SequenceEqual(o.Between)))
            )
                siblings.Add(new(other.Id, other.Name, other.Worker));
        Siblings = siblings;
    }

    public void OnGet()
    {
        AgreedBy = Left.Select(c => c.By).FirstOrDefault();
        Day = DateParts.Of(Today);
        With = [.. Siblings.Select(s => s.Value)];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (
            !int.TryParse(Chose, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            || at >= Choices.Count
        )
            ModelState.AddModelError(nameof(Chose), "Choose what was agreed");
        if (!With.TrueForAll(w => Siblings.Any(s => s.Value == w)))
            ModelState.AddModelError(nameof(With), "Choose from the brothers and sisters shown");
        var by = Words.Line(ModelState, nameof(AgreedBy), AgreedBy, "who agreed it", Longest);
        var day = Day.Read(ModelState, nameof(Day), "the day on which it was agreed");
        Words.Reason(ModelState, nameof(Why), Why);
        if (!ModelState.IsValid)
            return Page();
        var (left, answer) = Choices[at];
        return await Finish(
            await desk.Record(
                Deed(Why, day, Viewer.StandsInFor(Record.Holder?.Row.TeamId ?? "")),
                new([Child.Id, .. With], left.Rule, left.Between, answer, by!),
                Cancel
            )
        );
    }

    private static IReadOnlyList<OpenChoice> Open(AnswerView answer) =>
        answer is { Decision: { } decision, Woven: { } woven }
            ? OpenChoice.In(decision, woven.Edition)
            : [];
}
