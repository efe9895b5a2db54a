using System.Buffers;
using Microsoft.Extensions.Options;

namespace CartIntegrity.AspNetCore;

/// <summary>Reports all mistakes of <see cref="CartIntegrityWebOptions"/> together, each with what to write instead.</summary>
internal sealed class WebOptionsValidator : IValidateOptions<CartIntegrityWebOptions>
{
    private static readonly SearchValues<char> PathCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./");

    public ValidateOptionsResult Validate(string? name, CartIntegrityWebOptions options)
    {
        List<string> mistakes = [];
        CheckBasePath(options.BasePath, mistakes);
        foreach (var origin in options.AllowedOrigins)
        {
            CheckOrigin(origin, mistakes);
        }

        if (options.TokenLifetime < TimeSpan.FromMinutes(1) || options.TokenLifetime > TimeSpan.FromHours(24))
        {
            mistakes.Add($"CartIntegrityWebOptions.TokenLifetime is {options.TokenLifetime}; write 1 minute to 24 hours, for example TimeSpan.FromMinutes(30).");
        }

        if (options.ConnectionsPerCart is < 1 or > 1_000)
        {
            mistakes.Add($"CartIntegrityWebOptions.ConnectionsPerCart is {options.ConnectionsPerCart}; write 1 to 1000, for example 20.");
        }

        CheckAgents(options.Agents, mistakes);
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static void CheckBasePath(string? path, List<string> mistakes)
    {
        if (path is not { Length: > 1 } || path[0] != '/' || path[^1] == '/'
            || path.AsSpan().ContainsAnyExcept(PathCharacters) || path.Contains("//", StringComparison.Ordinal))
        {
            mistakes.Add($"CartIntegrityWebOptions.BasePath is \"{path}\"; write a path that starts with a slash and does not end with one, for example \"/cart-integrity\".");
        }
    }

    private static void CheckAgents(AgentOptions agents, List<string> mistakes)
    {
        if (agents.Currency is { } currency && (currency.Length != 3 || !currency.All(char.IsAsciiLetter)))
        {
            mistakes.Add($"CartIntegrityWebOptions.Agents.Currency is \"{currency}\"; write three letters as in ISO 4217, for example \"GBP\".");
        }

        if (agents.CartPage is { } page && !(page.StartsWith('/') && !page.StartsWith("//", StringComparison.Ordinal)))
        {
            mistakes.Add($"CartIntegrityWebOptions.Agents.CartPage is \"{page}\"; write an address of this site, for example \"/cart\".");
        }
    }

    private static void CheckOrigin(string? origin, List<string> mistakes)
    {
        if (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && string.Equals(uri.GetLeftPart(UriPartial.Authority), origin, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        mistakes.Add($"CartIntegrityWebOptions.AllowedOrigins has \"{origin}\"; write scheme, host and port only, for example \"https://shop.example\" or \"http://localhost:5080\".");
    }
}
