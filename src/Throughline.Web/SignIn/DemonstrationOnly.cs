using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.Web.Security;

namespace Throughline.Web;

/// <summary>The page is there for a demonstration database and a browser on this machine; for anybody else it is not.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DemonstrationOnlyAttribute : Attribute, IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var birth = http.RequestServices.GetRequiredService<Birth>();
        if (!await birth.IsDemonstration(http.RequestAborted) || !Loopback.IsFromThisMachine(http))
            context.Result = new NotFoundResult();
    }
}
