using Microsoft.AspNetCore.OutputCaching;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>A watch token is only ever written into a response that nobody else is given.</summary>
public sealed class CacheRuleTests
{
    [Theory]
    [InlineData("")]
    [InlineData("no-cache, no-store")]
    [InlineData("private, max-age=60")]
    [InlineData("max-age=0")]
    public async Task Page_of_one_shopper_is_made_private_and_has_a_token(string header)
    {
        await using var shop = await ShopWithHeader(header);

        using var answer = await shop.GetAsync("/page", "c-1");

        answer.Headers.CacheControl!.ToString().Should().Be("no-store, private");
        (await answer.Content.ReadAsStringAsync()).Should().Contain("\"token\"");
    }

    [Theory]
    [InlineData("public, max-age=60")]
    [InlineData("max-age=60")]
    [InlineData("s-maxage=10")]
    public async Task Page_that_may_be_cached_has_neither_token_nor_cart_and_is_told_once(string header)
    {
        await using var shop = await ShopWithHeader(header);

        using var first = await shop.GetAsync("/page", "c-1");
        using var second = await shop.GetAsync("/page", "c-1");

        var html = await first.Content.ReadAsStringAsync();
        html.Should().NotContain("\"token\"").And.NotContain("c-1").And.NotContain("cart-integrity-snapshot");
        html.Should().Contain("<cart-alert base=").And.Contain("<script type=\"module\"");
        first.Headers.CacheControl!.ToString().Should().NotContain("no-store");
        shop.Log.Count(3010).Should().Be(1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("c-unknown")]
    public async Task Page_that_may_be_cached_and_is_made_for_a_shopper_without_a_cart_also_serves_those_who_have_one(string? cart)
    {
        await using var shop = await ShopWithHeader("public, max-age=60");

        using var answer = await shop.GetAsync("/page", cart);

        (await answer.Content.ReadAsStringAsync()).Should().Contain("<cart-alert base=").And.Contain("<script type=\"module\"");
        answer.Headers.CacheControl!.ToString().Should().Be("public, max-age=60");
    }

    [Fact]
    public async Task Page_under_output_caching_has_neither_token_nor_cart()
    {
        await using var shop = await TestShop.StartAsync(
            services: services => services.AddOutputCache(cache => cache.AddBasePolicy(policy => policy.Cache())),
            app: app => app.UseOutputCache());
        shop.Shelf.Add("c-1", ("l-1", "85123A", 3));

        using var answer = await shop.GetAsync("/page", "c-1");

        (await answer.Content.ReadAsStringAsync()).Should().NotContain("\"token\"").And.NotContain("c-1");
    }

    private static async Task<TestShop> ShopWithHeader(string header)
    {
        var shop = await TestShop.StartAsync(app: app => app.Use((HttpContext context, RequestDelegate next) =>
        {
            if (header.Length > 0 && context.Request.Path.StartsWithSegments("/page", StringComparison.Ordinal))
            {
                context.Response.Headers.CacheControl = header;
            }

            return next(context);
        }));
        shop.Shelf.Add("c-1", ("l-1", "85123A", 3));
        return shop;
    }
}
