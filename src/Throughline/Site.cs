using Microsoft.AspNetCore.DataProtection;
using Throughline.Records;
using Throughline.Records.Store;
using Throughline.Web;

namespace Throughline;

/// <summary>The program put together: the site, its records and the procedures it runs.</summary>
public static class Site
{
    /// <param name="editions">The council's procedure.</param>
    /// <param name="more">What tests replace, such as the clock.</param>
    public static WebApplication Build(
        string[] urls,
        Place place,
        Editions editions,
        Action<WebApplicationBuilder>? more = null
    ) =>
        WebHost.Build(
            urls,
            builder =>
            {
                builder.Services.AddRecords(place);
                builder.Services.AddSingleton(editions);
                KeepKeys(builder.Services, place);
                // Request logs hold whole addresses; only what goes wrong is written down.
                builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
                builder.Logging.AddFilter("Quartz", LogLevel.Warning);
                builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
                more?.Invoke(builder);
            }
        );

    /// <summary>The keys of cookies and forms stay with the data, so that a restart signs nobody out.</summary>
    private static void KeepKeys(IServiceCollection services, Place place)
    {
        if (place is Place.Sqlite { Folder: var folder })
            services
                .AddDataProtection()
                .SetApplicationName("throughline")
                .PersistKeysToFileSystem(new(Path.Combine(folder, "keys")));
    }
}
