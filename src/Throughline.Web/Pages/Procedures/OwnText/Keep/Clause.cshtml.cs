using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.OwnTexts;
using Throughline.Procedures.Rules;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Links;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures.OwnText.Keep;

/// <summary>Says which words of the council's document a clause tells, that it does not stand there, or nothing.</summary>
public sealed class ClauseModel(
    ThroughlineDb db,
    TimeProvider clock,
    OwnTextTools tools,
    OwnTextDesk desk,
    SiteLinks links
) : OwnTextPage(db, clock, tools)
{
    private const int Around = 20;

    public static readonly IReadOnlyList<Option> Answers =
    [
        new(
            "passages",
            "These passages",
            "Give the first and the last below; the same number twice for one"
        ),
        new("not", "It does not stand in the document"),
        new("open", "Leave it open", "What was said of it before is taken back"),
    ];

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? OwnTextId { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Near { get; set; }

    public Clause Clause { get; private set; } = null!;
    public SourceBeside Source { get; private set; } = null!;
    public ClauseBeside Beside { get; private set; } = null!;
    public IReadOnlyList<(ClauseMatch Match, string By, Casework.OwnTexts.OwnText Text)> Said
    {
        get;
        private set;
    } = [];

    /// <summary>The first passage shown, from 1.</summary>
    public int First =>
        Math.Max(
            1,
            Math.Min(
                (Near ?? Beside.First ?? 1) - Around / 2,
                Source.Passages.Count - 2 * Around + 1
            )
        );

    public int Last => Math.Min(Source.Passages.Count, First + 2 * Around - 1);

    protected override string DoneAt(string subjectId, string actId) =>
        $"{links.OwnTextPart(Edition, Woven.PartOf(Clause.Id)!)}#{Clause.Id}";

    protected override async Task<bool> Found()
    {
        await base.Found();
        var id = $"{RouteData.Values["clause"]}";
        // Addresses are written in small letters.
        var clause = Edition.Clauses.FirstOrDefault(c =>
            c.Id.Equals(id, StringComparison.OrdinalIgnoreCase)
        );
        if (clause is null || Own.Beside(clause) is not { } beside)
            return false;
        (Clause, Beside, Source) = (clause, beside, Own.Of(clause)!);
        Said = await OwnTexts.History(Db, Edition.Council, clause.Id, Cancel);
        return true;
    }

    public void OnGet()
    {
        Answer = Beside.State switch
        {
            WordsState.Confirmed or WordsState.Proposed => "passages",
            WordsState.NotInText => "not",
            WordsState.Nothing => null,
        };
        From = Beside.First?.ToString(CultureInfo.InvariantCulture);
        To = Beside.Last?.ToString(CultureInfo.InvariantCulture);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var id = OwnTextId ?? "";
        switch (Answer)
        {
            case "open":
                return await Finish(
                    await desk.TakeBack(Deed(), Edition, new(id, Clause.Id), Cancel),
                    ("", nameof(Answer))
                );
            case "not":
                return await Finish(
                    await desk.Say(Deed(), Edition, new(id, [new(Clause.Id, null, null)]), Cancel)
                );
            case "passages" when Number(From) is { } from && Number(To ?? From) is { } to:
                return await Finish(
                    await desk.Say(Deed(), Edition, new(id, [new(Clause.Id, from, to)]), Cancel)
                );
            case "passages":
                return await Refused(OwnTextRefusals.NoSuchPassages(Source.Passages.Count));
            default:
                ModelState.AddModelError(nameof(Answer), "Choose what you say of this clause");
                return Page();
        }
    }

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n
            : null;
}
