using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Throughline.Web.Forms;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures;

/// <summary>A page that asks the procedure about facts which a person gives or changes. Nothing of it is kept.</summary>
public abstract class AskPage(Weaver weaver) : PageModel
{
    /// <summary>The edition that is asked, by the hash of its content.</summary>
    [BindProperty]
    public string? Edition { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public Dictionary<string, string?> Facts { get; set; } = [];

    /// <summary>Events, papers, ticks, choices and the transfer, as a worked example writes them.</summary>
    [BindProperty]
    public string? Rest { get; set; }

    public Woven? Woven { get; private set; }
    public Decision? Decision { get; private set; }
    public IReadOnlyList<FactAsked> Asks { get; private set; } = [];

    protected Shelf Shelf => weaver.Shelf;
    protected DateOnly Today => HttpContext.Viewer().Day;

    protected bool Choose(Edition? edition)
    {
        if (edition is null)
            return false;
        Edition = edition.Hash;
        Woven = weaver.Woven(edition);
        Asks = Asked.Of(edition);
        return true;
    }

    /// <summary>Decides by what was typed.</summary>
    /// <param name="with">What is known besides and is not shown.</param>
    protected IActionResult Answer(Func<CaseFacts, CaseFacts>? with = null)
    {
        if (!Choose(Shelf.ByHash(Edition)))
            return NotFound();
        var day = Day.Read(ModelState, nameof(Day), "the day that is asked about");
        if (Rest?.Length > Asked.Longest)
            ModelState.AddModelError(nameof(Rest), "This is too long to be one case");
        if (day is null || !ModelState.IsValid)
            return Page();
        var given = Asks.Where(a => !string.IsNullOrWhiteSpace(Facts.GetValueOrDefault(a.Name)))
            .ToDictionary(a => a.Name, a => Facts[a.Name]!.Trim());
        var (facts, problems) = Asked.Read(Woven!.Edition, given, Rest);
        foreach (var problem in problems.Take(10))
            ModelState.AddModelError(FieldOf(problem.Message), Text.Capital(problem.Message));
        if (facts is not null && ModelState.IsValid)
            Decision = Decider.Decide(
                new Plan(Woven.Edition),
                with is null ? facts : with(facts),
                day.Value
            );
        return Page();
    }

    /// <summary>A fault in a fact stands beside that fact, any other beside the text.</summary>
    private string FieldOf(string message) =>
        Asks.FirstOrDefault(a =>
            Facts.GetValueOrDefault(a.Name)?.Trim() is { Length: > 0 } given
            && message.Contains($"'{given}'", StringComparison.Ordinal)
        )
            is { } fact
            ? $"Facts[{fact.Name}]"
            : nameof(Rest);
}
