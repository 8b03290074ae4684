using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.Casework.Permission;

namespace Throughline.Web.Pages.Administration;

/// <summary>Stands before every page on which teams and people are kept; to others they are not there.</summary>
internal sealed class AdministrationGate : IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.ViewerOrNull() is { } viewer && May.KeepStaff(viewer) is not null)
            context.Result = new NotFoundResult();
    }
}
