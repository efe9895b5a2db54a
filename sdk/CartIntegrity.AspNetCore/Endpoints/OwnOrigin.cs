using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// Whether a request comes from the shop's own pages. The browser says so itself (<c>Origin</c>, <c>Sec-Fetch-Site</c>) and no page can lie about
/// it, so this stands where an antiforgery token would cost 40 µs a page and make it uncacheable. WebSockets need it too: CORS does not cover them.
/// </summary>
internal sealed class OwnOrigin(IOptions<CartIntegrityWebOptions> options, ILogger<OwnOrigin> log)
{
    private const int MostRemembered = 5;
    private const string FetchSite = "Sec-Fetch-Site";

    private readonly string[] _allowed = [.. options.Value.AllowedOrigins];
    private readonly GenerationCache<string, string> _told = new(capacity: 200);
    private ImmutableArray<string> _refused = [];

    /// <summary>The first few origins that were refused.</summary>
    public IReadOnlyList<string> Refused => _refused;

    /// <summary>For a request that changes something: its <c>Origin</c> is ours, or it has none and the browser vouches for the same origin.</summary>
    public bool IsOwnRequest(HttpRequest request) =>
        request.Headers.Origin.Count == 0
            ? request.Headers.TryGetValue(FetchSite, out var site) && site == "same-origin"
            : IsOwn(request);

    /// <summary>For a WebSocket: exactly one <c>Origin</c>, and it is ours.</summary>
    public bool IsOwn(HttpRequest request)
    {
        var origins = request.Headers.Origin;
        if (origins.Count == 1 && (IsSite(origins[0]!, request) || IsAllowed(origins[0]!)))
        {
            return true;
        }

        Tell(origins, request);
        return false;
    }

    private static bool IsSite(string origin, HttpRequest request)
    {
        var (scheme, host) = (request.Scheme, request.Host.Value ?? "");
        return host.Length > 0
            && origin.Length == scheme.Length + 3 + host.Length
            && origin.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            && origin.AsSpan(scheme.Length, 3).SequenceEqual("://")
            && origin.AsSpan(scheme.Length + 3).Equals(host, StringComparison.OrdinalIgnoreCase);
    }

    private bool IsAllowed(string origin)
    {
        foreach (var allowed in _allowed)
        {
            if (string.Equals(allowed, origin, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Once per origin: behind a proxy that hides the scheme every shopper is refused, and the log has to say why without drowning.</summary>
    private void Tell(StringValues origins, HttpRequest request)
    {
        var origin = origins.ToString();
        origin = origin.Length > 128 ? origin[..128] : origin;
        if (!_told.TryGet(origin, out _))
        {
            _told.Set(origin, origin);
            ImmutableInterlocked.Update(ref _refused, static (all, next) => all.Length < MostRemembered ? all.Add(next) : all, origin.Length == 0 ? "(none)" : origin);
            Log.ForeignOrigin(log, origin, request.Scheme, request.Host.Value ?? "");
        }
    }
}
