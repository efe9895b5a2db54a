using CartIntegrity;

namespace DemoStore;

/// <summary>What happens to a request.</summary>
internal static class ShopPipeline
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string AskAgain = "no-cache";

    /// <summary>The steps every request goes through.</summary>
    public static void UseShop(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/error/500");
        }

        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseStaticFiles(new StaticFileOptions
        {
            // A file whose address names its content (?v=…) never changes; any other is asked for again, which a 304 answers.
            OnPrepareResponse = static file => file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? ForEver : AskAgain,
        });
    }

    /// <summary>What can be asked for.</summary>
    public static void MapShop(this WebApplication app)
    {
        app.MapRazorPages();
        app.MapArt();
        app.MapLanguage();
        app.MapWarehouse();
        app.MapCartIntegrity();
        app.MapApiDocument();
        app.MapHealthChecks("/health");
    }
}
