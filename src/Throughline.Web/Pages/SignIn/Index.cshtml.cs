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
        PostKind.TeamManager,
        PostKind.SocialWorker,
        PostKind.ServiceManager,
        PostKind.DataOfficer,
        PostKind.BusinessSupport,
        PostKind.ReviewingOfficer,
        PostKind.ProcedureOwner,
        PostKind.Administrator,
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
        Suggested =
        [
            .. First
                .SelectMany(kind => Some(staff, kind))
                .DistinctBy(s => s.PersonId)
                .Select(s => new Option(s.PersonId, s.Name, Text.Capital(Posts(s)))),
        ];
    }

    /// <summary>The manager of each team, workers of the two largest, and one of every other kind.</summary>
    private static IEnumerable<StaffMember> Some(IReadOnlyList<StaffMember> staff, PostKind kind) =>
        staff
            .Where(s => s.Posts.Any(p => p.Kind == kind))
            .GroupBy(s => s.Posts.First(p => p.Kind == kind).TeamId)
            .OrderByDescending(g => kind is PostKind.SocialWorker ? g.Count() : 0)
            .ThenBy(g => Posts(g.First()), StringComparer.Ordinal)
            .Take(
                kind is PostKind.TeamManager ? 10
                : kind is PostKind.SocialWorker ? 2
                : 1
            )
            .Select(g => g.First());

    private static string Posts(StaffMember person) =>
        Text.And([.. person.Posts.Select(p => p.Team is null ? p.Role : $"{p.Role}, {p.Team}")]);
}
