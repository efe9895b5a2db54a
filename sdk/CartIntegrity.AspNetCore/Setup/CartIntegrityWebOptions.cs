namespace CartIntegrity.AspNetCore;

/// <summary>The settings of the web part. All of them have working defaults and are checked at start, all mistakes together.</summary>
public sealed class CartIntegrityWebOptions
{
    /// <summary>
    /// Where the hub and the endpoints are. Default: <c>/cart-integrity</c>. Starts with a slash and does not end with one; letters, digits,
    /// <c>-</c>, <c>_</c>, <c>.</c> and <c>/</c>.
    /// </summary>
    public string BasePath { get; set; } = "/cart-integrity";

    /// <summary>
    /// Origins besides the site's own that may connect, for example <c>https://m.shop.example</c>: scheme, host, port if it is not the usual one,
    /// and nothing else. Default: none. The site's own origin needs no entry.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>How long a watch token is good for. Default: 30 minutes. 1 minute to 24 hours.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How many connections (tabs) one cart may have to this server. Default: 20. 1 to 1,000.</summary>
    public int ConnectionsPerCart { get; set; } = 20;

    /// <summary>What shopping agents are told (UCP and ACP). Default: nothing; set <see cref="AgentOptions.Currency"/> to open the endpoints for them.</summary>
    public AgentOptions Agents { get; } = new();

    /// <summary>
    /// Whether <c>GET {base}/doctor</c> answers other machines outside Development, too. It tells settings and troubles, no secrets. Default: no, only
    /// requests of this machine to its own name (<c>localhost</c>, <c>127.0.0.1</c>, <c>[::1]</c>) that came through no proxy.
    /// </summary>
    public bool AllowRemoteDoctor { get; set; }
}
