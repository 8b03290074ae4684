using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Casework.Duties;
using Throughline.Casework.Permission;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries.Children;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Children.Case;

/// <summary>Adds somebody who is told of the child, or changes what is kept of them.</summary>
public sealed class RecipientModel(
    ThroughlineDb db,
    TimeProvider clock,
    DutyDesk desk,
    SiteLinks links
) : ChildActPage(db, clock, links)
{
    public const string New = "new";
    private const string Family = "family";
    private const string Professional = "professional";
    private const int Longest = 100;
    private const int LongestNote = 500;

    public static readonly IReadOnlyList<Option> Kinds =
    [
        new(Family, "Family or friends"),
        new(Professional, "A professional, such as a school or a health visitor"),
    ];

    public static readonly IReadOnlyList<Option> Safety =
    [
        .. Enum.GetValues<SafeToContact>().Select(s => new Option($"{s}", RecipientWords.Safe(s))),
    ];

    [BindProperty(SupportsGet = true)]
    public string Who { get; set; } = New;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Relation { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Safe { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? DoNotTell { get; set; }

    [BindProperty]
    public DateParts Until { get; set; } = new();

    public bool IsNew => Who == New;
    public Recipient? Kept { get; private set; }
    public Refusal? Refusal => May.WorkWith(Viewer, Record.Holder?.Row);

    protected override async Task Load()
    {
        await base.Load();
        Kept = (await RecipientList.Of(Db, Viewer, Child.Id, Today, Cancel)).FirstOrDefault(r =>
            r.Id == Who
        );
    }

    public IActionResult OnGet()
    {
        if (Kept is null)
        {
            Safe = $"{SafeToContact.NotAsked}";
            return IsNew ? Page() : NotFound();
        }

        (Name, Relation, How) = (Kept.Name, Kept.Relation, Kept.How);
        (Language, DoNotTell, Safe) = (Kept.Language, Kept.DoNotTell, $"{Kept.Safe}");
        Kind = Kept.IsFamily ? Family : Professional;
        Until = DateParts.Of(Kept.Until);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var name = Words.Line(ModelState, nameof(Name), Name, "the name", Longest);
        var relation = Words.Line(
            ModelState,
            nameof(Relation),
            Relation,
            "what they are to the child",
            Longest
        );
        if (Kind is not (Family or Professional))
            ModelState.AddModelError(nameof(Kind), "Choose whether they are family");
        if (!Enum.TryParse<SafeToContact>(Safe, out var safe) || !Enum.IsDefined(safe))
            ModelState.AddModelError(nameof(Safe), "Choose whether they may be contacted");
        var how = Optional(nameof(How), How, "the way to reach them", LongestNote);
        var language = Optional(nameof(Language), Language, "the language", Longest);
        var doNot = Optional(nameof(DoNotTell), DoNotTell, "the reason", LongestNote);
        var until = Until.Read(
            ModelState,
            nameof(Until),
            "the day from which they are no longer told",
            needed: false
        );
        if (!ModelState.IsValid)
            return Page();
        return await Finish(
            await desk.Keep(
                Deed(onBehalfOf: Viewer.StandsInFor(Record.Holder?.Row.TeamId ?? "")),
                new(
                    Child.Id,
                    IsNew ? null : Who,
                    name!,
                    relation!,
                    Kind == Family,
                    safe,
                    how,
                    language,
                    doNot,
                    until
                ),
                Cancel
            )
        );
    }

    private string? Optional(string field, string? typed, string what, int longest) =>
        Words.Line(ModelState, field, typed, what, longest, needed: false);
}
