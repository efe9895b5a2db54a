using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace CartIntegrity.AspNetCore;

/// <summary>The headers that both protocols ask for.</summary>
internal static partial class AgentHeaders
{
    public const string RequestId = "Request-Id";
    public const string ApiVersion = "API-Version";
    public const string UcpAgent = "UCP-Agent";

    private const int MaxLength = 1_024;
    private const string Bearer = "Bearer ";

    /// <summary>Gives the request its own name back, if it has one that a header can carry.</summary>
    public static void EchoRequestId(HttpContext context)
    {
        if (Single(context, RequestId) is { Length: <= 255 } id && id.All(letter => letter is >= ' ' and <= '~'))
        {
            context.Response.Headers[RequestId] = id;
        }
    }

    /// <summary>The watch token: in its own header as everywhere, or as the bearer token the protocols know.</summary>
    public static string? TokenOf(HttpContext context) =>
        CartEndpoints.TokenOf(context)
        ?? (Single(context, "Authorization") is { } text && text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? text[Bearer.Length..].Trim() : null);

    /// <summary>
    /// Whether the request names the platform's profile (<c>profile="https://…"</c>). It is not fetched: reading a cart negotiates nothing, and a server that
    /// fetches what a stranger names can be sent anywhere.
    /// </summary>
    public static bool NamesProfile(HttpContext context) =>
        Single(context, UcpAgent) is { } agent
        && Profile().Match(agent) is { Success: true } match
        && Uri.TryCreate(match.Groups["uri"].Value, UriKind.Absolute, out var profile)
        && (profile.Scheme is "https" or "http");

    public static string? Single(HttpContext context, string name) => context.Request.Headers[name] is [{ Length: > 0 and <= MaxLength } only] ? only : null;

    /// <summary>A member of a dictionary of RFC 8941, with or without parameters, before or after others.</summary>
    [GeneratedRegex("""(?:^|,)[ \t]*profile="(?<uri>[^"\\]+)"[ \t]*(?:[,;]|$)""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Profile();
}
