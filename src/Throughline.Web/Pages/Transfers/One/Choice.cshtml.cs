using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Web.Components;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Records what people chose where the procedure leaves it to them.</summary>
public sealed class ChoiceModel(TransferTools tools) : TransferActPage(tools)
{
    private const int Longest = 200;

    [BindProperty]
    public string? Chose { get; set; }

    [BindProperty]
    public string? AgreedBy { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>Every answer that people may give, each with what leaves it to them.</summary>
    public IReadOnlyList<(OpenChoice Left, string Answer)> Choices =>
        [.. Move.Choices.SelectMany(c => c.Options.Select(o => (c, o)))];

    public IReadOnlyList<Option> Options =>
        [
            .. Choices.Select(
                (c, i) =>
                    new Option($"{i}", Text.Capital(c.Answer), string.Join(", ", c.Left.Clauses))
            ),
        ];

    public void OnGet() => AgreedBy = Move.Choices.Select(c => c.By).FirstOrDefault();

    public async Task<IActionResult> OnPostAsync()
    {
        if (
            !int.TryParse(Chose, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            || at >= Choices.Count
        )
            ModelState.AddModelError(nameof(Chose), "Choose what was agreed");
        var by = Words.Line(ModelState, nameof(AgreedBy), AgreedBy, "who agreed it", Longest);
        var why = Words.Reason(ModelState, nameof(Why), Why);
        if (!ModelState.IsValid)
            return Page();
        var (left, answer) = Choices[at];
        return await Do(new Choose(left.Rule, left.Between, answer, by!), why);
    }
}
