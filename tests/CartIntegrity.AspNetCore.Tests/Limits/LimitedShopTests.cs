using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>A shop as a storefront registers it: who asks is known without a word from the storefront, and a shopper is told.</summary>
public sealed class LimitedShopTests
{
    [Fact]
    public async Task Choice_of_a_guest_is_held_as_an_unverified_shoppers_and_a_job_is_not()
    {
        await using var app = await RealShop.StartAsync();
        var shelf = app.Services.GetRequiredService<ShopShelf>();
        shelf.Add("c-1", ("l-1", "heart", 7));
        await RealShop.MoveAsync(app, MovementKind.Receipt, "heart", 6);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.Add(TestShop.CartHeader, "c-1");
        var snapshot = await client.GetFromJsonAsync<JsonNode>("/cart-integrity/cart");
        using var request = TestShop.Request(HttpMethod.Post, "/cart-integrity/choices", token: (string?)snapshot!["token"]);
        request.Headers.Add("Origin", client.BaseAddress.GetLeftPart(UriPartial.Authority));
        request.Content = JsonContent.Create(new { line = "l-1", choice = new { kind = "takeAll", quantity = 6 }, revision = 1 });
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();

        var reservations = app.Services.GetRequiredService<IReservations>();
        var hold = await reservations.FindAsync(new CartId("c-1"));
        (hold!.IsUnverified, hold.UnitsOf(new Sku("heart"))).Should().Be((true, 5), "the last five are for everybody, a sixth is beyond the guests' share");
        app.Services.GetRequiredService<IHeldBack>().Of(new CartId("c-1")).Should().ContainSingle().Which.Limit.Should().Be(HoldLimit.UnverifiedShare);

        var job = await reservations.HoldAsync(shelf.Add("c-2", ("l-1", "heart", 1)));
        (job.Hold!.IsUnverified, job.Lines[0].Held).Should().Be((false, 1));
    }

    [Fact]
    public async Task Line_over_the_limit_is_told_with_a_way_to_reduce_it()
    {
        await using var app = await RealShop.StartAsync();
        app.Services.GetRequiredService<ShopShelf>().Add("c-1", ("l-1", "heart", 60));
        await RealShop.MoveAsync(app, MovementKind.Receipt, "heart", 500);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.Add(TestShop.CartHeader, "c-1");

        var line = (await client.GetFromJsonAsync<JsonNode>("/cart-integrity/cart"))!["lines"]![0]!;

        ((string?)line["kind"]).Should().Be("available");
        ((string?)line["findings"]![0]!["code"]).Should().Be("overLimit");
        ((string?)line["choices"]![0]!["kind"]).Should().Be("reduce");
        ((int?)line["choices"]![0]!["quantity"]).Should().Be(50);
    }
}
