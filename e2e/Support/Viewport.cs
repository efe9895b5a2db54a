using Microsoft.Playwright;

namespace CartIntegrity.E2E;

/// <summary>The screen a shopper holds, in CSS pixels.</summary>
public sealed record Viewport(int Width, int Height, bool IsTouch)
{
    public static Viewport Desktop { get; } = new(1280, 800, IsTouch: false);

    public static Viewport Phone { get; } = new(390, 844, IsTouch: true);

    internal BrowserNewContextOptions ToContext(Uri baseAddress) => new()
    {
        BaseURL = baseAddress.ToString(),
        ViewportSize = new() { Width = Width, Height = Height },
        IsMobile = IsTouch,
        HasTouch = IsTouch,
        Locale = "en-GB",
        TimezoneId = "Europe/London",
        ReducedMotion = Microsoft.Playwright.ReducedMotion.Reduce,
    };
}
