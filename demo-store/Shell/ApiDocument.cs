using System.Net;

namespace DemoStore;

/// <summary>The OpenAPI document of the SDK's endpoints, at <c>/openapi/v1.json</c>: in Development, and for requests of this machine.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";
    private static readonly string[] ProxyHeaders = ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"];

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, static api =>
    {
        // The shop's own addresses are pages and forms, not an API.
        api.ShouldInclude = static described => described.ActionDescriptor.EndpointMetadata.OfType<Microsoft.AspNetCore.Http.Metadata.ITagsMetadata>().Any(tags => tags.Tags.Contains("CartIntegrity"));
        api.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info.Title = "CartIntegrity endpoints of Hearth & Lantern";
            document.Info.Description = "What the browser client asks. The live line beside it is a SignalR hub, which OpenAPI cannot describe: see docs/wire.md.";
            return Task.CompletedTask;
        });
    });

    public static void MapApiDocument(this WebApplication app)
    {
        var isDevelopment = app.Environment.IsDevelopment();
        app.MapOpenApi().AddEndpointFilter(async (call, next) => isDevelopment || IsLocal(call.HttpContext) ? await next(call) : TypedResults.NotFound());
    }

    // A request that came through a proxy is not of this machine, whatever address the proxy has.
    private static bool IsLocal(HttpContext http) =>
        (http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address)) && !Array.Exists(ProxyHeaders, http.Request.Headers.ContainsKey);
}
