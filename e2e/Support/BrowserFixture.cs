using Microsoft.Playwright;

namespace CartIntegrity.E2E;

/// <summary>One Chromium for the whole test run; every shopper gets a context of its own in it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // Nothing a browser asks the internet for on its own may slow or fail a test.
    private static readonly string[] QuietFlags =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>
    /// The browser. Where there is none the test is skipped, visibly; with <c>CI=true</c> it fails.
    /// Call it inside a <c>[SkippableFact]</c>.
    /// </summary>
    public IBrowser Browser
    {
        get
        {
            const string missing = $"No Chromium, Chrome or Edge was found. Install one or name it in {BrowserPlaces.Variable}.";
            if (_browser is null && Environment.GetEnvironmentVariable("CI") == "true")
            {
                throw new InvalidOperationException(missing);
            }

            Skip.If(_browser is null, missing);
            return _browser!;
        }
    }

    public async Task InitializeAsync()
    {
        if (BrowserPlaces.Find() is not { } executable)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(10_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Headless = Environment.GetEnvironmentVariable("HEADED") != "1",
            Args = [.. QuietFlags, .. SandboxFlags()],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    // Chromium refuses its sandbox to root, which is who runs in most containers.
    private static string[] SandboxFlags() => Environment.UserName == "root" ? ["--no-sandbox"] : [];
}
