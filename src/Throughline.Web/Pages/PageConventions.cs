using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Throughline.Web.Pages;

/// <summary>
/// What holds for whole folders of pages: who may come in at all, and that what is asked for is there and theirs.
/// A page put into a folder is guarded by where it stands.
/// </summary>
internal static class PageConventions
{
    public static void Apply(RazorPagesOptions options)
    {
        var pages = options.Conventions;
        pages.AllowAnonymousToFolder("/SignIn");
        pages.AllowAnonymousToFolder("/Errors");
    }
}
