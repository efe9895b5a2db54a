using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace CartIntegrity.AspNetCore;

/// <summary>A watch token belongs to one shopper, so it is only ever written into a response that nobody else is given.</summary>
internal sealed class ResponsePrivacy(ILogger<ResponsePrivacy> log)
{
    private const string Private = "private, no-store";

    private string? _cacheablePath;

    /// <summary>The first page with a cart that may be cached; <c>null</c>: none so far.</summary>
    public string? CacheablePath => Volatile.Read(ref _cacheablePath);

    /// <summary>Makes the response private. Answers false, and says so once, when it may be cached: nothing of a shopper belongs into it then.</summary>
    public bool TryMakePrivate(HttpContext context)
    {
        var response = context.Response;
        if (MayBeCached(context) || (response.HasStarted && response.Headers.CacheControl != Private))
        {
            Tell(context);
            return false;
        }

        if (!response.HasStarted)
        {
            response.Headers.CacheControl = Private;
        }

        return true;
    }

    /// <summary>Whether others may be given this response, too.</summary>
    public static bool MayBeCached(HttpContext context) =>
        context.Features.Get<IOutputCacheFeature>() is { Context: { EnableOutputCaching: true, AllowCacheStorage: true } }
        || IsCacheable(context.Response.Headers.CacheControl.ToString());

    /// <summary>"no-cache, no-store" is what antiforgery writes on every page with a form; taking it apart would cost each of them a microsecond.</summary>
    private static bool IsCacheable(string header) =>
        header is not ("" or Private or "no-cache, no-store" or "no-cache" or "no-store")
        && CacheControlHeaderValue.TryParse(header, out var control)
        && (control.Public || control.SharedMaxAge > TimeSpan.Zero || (control is { MaxAge: { } age, Private: false, NoStore: false } && age > TimeSpan.Zero));

    private void Tell(HttpContext context)
    {
        if (Interlocked.CompareExchange(ref _cacheablePath, context.Request.Path.Value ?? "", null) is null)
        {
            Log.CacheableResponse(log, context.Request.Path.Value ?? "");
        }
    }
}
