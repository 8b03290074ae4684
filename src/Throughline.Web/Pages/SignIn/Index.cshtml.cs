using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Throughline.Casework.People;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Security;

namespace Throughline.Web.Pages.SignIn;

/// <summary>Choosing who to be: on the demonstration alone, and from this machine alone. Elsewhere there is no such page.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
[DemonstrationOnly]
public sealed class IndexModel(ThroughlineDb db, TimeProvider clock) : PageModel
{
    /// <summary>One of each, for a first look.</summary>
    private static readonly PostKind[] First =
    [
        PostKind.SocialWorker,
        PostKind.TeamManager,
        PostKind.ServiceManager,
        PostKind.BusinessSupport,
        PostKind.ReviewingOfficer,
        PostKind.ProcedureOwner,
    ];

    [BindProperty]
    public string? Person { get; set; }

    [BindProperty]
    public string? Other { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    public IReadOnlyList<Option> Suggested { get; private set; } = [];
    public IReadOnlyList<Option> Everybody { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load(cancel);
        var chosen = string.IsNullOrEmpty(Other) ? Person : Other;
        if (!Everybody.Any(o => o.Value == chosen))
        {
            ModelState.AddModelError(nameof(Person), "Choose who to be");
            return Page();
        }

        await HttpContext.SignInAsync(SignedIn.Scheme, Present.Principal(chosen!));
        return LocalRedirect(Url.IsLocalUrl(Then) ? Then : "/");
    }

    private async Task Load(CancellationToken cancel)
    {
        var staff = await Staff.InPost(db, clock.Today(), cancel);
        Everybody = [.. staff.Select(s => new Option(s.PersonId, $"{s.Name}, {Posts(s)}"))];
        Suggested = [.. First.SelectMany(kind => Some(staff, kind))];
    }

    private static IEnumerable<Option> Some(IReadOnlyList<StaffMember> staff, PostKind kind) =>
        staff
            .Where(s => s.Posts[0].Kind == kind)
            .DistinctBy(s => s.Posts[0].TeamId)
            .Take(
                kind is PostKind.TeamManager ? 10
                : kind is PostKind.SocialWorker ? 2
                : 1
            )
            .Select(s => new Option(s.PersonId, s.Name, Text.Capital(Posts(s))));

    private static string Posts(StaffMember person) =>
        Text.And([.. person.Posts.Select(p => p.Team is null ? p.Role : $"{p.Role}, {p.Team}")]);
}
