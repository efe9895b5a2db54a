using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>The hub over a raw WebSocket.</summary>
public sealed class HubTests
{
    [Fact]
    public async Task Watch_with_an_own_token_answers_the_snapshot_with_a_new_token()
    {
        await using var shop = await ShopWithCarts("c-1");
        await using var page = await HubPage.ConnectAsync(shop);

        var answer = await page.WatchAsync(await shop.TokenAsync("c-1"));

        ((string?)answer["error"]).Should().BeNull();
        ((string?)answer["result"]!["cart"]).Should().Be("c-1");
        ((string?)answer["result"]!["token"]).Should().NotBeNullOrEmpty();
        ((bool?)answer["result"]!["checking"]).Should().BeNull();
    }

    [Fact]
    public async Task Watch_is_told_what_changes_from_then_on()
    {
        await using var shop = await ShopWithCarts("c-1");
        await using var page = await HubPage.ConnectAsync(shop);
        await page.WatchAsync(await shop.TokenAsync("c-1"));

        shop.Shelf.Stock[new Sku("sku-c-1")] = 0;
        shop.Watch.Changed(new CartId("c-1"));

        var told = await page.NextSnapshotAsync();
        ((string?)told!["lines"]![0]!["kind"]).Should().Be("outOfStock");
        ((string?)told["token"]).Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task Watch_without_a_good_token_is_refused_with_a_code()
    {
        await using var shop = await ShopWithCarts("c-1");
        await using var page = await HubPage.ConnectAsync(shop);
        var token = await shop.TokenAsync("c-1");

        ErrorOf(await page.WatchAsync(null)).Should().EndWith("token-missing");
        ErrorOf(await page.WatchAsync("forged")).Should().EndWith("token-invalid");
        ErrorOf(await page.WatchAsync(token[..^3])).Should().EndWith("token-invalid");
        shop.Clock.Move(TimeSpan.FromMinutes(30));
        ErrorOf(await page.WatchAsync(token)).Should().EndWith("token-expired");
        shop.Watch.Count(new CartId("c-1")).Should().Be(0);
    }

    [Fact]
    public async Task Watch_with_somebody_elses_token_is_refused()
    {
        await using var shop = await ShopWithCarts("c-1", "c-2");
        await using var withOwnCart = await HubPage.ConnectAsync(shop, cart: "c-2");
        await using var signedIn = await HubPage.ConnectAsync(shop, user: "bob");

        ErrorOf(await withOwnCart.WatchAsync(await shop.TokenAsync("c-1"))).Should().EndWith("token-foreign");
        ErrorOf(await signedIn.WatchAsync(await shop.TokenAsync("c-1", user: "ann"))).Should().EndWith("token-foreign");
    }

    [Fact]
    public async Task Watch_of_a_cart_that_is_gone_is_refused_and_not_watched()
    {
        await using var shop = await ShopWithCarts("c-1");
        var token = await shop.TokenAsync("c-1");
        shop.Shelf.Carts.Clear();
        await using var page = await HubPage.ConnectAsync(shop);

        ErrorOf(await page.WatchAsync(token)).Should().EndWith("no-cart");

        shop.Watch.Count(new CartId("c-1")).Should().Be(0);
    }

    [Fact]
    public async Task Watch_never_answers_to_a_guess()
    {
        await using var shop = await ShopWithCarts("c-1");
        await using var page = await HubPage.ConnectAsync(shop);
        var genuine = await shop.TokenAsync("c-1");
        var random = new Random(20_261_121);

        for (var guess = 0; guess < 1_000; guess++)
        {
            var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(genuine);
            // Half of the guesses are near misses of a genuine token, half are noise.
            random.NextBytes(guess % 2 == 0 ? bytes : bytes.AsSpan(random.Next(bytes.Length - 4), 4));
            var answer = await page.WatchAsync(System.Buffers.Text.Base64Url.EncodeToString(bytes));
            ErrorOf(answer).Should().EndWith("token-invalid");
        }

        shop.Watch.Count(new CartId("c-1")).Should().Be(0);
    }

    [Fact]
    public async Task Two_carts_never_hear_of_each_other()
    {
        await using var shop = await ShopWithCarts("c-1", "c-2");
        await using var first = await HubPage.ConnectAsync(shop);
        await using var second = await HubPage.ConnectAsync(shop);
        await first.WatchAsync(await shop.TokenAsync("c-1"));
        await second.WatchAsync(await shop.TokenAsync("c-2"));

        for (var version = 2; version < 30; version++)
        {
            shop.Shelf.LedgerVersion = version;
            shop.Watch.Changed(new CartId("c-1"));
            shop.Watch.Changed(new CartId("c-2"));
            // Also a watch with a defect, that offers one cart's snapshot to another's page, leaks nothing.
            foreach (var subscriber in shop.Watch.Of(new CartId("c-1")))
            {
                subscriber.Offer(new CartSnapshot(new CartId("c-2"), 1, version, []));
            }
        }

        (await CartsUntilAsync(first, version: 29)).Should().OnlyContain(cart => cart == "c-1");
        (await CartsUntilAsync(second, version: 29)).Should().OnlyContain(cart => cart == "c-2");
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Connect_from_a_foreign_origin_is_refused(string origin)
    {
        await using var shop = await ShopWithCarts("c-1");

        var connect = () => HubPage.ConnectAsync(shop, origin);

        (await connect.Should().ThrowAsync<WebSocketException>()).WithMessage("*403*");
    }

    [Fact]
    public async Task Connect_from_an_allowed_origin_is_fine_and_a_lookalike_is_not()
    {
        await using var shop = await TestShop.StartAsync(options => options.AllowedOrigins.Add("https://m.shop.example"));

        await using var page = await HubPage.ConnectAsync(shop, "https://m.shop.example");

        foreach (var origin in new[] { "https://m.shop.example.evil.example", "http://m.shop.example", "https://m.shop.example:8443" })
        {
            var connect = () => HubPage.ConnectAsync(shop, origin);
            (await connect.Should().ThrowAsync<WebSocketException>()).WithMessage("*403*");
        }
    }

    [Fact]
    public async Task Connection_is_closed_and_hears_nothing_more_when_its_token_expires()
    {
        await using var shop = await ShopWithCarts("c-1");
        await using var page = await HubPage.ConnectAsync(shop);
        await page.WatchAsync(await shop.TokenAsync("c-1"));

        shop.Clock.Move(TimeSpan.FromMinutes(30));
        shop.Watch.Changed(new CartId("c-1"));

        (await page.NextSnapshotAsync()).Should().BeNull();
        shop.Watch.Count(new CartId("c-1")).Should().Be(0);
    }

    [Fact]
    public async Task Connection_that_shows_a_newer_token_goes_on()
    {
        await using var shop = await ShopWithCarts("c-1");
        await using var page = await HubPage.ConnectAsync(shop);
        await page.WatchAsync(await shop.TokenAsync("c-1"));
        shop.Clock.Move(TimeSpan.FromMinutes(20));
        await page.WatchAsync(await shop.TokenAsync("c-1"));

        shop.Clock.Move(TimeSpan.FromMinutes(20));
        shop.Watch.Changed(new CartId("c-1"));

        ((string?)(await page.NextSnapshotAsync())!["cart"]).Should().Be("c-1");
        shop.Watch.Count(new CartId("c-1")).Should().Be(1);
    }

    [Fact]
    public async Task Connections_of_a_cart_are_limited_and_a_place_is_free_again_when_a_page_leaves()
    {
        await using var shop = await TestShop.StartAsync(options => options.ConnectionsPerCart = 2);
        shop.Shelf.Add("c-1", ("l-1", "sku", 1));
        var token = await shop.TokenAsync("c-1");
        await using var first = await HubPage.ConnectAsync(shop);
        var second = await HubPage.ConnectAsync(shop);
        await using var third = await HubPage.ConnectAsync(shop);
        await first.WatchAsync(token);
        await second.WatchAsync(token);
        ErrorOf(await third.WatchAsync(token)).Should().EndWith("too-many-connections");
        ((string?)(await second.WatchAsync(token))["error"]).Should().BeNull("a page does not count twice");

        await second.DisposeAsync();

        // The server hears of the leaving a moment after the page has left; it is asked until it has.
        var answer = await third.WatchAsync(token);
        for (var asked = 0; answer["error"] is not null && asked < 1_000; asked++)
        {
            answer = await third.WatchAsync(token);
        }

        ((string?)answer["error"]).Should().BeNull();
    }

    [Fact]
    public async Task Connection_that_sends_too_much_is_closed()
    {
        await using var shop = await ShopWithCarts("c-1");
        await using var page = await HubPage.ConnectAsync(shop);

        var watch = () => page.WatchAsync(new string('A', CartHub.MaxMessageBytes));

        await watch.Should().ThrowAsync<Exception>();
    }

    private static string? ErrorOf(JsonNode answer) => (string?)answer["error"];

    private static async Task<List<string?>> CartsUntilAsync(HubPage page, long version)
    {
        List<string?> carts = [];
        while (await page.NextSnapshotAsync() is { } snapshot)
        {
            carts.Add((string?)snapshot["cart"]);
            if ((long?)snapshot["version"] == version)
            {
                return carts;
            }
        }

        throw new InvalidOperationException("The connection ended before the newest snapshot came.");
    }

    private static async Task<TestShop> ShopWithCarts(params string[] carts)
    {
        var shop = await TestShop.StartAsync();
        foreach (var cart in carts)
        {
            shop.Shelf.Add(cart, ("l-1", $"sku-{cart}", 3));
        }

        return shop;
    }
}
