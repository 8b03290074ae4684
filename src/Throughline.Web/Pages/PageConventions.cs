using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Web.Pages.Administration;
using Throughline.Web.Pages.Children;
using Throughline.Web.Pages.Handovers;
using Throughline.Web.Pages.Imports;
using Throughline.Web.Pages.Meetings;
using Throughline.Web.Pages.Procedures.OwnText;
using Throughline.Web.Pages.Procedures.Publish;
using Throughline.Web.Pages.Transfers;
using Throughline.Web.Pages.Workers;

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
        Gate<ChildGate>(pages, "/Children/Case");
        Gate<ImportGate>(pages, "/Imports/Bring");
        Gate<AdministrationGate>(pages, "/Administration");
        Gate<PublishGate>(pages, "/Procedures/Publish");
        Gate<OwnTextGate>(pages, "/Procedures/OwnText");
        Gate<OwnTextKeepGate>(pages, "/Procedures/OwnText/Keep");
        Gate<TransferGate>(pages, "/Transfers/One");
        Gate<MeetingGate>(pages, "/Meetings/One");
        Gate<HandoverGate>(pages, "/Handovers/One");
        Gate<WorkerGate>(pages, "/Workers");
    }

    private static void Gate<T>(PageConventionCollection pages, string folder)
        where T : IFilterMetadata =>
        pages.AddFolderApplicationModelConvention(
            folder,
            page => page.Filters.Add(new TypeFilterAttribute(typeof(T)))
        );
}
