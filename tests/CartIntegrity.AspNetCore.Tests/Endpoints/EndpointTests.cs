using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary><c>GET {base}/cart</c> and <c>GET {base}/token</c>.</summary>
public sealed class EndpointTests
{
    [Fact]
    public async Task Cart_of_the_request_is_answered_and_kept_nowhere()
    {
        await using var shop = await ShopWithCarts();

        using var answer = await shop.GetAsync("/cart-integrity/cart", "c-1");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Headers.CacheControl!.ToString().Should().Be("no-store, private");
        var snapshot = await BodyAsync(answer);
        ((string?)snapshot["cart"]).Should().Be("c-1");
        ((string?)snapshot["token"]).Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task Cart_of_the_token_is_answered_when_the_request_has_none()
    {
        await using var shop = await ShopWithCarts();

        using var answer = await shop.GetAsync("/cart-integrity/cart", token: await shop.TokenAsync("c-2"));

        ((string?)(await BodyAsync(answer))["cart"]).Should().Be("c-2");
    }

    [Fact]
    public async Task Cart_with_an_expired_token_is_still_the_requests_own()
    {
        await using var shop = await ShopWithCarts();
        var token = await shop.TokenAsync("c-1");
        shop.Clock.Move(TimeSpan.FromHours(1));

        using var answer = await shop.GetAsync("/cart-integrity/cart", "c-1", token);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Cart_is_never_anothers()
    {
        await using var shop = await ShopWithCarts();
        var theirs = await shop.TokenAsync("c-2");
        var anns = await shop.TokenAsync("c-2", user: "ann");
        var expired = await shop.TokenAsync("c-1");

        await RefusedAsync(await shop.GetAsync("/cart-integrity/cart", "c-1", theirs), HttpStatusCode.Forbidden, "token-foreign");
        await RefusedAsync(await shop.GetAsync("/cart-integrity/cart", token: anns, user: "bob"), HttpStatusCode.Forbidden, "token-foreign");
        await RefusedAsync(await shop.GetAsync("/cart-integrity/cart", token: "forged"), HttpStatusCode.Unauthorized, "token-invalid");
        shop.Clock.Move(TimeSpan.FromHours(1));
        await RefusedAsync(await shop.GetAsync("/cart-integrity/cart", token: expired), HttpStatusCode.Unauthorized, "token-expired");
    }

    [Theory]
    [InlineData("/cart-integrity/cart", null)]
    [InlineData("/cart-integrity/cart", "c-unknown")]
    [InlineData("/cart-integrity/token", null)]
    public async Task Without_a_cart_it_is_said_so(string path, string? cart)
    {
        await using var shop = await ShopWithCarts();

        await RefusedAsync(await shop.GetAsync(path, cart), HttpStatusCode.NotFound, "no-cart");
    }

    [Fact]
    public async Task Token_is_answered_with_its_time()
    {
        await using var shop = await ShopWithCarts();

        using var answer = await shop.GetAsync("/cart-integrity/token", "c-1");

        ((long?)(await BodyAsync(answer))["tokenExpiresInMs"]).Should().Be(1_800_000);
        answer.Headers.CacheControl!.ToString().Should().Be("no-store, private");
    }

    [Fact]
    public async Task Endpoints_are_where_the_storefront_wants_them()
    {
        await using var shop = await TestShop.StartAsync(options => options.BasePath = "/shop/live");
        shop.Shelf.Add("c-1", ("l-1", "sku", 1));

        (await shop.GetAsync("/shop/live/cart", "c-1")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await (await shop.GetAsync("/page", "c-1")).Content.ReadAsStringAsync()).Should().Contain("""<cart-alert base="/shop/live" """);
    }

    internal static async Task RefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        using (answer)
        {
            answer.StatusCode.Should().Be(status);
            answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
            var problem = await BodyAsync(answer);
            ((string?)problem["code"]).Should().Be(code);
            ((string?)problem["title"]).Should().EndWith(".");
            problem["detail"].Should().BeNull();
        }
    }

    internal static async Task<JsonNode> BodyAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonNode>())!;

    internal static async Task<TestShop> ShopWithCarts()
    {
        var shop = await TestShop.StartAsync();
        shop.Shelf.Add("c-1", ("l-1", "sku-1", 5));
        shop.Shelf.Add("c-2", ("l-2", "sku-2", 5));
        return shop;
    }
}
