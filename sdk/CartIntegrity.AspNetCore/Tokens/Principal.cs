using System.Security.Claims;

namespace CartIntegrity.AspNetCore;

/// <summary>Who asks, as far as a watch token cares.</summary>
internal static class Principal
{
    /// <summary>The user's stable id, or empty for a guest. Never logged.</summary>
    public static string Of(ClaimsPrincipal? user) =>
        user?.Identity is { IsAuthenticated: true } identity
            ? user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.FindFirstValue("sub") ?? identity.Name ?? "?"
            : "";
}
