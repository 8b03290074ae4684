using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Facts;
using Throughline.Casework.Transfers;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Queries.Children;
using Throughline.Web.Components;
using Throughline.Web.Facts;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Children.Case;

/// <summary>Records something dated: first which word, then the form that the word asks for.</summary>
public sealed class RecordModel(
    ThroughlineDb db,
    TimeProvider clock,
    Door door,
    SiteLinks links,
    Editions editions,
    TransferPages transfers
) : ChildActPage(db, clock, links)
{
    private IReadOnlyList<Recordable> recordables = [];

    [BindProperty]
    public string? Word { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public DateParts ValueDate { get; set; } = new();

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Replaces { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public Recordable? Chosen { get; private set; }

    public IReadOnlyList<Option> Words =>
        [.. recordables.Select(r => new Option(r.Name, Text.Capital(r.Name), Group: r.Group))];

    /// <summary>What stands on the record of this word.</summary>
    public IReadOnlyList<StatementLine> Standing =>
        [.. Record.Statements.Where(s => s.Statement.Word == Chosen?.Name)];

    public IReadOnlyList<Option> Replaceable =>
        Standing.Count == 0
            ? []
            :
            [
                new("", "No, it is a new entry"),
                .. Standing.Select(s => new Option(
                    s.Statement.Id,
                    $"Yes: {StatementWords.Of(s.Statement)}"
                )),
            ];

    protected override async Task Load()
    {
        await base.Load();
        recordables =
            editions.All.Count == 0
                ? []
                : Recordables.Of(editions.InForce(Today), await HasMoved());
        Chosen = recordables.FirstOrDefault(r => r.Name == Word);
    }

    private async Task<bool> HasMoved() =>
        (await transfers.OfChild(Viewer, Today, Child.Id, Cancel)).Any(t =>
            t.IsOpen || t.State is TransferState.Transferred
        );

    public IReadOnlyList<string> Given(RecordableAttribute attribute) =>
        Request.HasFormContentType
            ? [.. Request.Form[attribute.Field].OfType<string>().Where(v => v.Length > 0)]
            : [];

    public DateParts GivenDay(RecordableAttribute attribute) =>
        Request.HasFormContentType
            ? new()
            {
                Day = Request.Form[$"{attribute.Field}.Day"],
                Month = Request.Form[$"{attribute.Field}.Month"],
                Year = Request.Form[$"{attribute.Field}.Year"],
            }
            : new();

    public void OnGet() { }

    public IActionResult OnPost()
    {
        if (Chosen is null)
            ModelState.AddModelError(nameof(Word), "Choose what you want to record");
        else
            Day = DateParts.Of(Today);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync()
    {
        if (Chosen is null)
            return OnPost();
        if (Read(Chosen) is not { } command)
            return Page();
        return await Finish(await door.RecordStatement(command, Deed(Why), Cancel));
    }

    private RecordStatement? Read(Recordable chosen)
    {
        var kind = chosen.Kind(Kind);
        if (kind is null)
            ModelState.AddModelError(nameof(Kind), "Say whether it has happened");
        var value = ReadValue(chosen);
        var day = Day.Read(ModelState, nameof(Day), "the day");
        var attributes =
            kind is StatementKind.Planned
                ? null
                : chosen.Attributes.ToDictionary(a => a.Name, Read);
        if (!string.IsNullOrEmpty(Replaces) && Replaceable.All(o => o.Value != Replaces))
            ModelState.AddModelError(nameof(Replaces), "Choose one of the entries, or none");
        Forms.Words.Reason(ModelState, nameof(Why), Why, needed: false);
        return ModelState.IsValid
            ? new(
                Child.Id,
                chosen.Name,
                value,
                kind!.Value,
                day!.Value,
                attributes?.Where(a => a.Value.Length > 0).ToDictionary(),
                string.IsNullOrEmpty(Replaces) ? null : Replaces
            )
            : null;
    }

    private string? ReadValue(Recordable chosen)
    {
        if (chosen.IsDate)
            return ValueDate
                .Read(ModelState, nameof(ValueDate), "the date")
                ?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (chosen.IsNumber)
        {
            if (
                int.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            )
                return number.ToString(CultureInfo.InvariantCulture);
            ModelState.AddModelError(nameof(Value), "Enter a whole number");
        }
        else if (chosen.Values.Count > 0)
        {
            if (chosen.Values.Any(o => o.Value == Value))
                return Value;
            ModelState.AddModelError(nameof(Value), "Choose one of the answers");
        }

        return null;
    }

    private string Read(RecordableAttribute attribute)
    {
        if (attribute.IsDate)
            return GivenDay(attribute)
                    .Read(
                        ModelState,
                        attribute.Field,
                        $"the day on which it {attribute.Name}",
                        needed: false
                    )
                    ?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                ?? "";
        var given = Given(attribute);
        if (given.Any(g => attribute.Options.All(o => o.Value != g)))
            ModelState.AddModelError(attribute.Field, "Choose from the list");
        return string.Join(", ", given);
    }
}
