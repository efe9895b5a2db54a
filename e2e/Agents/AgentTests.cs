using System.Text.Json;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace CartIntegrity.E2E;

/// <summary>A shopping agent in the shopper's browser reads the same truth that the popup tells.</summary>
public sealed class AgentTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    [SkippableTheory]
    [InlineData("ucp", "UCP-Agent", "profile=\"https://agent.example/profile\"", "path")]
    [InlineData("acp", "API-Version", "2026-04-17", "param")]
    public Task Agent_is_told_what_the_popup_tells(string protocol, string header, string value, string place) => RunAsync(shops.NotHolding.Server, async shopper =>
    {
        var shop = shops.NotHolding.Server;
        var (kept, gone) = (await shop.StockAsync(units: 50), await shop.StockAsync(units: 1));
        await shopper.Basket.AddAsync(kept, quantity: 2);
        await shopper.Basket.AddAsync(gone);
        await shop.SellElsewhereAsync(gone, 1);
        await shopper.Alert.ExpectAsync(gone, "This item has just sold out.");

        var answer = await shopper.Context.APIRequest.GetAsync(
            $"/cart-integrity/cart/{protocol}", new() { Headers = [KeyValuePair.Create(header, value)] });

        answer.Status.Should().Be(200);
        var cart = (await answer.JsonAsync())!.Value;
        var lines = cart.GetProperty("line_items").EnumerateArray().ToList();
        lines.Select(line => line.GetProperty("item").GetProperty("id").GetString()).Should().Equal(kept.Sku, gone.Sku);
        var message = cart.GetProperty("messages").EnumerateArray().Should().ContainSingle().Which;
        message.GetProperty("code").GetString().Should().Be("out_of_stock");
        message.GetProperty(place).GetString().Should().Be("$.line_items[1]");
        message.GetProperty("content").GetString().Should().Be($"{gone.Title}: Out of stock");
        Subtotal(cart).Should().Be((long)((kept.Price * 2 + gone.Price) * 100));
        cart.GetProperty("continue_url").GetString().Should().Be(new Uri(shop.Address, "/cart").ToString());
    }, $"{nameof(Agent_is_told_what_the_popup_tells)}-{protocol}");

    private static long Subtotal(JsonElement cart) =>
        cart.GetProperty("totals").EnumerateArray().Single(total => total.GetProperty("type").GetString() == "subtotal").GetProperty("amount").GetInt64();
}
