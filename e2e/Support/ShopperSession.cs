using Microsoft.Playwright;

namespace CartIntegrity.E2E;

/// <summary>One shopper: a browser context with a page, recorded from the first moment.</summary>
public sealed class ShopperSession : IAsyncDisposable
{
    private readonly PageProblems _problems;

    private ShopperSession(string who, IBrowserContext context, IPage page, PageProblems problems)
    {
        Who = who;
        Context = context;
        Page = page;
        _problems = problems;
    }

    public string Who { get; }

    public IBrowserContext Context { get; }

    /// <summary>The first tab. Another one: <c>Context.NewPageAsync()</c>.</summary>
    public IPage Page { get; }

    /// <summary>What pages reported that the test did not announce.</summary>
    public IReadOnlyList<string> Unexpected => _problems.Unexpected;

    /// <summary>Announces an error that belongs to the test, such as a connection the test cuts itself.</summary>
    /// <param name="fragment">A part of the message as the browser's console shows it.</param>
    public void Expect(string fragment) => _problems.Expect(fragment);

    internal static async Task<ShopperSession> OpenAsync(IBrowser browser, BrowserNewContextOptions options, Uri shop, string who)
    {
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(15_000);
        var problems = new PageProblems(context, shop);
        await context.Tracing.StartAsync(new() { Title = who, Screenshots = true, Snapshots = true, Sources = true });
        return new ShopperSession(who, context, await context.NewPageAsync(), problems);
    }

    /// <summary>Saves the trace, and a screenshot of every tab that still answers.</summary>
    internal async Task<IReadOnlyList<string>> KeepAsync(string folder)
    {
        var kept = new List<string>();
        foreach (var (page, number) in Context.Pages.Select((page, index) => (page, index + 1)))
        {
            var file = number == 1 ? $"{Who}.png" : $"{Who}-tab{number}.png";
            try
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, file), FullPage = true });
                kept.Add(file);
            }
            catch (PlaywrightException unanswered)
            {
                // The failure the test reports matters more than the picture of it.
                kept.Add($"(no {file}: {unanswered.Message.Split('\n')[0]})");
            }
        }

        await Context.Tracing.StopAsync(new() { Path = Path.Combine(folder, $"{Who}.zip") });
        return [.. kept, $"{Who}.zip"];
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
