using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework.Deciding;
using Throughline.Procedures.Comparing;
using Throughline.Procedures.Rules;
using Throughline.Procedures.Words;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Records.Sights;
using Throughline.Web.Components;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures;

/// <summary>What an edition would change, between the two it lies; nothing when it was not reckoned.</summary>
public sealed record DifferenceView(Difference? Of, Edition Old, Edition New);

/// <summary>Two editions, or two councils, beside each other, and what it would mean for the children open now.</summary>
public sealed class CompareModel(
    Shelf shelf,
    Editions editions,
    UnderTwoEditions children,
    SightBook sights
) : PageModel
{
    public IReadOnlyList<Option> Options =>
        [
            .. shelf.Editions.Select(e => new Option(
                e.Hash,
                $"{CompareText.Name(e)}: {e.Header.Title}"
            )),
        ];

    public string? Old { get; private set; }
    public string? New { get; private set; }
    public EditionComparison? Comparison { get; private set; }
    public IReadOnlyList<Matter> Matters { get; private set; } = [];
    public Difference? Difference { get; private set; }

    public async Task OnGetAsync(string? old, string? @new, CancellationToken cancel)
    {
        Old = old;
        New = @new;
        if (old is null && @new is null)
            return;
        var left = Named(nameof(Old), old);
        var right = Named(nameof(New), @new);
        if (left is null || right is null)
            return;
        Comparison = EditionComparison.Of(left, right);
        if (!Comparison.SameCouncil)
            Matters = SideBySide.Of(left, right);
        else if (Comparison.Differ && IsOwn(left) && IsOwn(right))
            await Weigh(left, right, cancel);
    }

    public static IReadOnlyList<string> Words(Rule rule, Edition edition) =>
        RuleWords.Of(rule, edition);

    public static string Told(Otherwise what) =>
        what switch
        {
            Otherwise.Team => "another answer to where the case belongs",
            Otherwise.Point => "the same team at another point",
            Otherwise.Reason => "the same answer by another rule",
            Otherwise.Owed => "something else owed, or by another day",
        };

    private async Task Weigh(Edition old, Edition now, CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        Difference = await children.Of(viewer, viewer.Day, old, now, cancel);
        await sights.Note(
            viewer,
            "/Procedures/Compare",
            Difference.Seen.Select(c => c.Change.ChildId),
            cancel
        );
    }

    private bool IsOwn(Edition edition) => editions.ByHash(edition.Hash) is not null;

    private Edition? Named(string field, string? hash)
    {
        var found = shelf.ByHash(hash);
        if (found is null)
            ModelState.AddModelError(field, "Choose an edition from the list");
        return found;
    }
}
