using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// Hands out and checks watch tokens. A token is made once per cart and principal and handed out again until half of its life has passed:
/// making one costs as much as the rest of the SDK on a page.
/// </summary>
internal sealed class WatchTokens(TokenProtector protector, TimeProvider time, IOptions<CartIntegrityWebOptions> options)
{
    /// <summary>Tokens kept at the most, over two generations.</summary>
    public const int MaxKept = 20_000;

    private readonly TimeSpan _lifetime = options.Value.TokenLifetime;
    private readonly GenerationCache<(CartId Cart, string Principal), WatchToken> _made = new(MaxKept);

    /// <summary>A token that is good for at least half its life.</summary>
    /// <param name="cart">For which cart.</param>
    /// <param name="principal">For whom.</param>
    /// <param name="latest">
    /// The one that the same reader was given before, if the caller has it: a server with more connections than the cache has room for would otherwise
    /// make a token for every message.
    /// </param>
    public WatchToken Issue(CartId cart, string principal, WatchToken? latest = null)
    {
        var now = time.GetUtcNow();
        if (IsFresh(latest, now))
        {
            return latest;
        }

        if (_made.TryGet((cart, principal), out var kept) && IsFresh(kept, now))
        {
            return kept;
        }

        var expiresAt = now + _lifetime;
        var token = new WatchToken(protector.Protect(new TokenClaim(cart, principal, expiresAt)), expiresAt);
        _made.Set((cart, principal), token);
        return token;
    }

    /// <summary>Checks a token that somebody shows.</summary>
    /// <param name="text">What was shown.</param>
    /// <param name="principal">Who shows it.</param>
    /// <param name="ownCart">The cart of the request itself, when it has one: a token for another cart is foreign then.</param>
    /// <param name="claim">What it says, when it is valid.</param>
    public TokenState Check(string? text, string principal, CartId? ownCart, out TokenClaim claim)
    {
        claim = default;
        if (string.IsNullOrEmpty(text))
        {
            return TokenState.Missing;
        }

        if (!protector.TryUnprotect(text, out var shown))
        {
            return TokenState.Invalid;
        }

        // Foreign before expired: an outsider learns nothing about the age of somebody else's token.
        if (!string.Equals(shown.Principal, principal, StringComparison.Ordinal) || (ownCart is { } own && own != shown.Cart))
        {
            return TokenState.Foreign;
        }

        if (time.GetUtcNow() >= shown.ExpiresAt)
        {
            return TokenState.Expired;
        }

        claim = shown;
        return TokenState.Valid;
    }

    private bool IsFresh([NotNullWhen(true)] WatchToken? token, DateTimeOffset now) => token is not null && token.ExpiresAt - now > _lifetime / 2;
}
