using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework.Families;
using Throughline.Procedures.Deciding;
using Throughline.Web.Answers;

namespace Throughline.Web.Pages.Children.Case;

public sealed class WhyModel(Asking asking) : PageModel
{
    public Child Child => HttpContext.Child();
    public AnswerView Answer { get; private set; } = null!;

    /// <summary>The rules that speak of a child of this team.</summary>
    public IReadOnlyList<Considered> Considered =>
        [.. Answer.Decision!.Why.Where(r => r.Outcome is not RuleOutcome.OfAnotherTeam)];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Answer = await asking.About(Child.Id, HttpContext.Viewer().Day, cancel);
}
