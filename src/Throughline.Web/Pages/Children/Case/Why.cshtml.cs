using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework.Families;
using Throughline.Web.Answers;

namespace Throughline.Web.Pages.Children.Case;

public sealed class WhyModel(Asking asking) : PageModel
{
    public Child Child => HttpContext.Child();
    public AnswerView Answer { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) =>
        Answer = await asking.About(Child.Id, HttpContext.Viewer().Day, cancel);
}
