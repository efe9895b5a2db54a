using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace CartIntegrity.AspNetCore;

/// <summary>Where the browser client is served.</summary>
internal static class ClientScript
{
    /// <summary>As a static web asset of this package.</summary>
    public const string Path = "_content/CartIntegrity.AspNetCore/cart-integrity.js";

    /// <summary>
    /// The fingerprinted name where the page is mapped <c>WithStaticAssets()</c> (served as immutable), else the plain one; both are reachable.
    /// </summary>
    public static string UrlFor(HttpContext context, ResourceAssetCollection? assets, string path = Path) =>
        $"{context.Request.PathBase.ToUriComponent()}/{assets?[path] ?? path}";
}
