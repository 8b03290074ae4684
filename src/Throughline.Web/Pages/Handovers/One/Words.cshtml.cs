using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Handovers;
using Reading = Throughline.Web.Forms.Words;

namespace Throughline.Web.Pages.Handovers.One;

/// <param name="Needed">Something must be written.</param>
public sealed record WordsAsked(string Title, string Explains, string Asks, bool Needed);

/// <summary>The acts of a handover that need some words and no more.</summary>
public sealed class WordsModel(HandoverTools tools) : HandoverActPage(tools)
{
    private static readonly Dictionary<string, WordsAsked> All = new()
    {
        ["raise"] = new(
            "Say what cannot be settled",
            "It stands here until it is settled, and the team does not pass before. Name no child and nobody of the staff; staff matters are kept apart.",
            "What is it?",
            true
        ),
        ["refer"] = new(
            "Put it to the next rung",
            "Those whom the procedure names for it take it up.",
            "Anything to add?",
            false
        ),
        ["settle"] = new(
            "Say how it was settled",
            "Once it has gone up the ladder, the manager above the team says so.",
            "How was it settled?",
            true
        ),
        ["pass"] = new(
            "Take over the team",
            "From the day of the change you lead the team, and answer for its workers and their cases. Each child keeps the same worker.",
            "Anything to add, or why the team passes without what is left?",
            false
        ),
        ["withdraw"] = new(
            "Withdraw the handover",
            "The team keeps its leader.",
            "Why is it withdrawn?",
            true
        ),
    };

    [BindProperty(SupportsGet = true)]
    public string What { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? About { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public WordsAsked? Asked => All.GetValueOrDefault(What);

    /// <summary>What the procedure asks before the team passes, and is not done.</summary>
    public IReadOnlyList<AskedOfHandover> Left =>
        What == "pass" ? [.. Handover.Asked.Where(a => a.InTheWay)] : [];

    public IActionResult OnGet() => Asked is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Asked is not { } asked)
            return NotFound();
        var text = Reading.Reason(ModelState, nameof(Text), Text, needed: asked.Needed);
        if (!ModelState.IsValid)
            return Page();
        return await Do(
            What switch
            {
                "raise" => new RaiseIssue(text!),
                "refer" => new ReferIssue(About ?? ""),
                "settle" => new SettleIssue(About ?? "", text!),
                "pass" => new PassHandover(),
                _ => new WithdrawHandover(),
            },
            text,
            null,
            (nameof(Casework.Deed.Why), nameof(Text))
        );
    }
}
