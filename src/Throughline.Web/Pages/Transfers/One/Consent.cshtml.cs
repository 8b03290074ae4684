using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Web.Components;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Whether the family was asked for its consent, and what it answered.</summary>
public sealed class ConsentModel(TransferTools tools) : TransferActPage(tools)
{
    public static readonly IReadOnlyList<Option> States =
    [
        new($"{ConsentState.Asked}", "Asked, and not answered yet"),
        new($"{ConsentState.Given}", "Given"),
        new(
            $"{ConsentState.Refused}",
            "Refused",
            "Nobody starts without it: the desk closes with advice, or the threshold is questioned"
        ),
        new(
            $"{ConsentState.Withdrawn}",
            "Withdrawn after it was given",
            "Whoever holds the case decides with the family how to go on"
        ),
    ];

    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    public void OnGet() => Day = DateParts.Of(Today);

    public async Task<IActionResult> OnPostAsync()
    {
        if (States.All(s => s.Value != State))
            ModelState.AddModelError(nameof(State), "Say where the consent stands");
        var day = Day.Read(ModelState, nameof(Day), "the day");
        var why = Words.Reason(ModelState, nameof(Why), Why, needed: false);
        return ModelState.IsValid
            ? await Do(new RecordConsent(Enum.Parse<ConsentState>(State!)), why, day)
            : Page();
    }
}
