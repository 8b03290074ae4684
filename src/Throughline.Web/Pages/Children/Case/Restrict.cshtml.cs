using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Casework.Families;
using Throughline.Casework.Permission;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Queries.Children;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Children.Case;

/// <summary>Names the people who alone may see the record, or changes who they are.</summary>
public sealed class RestrictModel(ThroughlineDb db, TimeProvider clock, Door door, SiteLinks links)
    : ChildActPage(db, clock, links)
{
    [BindProperty]
    public List<string> Named { get; set; } = [];

    [BindProperty]
    public string? Another { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public Restriction Present { get; private set; } = null!;
    public bool IsRestricted => Child.RestrictedAs is not null;
    public Refusal? Refusal => May.Restrict(Viewer);
    private IReadOnlyList<StaffMember> InPost { get; set; } = [];

    /// <summary>Those who have to do with the child, those named, and whoever was added on this page.</summary>
    public IReadOnlyList<Option> People =>
        [
            .. Present
                .Named.Concat(Present.WithCause)
                .Concat(
                    InPost
                        .Where(s => Named.Contains(s.PersonId))
                        .Select(s => new NamedOnRecord(s.PersonId, s.Name, Staff.PostsOf(s)))
                )
                .DistinctBy(n => n.PersonId)
                .Select(n => new Option(n.PersonId, n.Name, n.Because)),
        ];

    public IReadOnlyList<Option> Others =>
        [
            .. InPost
                .Where(s => People.All(p => p.Value != s.PersonId))
                .Select(s => new Option(
                    s.PersonId,
                    s.Name,
                    Group: s.Posts.Select(p => p.Team).FirstOrDefault(t => t is not null)
                        ?? "Across the council"
                ))
                .OrderBy(o => o.Group, StringComparer.Ordinal),
        ];

    /// <summary>Whoever restricts a record without naming themselves is not shown it any more.</summary>
    protected override string DoneAt(string subjectId, string actId) =>
        Named.Contains(Viewer.PersonId) || Another == Viewer.PersonId
            ? To.ChildDone(Child.Id, actId)
            : To.RecordRestricted();

    protected override async Task Load()
    {
        await base.Load();
        Present = await Restriction.Of(Db, Viewer, Child, Today, Cancel);
        InPost = await Staff.InPost(Db, Today, Cancel);
    }

    public void OnGet() =>
        Named = [
            .. (IsRestricted ? Present.Named : Present.WithCause.Where(IsObvious)).Select(n =>
                n.PersonId
            ),
        ];

    /// <summary>Puts another person among those to choose from, ticked; nothing is saved.</summary>
    public void OnPostAdd()
    {
        if (Others.All(o => o.Value != Another))
        {
            ModelState.AddModelError(nameof(Another), "Choose the person to add");
            return;
        }

        Named.Add(Another!);
        Another = null;
        ModelState.Remove(nameof(Another));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!string.IsNullOrEmpty(Another))
            Named.Add(Another);
        if (Named.Count == 0)
            ModelState.AddModelError(nameof(Named), "Name those who may see the record");
        Words.Reason(ModelState, nameof(Why), Why);
        if (!ModelState.IsValid)
            return Page();
        return await Finish(
            await door.RestrictChild(new(Child.Id, [.. Named.Distinct()]), Deed(Why), Cancel),
            (nameof(RestrictChild.PersonIds), nameof(Named))
        );
    }

    /// <summary>The worker, and the one who restricts.</summary>
    private bool IsObvious(NamedOnRecord person) =>
        person.PersonId == Viewer.PersonId || person.PersonId == Record.Holder?.Row.WorkerId;
}
