using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Asks the receiving manager to accept.</summary>
public sealed class RequestModel(TransferTools tools) : TransferActPage(tools)
{
    [BindProperty]
    public string? Why { get; set; }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(new RequestAcceptance(), Why);
}
