using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;
using Throughline.Records;
using Throughline.Testing;
using Throughline.Web.Security;

namespace Throughline.Web.Tests;

/// <summary>The whole site on a database of the test's own, without a network.</summary>
public sealed class Site : IAsyncDisposable
{
    private static readonly Lazy<Library> Procedures = new(() =>
        Library.Load(Path.Combine(Root(), "procedures"))
    );

    private Site(House house, WebApplication app)
    {
        House = house;
        App = app;
    }

    public House House { get; }
    public WebApplication App { get; }

    /// <summary>The address from which requests seem to come.</summary>
    public IPAddress From { get; set; } = IPAddress.Loopback;

    public static async Task<Site> Open(
        Database kind = Database.Sqlite,
        Action<RateSettings>? rates = null,
        Action<WebApplicationBuilder>? more = null
    ) => await Open(await House.On(kind), rates, more);

    public static async Task<Site> Open(
        House house,
        Action<RateSettings>? rates = null,
        Action<WebApplicationBuilder>? more = null
    )
    {
        Site? site = null;
        var app = WebHost.Build(
            [],
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<TimeProvider>(house.Database.Clock);
                builder.Services.AddRecords(house.Database.Place);
                builder.Services.AddSingleton(LoadProcedures());
                builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
                builder.Services.AddSingleton<IStartupFilter>(new ComingFrom(() => site!.From));
                var settings = new RateSettings
                {
                    SearchesPerMinute = 10_000,
                    RefusedReadsPerMinute = 10_000,
                    SignInsPerMinute = 10_000,
                };
                rates?.Invoke(settings);
                builder.Services.AddSingleton(settings);
                more?.Invoke(builder);
            }
        );
        site = new(house, app);
        await app.StartAsync();
        return site;
    }

    /// <summary>A browser in which nobody has signed in.</summary>
    public Browser Nobody() => new(App.GetTestServer().CreateHandler());

    /// <summary>A browser in which that person has signed in.</summary>
    public async Task<Browser> As(string personId)
    {
        var browser = Nobody();
        var page = await browser.Get("/sign-in");
        var after = await browser.Send(page, ("Person", personId));
        Assert.NotEqual("/sign-in", after.Path);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await House.DisposeAsync();
    }

    private static Editions LoadProcedures()
    {
        var library = Procedures.Value;
        return new([.. library.Of("wokingham")])
        {
            Shared = new(library.Vocabulary!, library.Holidays!),
            Law = [.. library.Law.Select(e => e.Edition).OfType<Edition>()],
        };
    }

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "throughline.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("No checkout above.");
        return folder.FullName;
    }

    private sealed class ComingFrom(Func<IPAddress> address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, then) =>
                    {
                        context.Connection.RemoteIpAddress = address();
                        return then(context);
                    }
                );
                next(app);
            };
    }
}
