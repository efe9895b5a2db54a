using System.Diagnostics;
using System.Net;

namespace CartIntegrity.Load;

/// <summary>A shopper's way through the pages: product, basket, address, payment, review, order. Takes one unit.</summary>
/// <param name="browser">The shopper's own.</param>
internal sealed class Journey(ShopBrowser browser)
{
    private static readonly TimeSpan LooksAgainAfter = TimeSpan.FromMilliseconds(100);
    private const int LooksAtMost = 300;
    private TimeSpan _placing;

    /// <summary>Goes from an open product page to the end.</summary>
    public async Task<JourneyResult> FinishAsync(ShopPage product)
    {
        try
        {
            var (end, where) = await WalkAsync(product);
            return new JourneyResult(end, where, browser.Requests, _placing);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return new JourneyResult(JourneyEnd.Failed, failure.Message, browser.Requests, _placing);
        }
    }

    private async Task<(JourneyEnd End, string Where)> WalkAsync(ShopPage page)
    {
        if (page.IsOk && page.FormWith("sku") is null && page.Attribute("data-stock") is not null)
        {
            return (JourneyEnd.Refused, "product page: cannot be had");
        }

        foreach (var fill in new Func<ShopPage, HtmlForm?>[] { AddToCart, Address, Payment, Review })
        {
            if (fill(page) is not { } form)
            {
                return Judge(page);
            }

            var start = Stopwatch.GetTimestamp();
            page = await browser.SendAsync(form);
            _placing = fill == Review ? Stopwatch.GetElapsedTime(start) : TimeSpan.Zero;
            page = fill == AddToCart && page.Links("/checkout").Any() ? await browser.GetAsync("/checkout") : page;
        }

        return await WaitForOrderAsync(page);
    }

    private static HtmlForm? AddToCart(ShopPage page) => page.FormWith("sku");

    private static HtmlForm? Address(ShopPage page) => page.FormWith("Address.Name")?
        .With("Address.Name", "Ada Loadwell").With("Address.Email", "ada@example.org").With("Address.Line1", "1 Long Lane")
        .With("Address.Town", "London").With("Address.Postcode", "EC1A 9HF");

    private static HtmlForm? Payment(ShopPage page) => page.FormWith("card")?.With("card", "Ok");

    private static HtmlForm? Review(ShopPage page) => page.FormWith("order");

    private async Task<(JourneyEnd End, string Where)> WaitForOrderAsync(ShopPage page)
    {
        for (var looks = 0; page.Attribute("data-state") == "Pending" && looks < LooksAtMost; looks++)
        {
            await Task.Delay(LooksAgainAfter);
            page = await browser.GetAsync(page.Path);
        }

        return Judge(page);
    }

    /// <summary>What a page on which the journey ends says to the shopper.</summary>
    private static (JourneyEnd End, string Where) Judge(ShopPage page)
    {
        var where = $"{page.Path.Split('?')[0]} {(int)page.Status} {page.Attribute("data-state")} {page.Attribute("data-failure")}".TrimEnd();
        return page switch
        {
            { Status: not HttpStatusCode.OK } => (JourneyEnd.Failed, where),
            _ when page.Attribute("data-state") is "Placed" or "Shipped" => (JourneyEnd.Sold, "order page: placed"),
            _ when page.Attribute("data-failure") == "SoldOut" => (JourneyEnd.Refused, "order page: sold out"),
            _ when page.Attribute("data-needs-answer") == "true" => (JourneyEnd.Refused, "basket: cannot be had"),
            _ => (JourneyEnd.Failed, where),
        };
    }
}
