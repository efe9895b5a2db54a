using Microsoft.Playwright;

namespace CartIntegrity.E2E;

/// <summary>One browser test: its shop and the shoppers in it.</summary>
public sealed class Scene(IBrowser browser, ShopServer shop, string name) : IAsyncDisposable
{
    private readonly List<ShopperSession> _shoppers = [];

    public ShopServer Shop => shop;

    /// <summary>Lets another shopper in, with cookies and storage of their own.</summary>
    /// <param name="who">Names the shopper in what a failed test leaves behind.</param>
    /// <param name="viewport">The screen; a desktop when null.</param>
    /// <param name="configure">Further wishes, for example <c>o =&gt; o.JavaScriptEnabled = false</c>.</param>
    /// <param name="at">Another copy of the shop; the test's own when null.</param>
    public async Task<ShopperSession> ShopperAsync(
        string who = "shopper", Viewport? viewport = null, Action<BrowserNewContextOptions>? configure = null, ShopServer? at = null)
    {
        var address = (at ?? shop).Address;
        var options = (viewport ?? Viewport.Desktop).ToContext(address);
        configure?.Invoke(options);
        var shopper = await ShopperSession.OpenAsync(browser, options, address, $"{_shoppers.Count + 1}-{who}");
        _shoppers.Add(shopper);
        return shopper;
    }

    /// <summary>Fails when a page of any shopper reported an error that the test did not announce.</summary>
    public void AssertNothingUnexpected() =>
        _shoppers.SelectMany(shopper => shopper.Unexpected.Select(problem => $"{shopper.Who}: {problem}"))
            .Should().BeEmpty("no page may report an error, break its content security policy or reach another origin");

    /// <summary>Saves the trace and a screenshot of every shopper; says where.</summary>
    internal async Task<string> KeepAsync()
    {
        var folder = Path.Combine(RepositoryFolder.Artifacts, "e2e", name);
        Directory.CreateDirectory(folder);
        List<string> kept = [$"Kept in .artifacts/e2e/{name}:"];
        foreach (var shopper in _shoppers)
        {
            kept.AddRange(await shopper.KeepAsync(folder));
            kept.AddRange(shopper.Unexpected.Select(problem => $"{shopper.Who}: {problem}"));
        }

        return string.Join("\n  ", kept);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var shopper in _shoppers)
        {
            await shopper.DisposeAsync();
        }
    }
}
