using DemoStore;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CartIntegrity.Load;

/// <summary>Opens the real shop in this process, on a free port of loopback, quiet, in the environment Production.</summary>
internal static class ShopHere
{
    /// <summary>Opens it.</summary>
    /// <param name="data">An empty folder.</param>
    /// <param name="change">What differs from the shop as it is.</param>
    /// <param name="settings">Configuration, as it is typed on the command line.</param>
    public static async Task<WebApplication> OpenAsync(string data, Action<WebApplicationBuilder> change, params string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "DemoStore",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
            Args = ["--urls", "http://127.0.0.1:0", "--Shop:DataPath", data, .. settings],
        });
        builder.AddShop();
        builder.Logging.ClearProviders();
        change(builder);
        var app = builder.Build();
        app.UseShop();
        app.MapShop();
        await app.StartAsync();
        return app;
    }
}
