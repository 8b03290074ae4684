using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.Casework.Permission;

namespace Throughline.Web.Pages.Imports;

/// <summary>Stands before every page on which extracts are brought in; to others they are not there.</summary>
internal sealed class ImportGate : IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (
            context.HttpContext.ViewerOrNull() is { } viewer
            && May.TakeInExtracts(viewer) is not null
        )
            context.Result = new NotFoundResult();
    }
}
