using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>The badge that tells why a cart reads as it does.</summary>
public sealed partial class WhyBadgeTests
{
    [Fact]
    public async Task Page_in_development_tells_checks_lines_and_where_the_ledger_is()
    {
        await using var shop = await InsideShop.StartAsync();
        shop.Shelf.Add("c-1", ("l-1", "heart", 3), ("l-2", "star", 1));
        await RealShop.MoveAsync(shop.App, MovementKind.Receipt, "heart", 2);

        var badge = Badge(await shop.PageAsync("/whypage/begin", "c-1"));

        badge.Should().Contain("needs an answer").And.Contain("complete when the page was written").And.Contain("record 1")
            .And.Contain("c-1, revision 1").And.Contain(">stock</th>").And.Contain("<td>done</td>");
        Row(badge, "l-1").Should().Be("heart short 3 0 2 1 none");
        Row(badge, "l-2").Should().Be("star unknownSku 1 0 not told 0 none");
        badge.Should().Contain("cart-integrity-why.css").And.Contain("<script type=\"module\" src=\"/_content/CartIntegrity.AspNetCore/cart-integrity-why.js\">");
    }

    [Fact]
    public async Task Badge_is_closed_and_says_nothing_of_tokens_or_other_carts()
    {
        await using var shop = await InsideShop.StartAsync();
        shop.Shelf.Add("c-1", ("l-1", "heart", 3));
        shop.Shelf.Add("c-2", ("l-9", "secret-sku", 3));

        var page = await shop.PageAsync("/whypage/begin", "c-1");

        var token = (string?)JsonNode.Parse(Snapshot().Match(page).Groups[1].Value)!["token"];
        token.Should().NotBeNullOrEmpty();
        Badge(page).Should().NotContain(token!).And.NotContain("c-2").And.NotContain("secret-sku")
            .And.NotContain("<details open").And.NotContain(" style=").And.NotContain(" on");
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Page_elsewhere_has_no_badge_and_there_is_nothing_to_ask(string environment)
    {
        await using var shop = await InsideShop.StartAsync(environment);
        shop.Shelf.Add("c-1", ("l-1", "heart", 3));

        var page = await shop.PageAsync("/whypage/begin", "c-1");

        page.Should().NotContain("cart-why").And.NotContain("cart-integrity-why");
        using var alerts = await shop.GetAsync("/cart-integrity/why", "c-1");
        alerts.StatusCode.Should().Be(HttpStatusCode.NotFound);
        alerts.Content.Headers.ContentLength.Should().Be(0);
        shop.App.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<CartIntegrityOptions>>().Value.ExplainChecks.Should().BeFalse();
    }

    [Fact]
    public async Task Page_whose_check_is_not_complete_says_so()
    {
        await using var shop = await InsideShop.StartAsync(last: services => services.AddScoped<ICartCheck>(_ => new NeverCheck()));
        shop.Shelf.Add("c-1", ("l-1", "heart", 3));

        Badge(await shop.PageAsync("/whypage/begin", "c-1")).Should().Contain("still checking")
            .And.Contain("still under way when the page was written").And.NotContain("<table>");
    }

    [Fact]
    public async Task Page_that_may_be_cached_tells_nothing_of_the_cart()
    {
        await using var shop = await InsideShop.StartAsync();
        shop.Shelf.Add("c-1", ("l-1", "heart", 3));

        Badge(await shop.PageAsync("/whypage/cached", "c-1")).Should().Contain("may be cached").And.NotContain("c-1").And.NotContain("heart");
    }

    [Fact]
    public async Task Page_without_a_cart_says_that_there_is_none()
    {
        await using var shop = await InsideShop.StartAsync();

        Badge(await shop.PageAsync("/whypage")).Should().Contain("no cart, so nothing was checked");
    }

    [Fact]
    public async Task Names_of_a_storefront_are_encoded()
    {
        await using var shop = await InsideShop.StartAsync(last: services => services.AddScoped<ICartCheck>(_ => new LoudCheck()));
        shop.Shelf.Add("c-1", ("l-1", "heart", 3));

        Badge(await shop.PageAsync("/whypage/begin", "c-1")).Should().Contain("&lt;b&gt;loud").And.NotContain("<b>loud");
    }

    [Fact]
    public async Task Latest_alerts_are_told_to_their_own_cart_with_how_long_they_took()
    {
        await using var shop = await InsideShop.StartAsync();
        shop.Shelf.Add("c-1", ("l-1", "heart", 3));
        shop.Shelf.Add("c-2", ("l-1", "star", 3));
        await RealShop.MoveAsync(shop.App, MovementKind.Receipt, "heart", 5);
        await using var page = await HubPage.ConnectAsync(shop.Client.BaseAddress!, cart: "c-1");
        var cart = JsonNode.Parse(await shop.PageAsync("/cart-integrity/cart", "c-1"))!;
        await page.WatchAsync((string?)cart["token"]);
        await RealShop.MoveAsync(shop.App, MovementKind.Sale, "heart", 3);
        await page.NextSnapshotAsync();

        var alerts = JsonNode.Parse(await shop.PageAsync("/cart-integrity/why", "c-1"))!["alerts"]!.AsArray();
        var others = JsonNode.Parse(await shop.PageAsync("/cart-integrity/why", "c-2"))!["alerts"]!.AsArray();

        ((long?)alerts.Should().ContainSingle().Subject!["sequence"]).Should().Be(2);
        ((double?)alerts[0]!["afterMs"]).Should().BePositive();
        others.Should().BeEmpty();
    }

    private static string Badge(string page)
    {
        var badge = Details().Match(page);
        badge.Success.Should().BeTrue("the page has a badge");
        return badge.Value;
    }

    private static string Row(string badge, string line) =>
        string.Join(' ', Cells().Matches(Regex.Match(badge, $"<tr data-line=\"{line}\">.*?</tr>").Value).Select(cell => cell.Groups[1].Value));

    [GeneratedRegex("<link rel=\"stylesheet\"[^>]*why.css\">.*</script>", RegexOptions.Singleline)]
    private static partial Regex Details();

    [GeneratedRegex("<t[hd][^>]*>(.*?)</t[hd]>")]
    private static partial Regex Cells();

    [GeneratedRegex("id=\"cart-integrity-snapshot\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Snapshot();

    private sealed class NeverCheck : ICartCheck
    {
        public string Name => "never";

        public async ValueTask CheckAsync(CartCheckContext context, CancellationToken cancellationToken) =>
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }

    private sealed class LoudCheck : ICartCheck
    {
        public string Name => "<b>loud";

        public ValueTask CheckAsync(CartCheckContext context, CancellationToken cancellationToken) => default;
    }
}
