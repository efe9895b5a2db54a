using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>Everything together as a storefront registers it: ledger, checks, watch, hub, choices.</summary>
public sealed class RealLedgerTests
{
    [Fact]
    public async Task Shopper_is_told_live_when_an_item_sells_out_and_takes_what_is_left()
    {
        await using var app = await RealShop.StartAsync();
        var cart = app.Services.GetRequiredService<ShopShelf>().Add("c-1", ("l-1", "heart", 3));
        await RealShop.MoveAsync(app, MovementKind.Receipt, "heart", 5);
        using var client = Client(app);
        var snapshot = await client.GetFromJsonAsync<JsonNode>("/cart-integrity/cart");
        ((string?)snapshot!["lines"]![0]!["kind"]).Should().BeOneOf("available", "low");
        await using var page = await HubPage.ConnectAsync(new Uri(app.Urls.First()), cart: cart.Id.Value);
        ((string?)(await page.WatchAsync((string?)snapshot["token"]))["error"]).Should().BeNull();

        await RealShop.MoveAsync(app, MovementKind.Sale, "heart", 3);

        var told = (await page.NextSnapshotAsync())!["lines"]![0]!;
        ((string?)told["kind"]).Should().Be("short");
        ((string?)told["choices"]![0]!["kind"]).Should().Be("takeAll");
        ((int?)told["choices"]![0]!["quantity"]).Should().Be(2);

        var answer = await ChooseAsync(client, (string?)snapshot["token"], """{"line":"l-1","choice":{"kind":"takeAll","quantity":2},"revision":1}""");

        ((long?)answer["revision"]).Should().Be(2);
        ((int?)answer["lines"]![0]!["held"]).Should().Be(2);
        ((string?)answer["hold"]!["state"]).Should().Be("held");
    }

    [Fact]
    public async Task Page_of_a_shop_with_resident_stock_has_the_truth_at_once()
    {
        await using var app = await RealShop.StartAsync();
        app.Services.GetRequiredService<ShopShelf>().Add("c-1", ("l-1", "heart", 3));
        await RealShop.MoveAsync(app, MovementKind.Receipt, "heart", 2);
        using var client = Client(app);

        var html = await client.GetStringAsync("/page/begin");

        html.Should().Contain("data-kind=\"short\" role=\"status\">Only 2 left</span>").And.NotContain("\"checking\"");
    }

    private static HttpClient Client(WebApplication app)
    {
        var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.Add(TestShop.CartHeader, "c-1");
        return client;
    }

    private static async Task<JsonNode> ChooseAsync(HttpClient client, string? token, string body)
    {
        using var request = TestShop.Request(HttpMethod.Post, "/cart-integrity/choices", token: token);
        request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
