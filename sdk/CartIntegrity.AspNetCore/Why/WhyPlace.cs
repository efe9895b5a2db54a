using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace CartIntegrity.AspNetCore;

/// <summary>Where a badge finds its files and its endpoint.</summary>
/// <param name="Base">The base path of the endpoints, encoded.</param>
/// <param name="Style">The style sheet's address.</param>
/// <param name="Script">The script's address.</param>
/// <param name="MayBeCached">Whether others may be given the page: then nothing of the shopper's cart is written into it.</param>
internal sealed record WhyPlace(string Base, string Style, string Script, bool MayBeCached)
{
    private const string StylePath = "_content/CartIntegrity.AspNetCore/cart-integrity-why.css";
    private const string ScriptPath = "_content/CartIntegrity.AspNetCore/cart-integrity-why.js";

    public static WhyPlace Of(HttpContext context, string basePath)
    {
        var assets = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return new WhyPlace(
            basePath,
            ClientScript.UrlFor(context, assets, StylePath),
            ClientScript.UrlFor(context, assets, ScriptPath),
            ResponsePrivacy.MayBeCached(context));
    }
}
