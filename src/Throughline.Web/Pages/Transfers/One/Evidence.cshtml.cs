using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Duties;
using Throughline.Casework.Transfers;
using Throughline.Web.Components;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Records that something owed was done.</summary>
public sealed class EvidenceModel(TransferTools tools) : TransferActPage(tools)
{
    private const int Longest = 500;

    [BindProperty(SupportsGet = true)]
    public string Rule { get; set; } = "";

    [BindProperty]
    public string? ChildId { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public List<string> Told { get; set; } = [];

    [BindProperty]
    public List<string> Pieces { get; set; } = [];

    /// <summary>Of what the duty is made up.</summary>
    public IReadOnlyList<Option> PieceOptions =>
        [
            .. (Line?.Pieces?.Of ?? []).Select(p => new Option(
                p.Words,
                Text.Capital(p.Words),
                p.Done is { } done ? $"On record since {Text.Of(done)}" : null
            )),
        ];

    public string PiecesLabel =>
        Line?.Pieces?.Are is PiecesAre.People ? "Who was there?" : "What was done?";

    public string? PiecesHint =>
        Line?.Pieces?.Are switch
        {
            PiecesAre.AllNeeded => "It is done when all of these are",
            PiecesAre.OneEnough => "One of these is enough",
            PiecesAre.People => "It is done when all of them have been there",
            _ => null,
        };

    /// <summary>The duty is to tell somebody.</summary>
    public bool Tells =>
        Move.Decisions.Values.SelectMany(d => d.Owed).Any(d => d.Id == Rule && d.Tells is not null);

    public IReadOnlyList<Option> MayBeTold =>
        [
            .. Move
                .Recipients.Where(r => r.DoNotTell is null && r.Safe is not SafeToContact.No)
                .Select(r => new Option(r.Id, r.Name, RecipientWords.Of(r))),
        ];

    public IEnumerable<Recipient> NotToBeTold =>
        Move.Recipients.Where(r => MayBeTold.All(m => m.Value != r.Id));

    public OwedLine? Line =>
        Move.Owed.FirstOrDefault(o => o.Rule == Rule && o.IsOpen)
        ?? Move.Owed.FirstOrDefault(o => o.Rule == Rule);

    /// <summary>Whose it is, where it is shown for each child.</summary>
    public IReadOnlyList<Option> Children =>
        Line is { OfEachChild: true }
            ?
            [
                .. Move
                    .Children.Where(c => c.State == LineState.Open && c.MayOpen)
                    .Select(c => new Option(c.Id, c.Name)),
            ]
            : [];

    public IActionResult OnGet()
    {
        Day = DateParts.Of(Today);
        return Line is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Line is null)
            return NotFound();
        if (Children.Count > 0 && Children.All(c => c.Value != ChildId))
            ModelState.AddModelError(nameof(ChildId), "Choose for which child");
        if (PieceOptions.Count > 0 && (Pieces.Count == 0 || !Pieces.TrueForAll(IsPiece)))
            ModelState.AddModelError(
                nameof(Pieces),
                Line.Pieces!.Are is PiecesAre.People
                    ? "Choose who was there"
                    : "Choose what was done"
            );
        var day = Day.Read(ModelState, nameof(Day), "the day on which it was done");
        var note = Words.Line(ModelState, nameof(Note), Note, "the note", Longest, false);
        return ModelState.IsValid
            ? await Do(
                new RecordEvidence(
                    Rule,
                    Children.Count > 0 ? ChildId : null,
                    null,
                    note,
                    Told.Count > 0 ? Told : null,
                    PieceOptions.Count > 0 ? Pieces : null
                ),
                day: day
            )
            : Page();
    }

    private bool IsPiece(string words) => Line!.Pieces!.Has(words);
}
