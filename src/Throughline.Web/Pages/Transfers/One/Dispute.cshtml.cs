using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Disputes;
using Throughline.Procedures.Rules;
using Throughline.Web.Components;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Says that the managers differ, and about what; the sender holds meanwhile.</summary>
public sealed class DisputeModel(TransferTools tools) : TransferActPage(tools)
{
    public static readonly IReadOnlyList<Option> Subjects =
    [
        .. Enum.GetValues<DisputeAbout>()
            .Where(a =>
                a
                    is not (
                        DisputeAbout.Unallocated
                        or DisputeAbout.Stalled
                        or DisputeAbout.ManagementHandover
                    )
            )
            .Select(a => new Option($"{a}", Text.Capital(DisputeWords.Of(a)))),
    ];

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    /// <summary>What the ladder is about that the step's outcome goes up.</summary>
    public void OnGet()
    {
        Day = DateParts.Of(Today);
        About = Move
            .Steps.SelectMany(s => s.Outcomes)
            .FirstOrDefault(o => o.Word == EndsIn && o.About is not null)
            ?.About?.ToString();
    }

    protected override void TakeOver(DateParts day, string? note)
    {
        OnGet();
        (Day, Why) = (day, note);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Subjects.All(s => s.Value != About))
            ModelState.AddModelError(nameof(About), "Choose what the managers differ about");
        var day = Day.Read(ModelState, nameof(Day), "the day on which they differed");
        var why = Words.Reason(ModelState, nameof(Why), Why);
        return ModelState.IsValid
            ? await Settle(new RaiseDispute(Enum.Parse<DisputeAbout>(About!), EndsIn), why, day)
            : Page();
    }
}
