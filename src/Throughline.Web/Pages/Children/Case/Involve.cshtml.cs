using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Ledger;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Children.Case;

/// <summary>Names somebody who works with the child beside the worker, or says that somebody no longer does.</summary>
public sealed class InvolveModel(ThroughlineDb db, TimeProvider clock, Door door, SiteLinks links)
    : ChildActPage(db, clock, links)
{
    public const string New = "new";

    public static readonly IReadOnlyList<Option> Roles =
    [
        .. Involvements.Roles.Select(r => new Option(r, Text.Capital(r))),
    ];

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? PersonId { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    public IReadOnlyList<Option> People { get; private set; } = [];

    public IReadOnlyList<Option> Whats =>
        [
            new(New, "Somebody new works with the child"),
            .. Record
                .Involvements.Where(i => i.Involvement is { PersonId: not null, Until: null })
                .Select(i => new Option(
                    i.Involvement.Id,
                    $"{i.Person} no longer does, as {i.Involvement.Role}"
                )),
        ];

    protected override async Task Load()
    {
        await base.Load();
        People =
        [
            .. (await Staff.InPost(Db, Today, Cancel)).Select(p => new Option(
                p.PersonId,
                $"{p.Name} ({Staff.PostsOf(p)})"
            )),
        ];
    }

    public void OnGet() => (What, Day) = (Whats.Count == 1 ? New : null, DateParts.Of(Today));

    public async Task<IActionResult> OnPostAsync()
    {
        if (Whats.All(w => w.Value != What))
            ModelState.AddModelError(nameof(What), "Say whether somebody is new or ends");
        if (What == New && People.All(p => p.Value != PersonId))
            ModelState.AddModelError(nameof(PersonId), "Choose the person");
        if (What == New && Roles.All(r => r.Value != Role))
            ModelState.AddModelError(nameof(Role), "Say what they do for the child");
        var day = Day.Read(ModelState, nameof(Day), "the day");
        if (!ModelState.IsValid)
            return Page();
        return await Finish(
            What == New
                ? await door.Involve(new(Child.Id, PersonId!, Role!), Deed(null, day), Cancel)
                : await door.EndInvolvement(new(Child.Id, What!), Deed(null, day), Cancel)
        );
    }
}
