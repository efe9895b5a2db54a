namespace House.Tests;

/// <summary>The classes of the SDK that may be derived from though they are not abstract, each with the reason.</summary>
internal static class OpenTypes
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CartIntegrity.AspNetCore.CartTexts"] = "A storefront in another language derives from it and overrides what it says.",
        ["CartIntegrity.PendingCommandOf`1"] = "A traced caller's command carries its span in a type of its own, so that the others carry nothing.",
    };
}
