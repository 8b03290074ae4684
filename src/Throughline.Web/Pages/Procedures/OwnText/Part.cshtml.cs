using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.OwnTexts;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Web.Links;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures.OwnText;

/// <summary>A part of the procedure, the council's words beside ours; the owner confirms what is proposed.</summary>
public sealed class PartModel(
    ThroughlineDb db,
    TimeProvider clock,
    OwnTextTools tools,
    OwnTextDesk desk,
    SiteLinks links
) : OwnTextPage(db, clock, tools)
{
    /// <summary>Which document the ticked clauses speak of.</summary>
    [BindProperty]
    public string? OwnTextId { get; set; }

    /// <summary>Each "WOK-CTP-4-1 12 12": the clause, and the passages that stood beside it on the page.</summary>
    [BindProperty]
    public List<string> Confirmed { get; set; } = [];

    public Part Part { get; private set; } = null!;
    public Part? Next { get; private set; }

    /// <summary>The documents whose proposals stand on this page for the owner to confirm.</summary>
    public IReadOnlyList<SourceBeside> ToConfirm =>
        [
            .. Own.Sources.Where(s =>
                MayKeep
                && Part.Clauses.Any(c =>
                    Own.Of(c.Clause) == s && Own.Beside(c.Clause)?.State is WordsState.Proposed
                )
            ),
        ];

    public int Count(WordsState state) =>
        Part.Clauses.Count(c => Own.Beside(c.Clause)?.State == state);

    public static string FormOf(SourceBeside source) => $"confirm-{source.Source.Prefix}";

    public static string ValueOf(ClauseBeside clause) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{clause.Clause.Id} {clause.First} {clause.Last}"
        );

    protected override string DoneAt(string subjectId, string actId) =>
        links.OwnTextPart(Edition, Part);

    protected override async Task<bool> Found()
    {
        await base.Found();
        Part = Woven.Part($"{RouteData.Values["part"]}")!;
        Next = Woven.Parts.SkipWhile(p => p != Part).Skip(1).FirstOrDefault();
        return Part is not null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        if (!MayKeep)
            return NotFound();
        var said = Confirmed.Select(Said).OfType<ClauseSaid>().ToList();
        return await Finish(await desk.Say(Deed(), Edition, new(OwnTextId ?? "", said), Cancel));
    }

    private static ClauseSaid? Said(string value) =>
        value.Split(' ') is [var clause, var first, var last]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            ? new(clause, from, to)
            : null;
}
