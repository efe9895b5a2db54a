using System.Runtime.CompilerServices;
using Xunit.Abstractions;

namespace CartIntegrity.E2E;

/// <summary>
/// The base of every class of browser tests. A test is a <c>[SkippableFact]</c> whose body runs in <see cref="RunAsync"/>,
/// which keeps trace and screenshot of every shopper when it fails.
/// </summary>
[Collection(BrowserCollection.Name)]
public abstract class BrowserTest(BrowserFixture browser, ITestOutputHelper output)
{
    /// <summary>Runs a test in which any number of shoppers visit one shop.</summary>
    protected async Task RunAsync(ShopServer shop, Func<Scene, Task> test, [CallerMemberName] string name = "")
    {
        ArgumentNullException.ThrowIfNull(test);
        var scene = new Scene(browser.Browser, shop, $"{GetType().Name}.{name}");
        await using (scene)
        {
            try
            {
                await test(scene);
                scene.AssertNothingUnexpected();
            }
            catch (Exception failure) when (failure is not SkipException)
            {
                output.WriteLine(await scene.KeepAsync());
                throw;
            }
        }
    }

    /// <summary>Skips the test, or in CI fails it, where there is no browser; for tests that arrange much before <c>RunAsync</c>.</summary>
    protected void RequireBrowser() => _ = browser.Browser;

    /// <summary>Runs a test with one shopper at a desktop.</summary>
    protected Task RunAsync(ShopServer shop, Func<ShopperSession, Task> test, [CallerMemberName] string name = "") =>
        RunAsync(shop, Viewport.Desktop, test, name);

    /// <summary>Runs a test with one shopper.</summary>
    protected Task RunAsync(ShopServer shop, Viewport viewport, Func<ShopperSession, Task> test, [CallerMemberName] string name = "") =>
        RunAsync(shop, async (Scene scene) => await test(await scene.ShopperAsync(viewport: viewport)), name);
}
