using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.Casework.Permission;
using Throughline.Records;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures.OwnText;

/// <summary>
/// Stands before the pages of the council's own text: only for an edition of the council's own, for nobody brings
/// another council's document here.
/// </summary>
internal sealed class OwnTextGate(Shelf shelf, Editions editions) : IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.ViewerOrNull() is null)
            return;
        var route = context.RouteData.Values;
        if (
            shelf.ByAddress($"{route["council"]}", $"{route["edition"]}") is not { } edition
            || editions.ByHash(edition.Hash) is null
        )
            context.Result = new NotFoundResult();
    }
}

/// <summary>Lets in whoever may bring a document and say which words are a clause's.</summary>
internal sealed class OwnTextKeepGate : IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (
            context.HttpContext.ViewerOrNull() is { } viewer
            && May.KeepOwnTexts(viewer) is not null
        )
            context.Result = new NotFoundResult();
    }
}
