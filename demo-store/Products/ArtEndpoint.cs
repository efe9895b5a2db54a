using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DemoStore;

/// <summary>Serves the drawn picture of each product. A picture is drawn once and kept: all of them together are a few megabytes.</summary>
internal static class ArtEndpoint
{
    private const string Month = "public, max-age=2592000";

    public static void MapArt(this IEndpointRouteBuilder endpoints)
    {
        var drawn = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        endpoints.MapGet("/art/{sku}.svg", Results<FileContentHttpResult, NotFound> (string sku, Catalogue catalogue, HttpContext http) =>
        {
            if (!catalogue.TryFind(sku, out var product))
            {
                return TypedResults.NotFound();
            }

            http.Response.Headers.CacheControl = Month;
            return TypedResults.File(drawn.GetOrAdd(product.Sku, _ => Encoding.UTF8.GetBytes(ProductArt.Draw(product))), "image/svg+xml");
        });
    }
}
