using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Asks the receiving manager to accept.</summary>
public sealed class RequestModel(TransferTools tools) : TransferActPage(tools)
{
    [BindProperty]
    public string? Why { get; set; }

    /// <summary>What would stop the acceptance as things are now, beside what stops the request.</summary>
    public IReadOnlyList<Block> BeforeAcceptance =>
        [
            .. Before(TransferAct.Accept)
                .ExceptBy(Before(TransferAct.Request).Select(b => b.Rule), b => b.Rule),
        ];

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(new RequestAcceptance(), Why);

    private IReadOnlyList<Block> Before(TransferAct act) =>
        Move.Steps.FirstOrDefault(s => s.Act == act)?.Blocks ?? [];
}
