using System.Net;
using System.Text.RegularExpressions;

namespace DemoStore.Tests;

public sealed class PageTests(TestShop shop) : IClassFixture<TestShop>
{
    [Theory]
    [InlineData("/", "Most loved")]
    [InlineData("/shop", "The whole shop")]
    [InlineData("/shop/lighting", "Candles & lighting")]
    [InlineData("/shop?q=heart&sort=PriceLow&p=2", "page 2 of")]
    [InlineData("/shop?q=zzzzzz", "Nothing matches")]
    [InlineData("/p/85123A", "Add to basket")]
    [InlineData("/p/85123a", "Product code 85123A")]
    [InlineData("/cart", "Nothing in here yet")]
    [InlineData("/help", "How can we help?")]
    [InlineData("/warehouse", "On hand")]
    [InlineData("/warehouse?q=heart&show=SoldOut", "product")]
    [InlineData("/warehouse/item/85123A", "Opening stock")]
    [InlineData("/warehouse/orders", "orders wait")]
    [InlineData("/warehouse/verify?now=true", "The ledger is sound")]
    public async Task Page_opened_says_what_it_is_for_under_a_strict_policy(string address, string says)
    {
        var page = await shop.NewShopper().GoAsync(address);
        page.Status.Should().Be(HttpStatusCode.OK);
        page.Text.Should().Contain(says);
        page.Response.Headers.GetValues("Content-Security-Policy").Should().ContainSingle().Which.Should().Be(SecurityHeaders.ContentPolicy);
        page.Response.Headers.GetValues("X-Content-Type-Options").Should().ContainSingle().Which.Should().Be("nosniff");
        page.Response.Headers.GetValues("Referrer-Policy").Should().ContainSingle().Which.Should().Be("same-origin");
        // What machines read names its vocabulary; it is data and fetches nothing.
        var html = Regex.Replace(page.Html, "<script type=\"application/ld\\+json\">.*?</script>", "");
        html.Should().NotContain("style=\"").And.NotContain("<style").And.NotContain("http://").And.NotContain("https://");
    }

    [Theory]
    [InlineData("/p/NOSUCH")]
    [InlineData("/shop/nosuch")]
    [InlineData("/order/HL-NOSUCH")]
    [InlineData("/warehouse/item/NOSUCH")]
    [InlineData("/nowhere")]
    public async Task Page_unknown_is_told_kindly(string address)
    {
        var page = await shop.NewShopper().GoAsync(address);
        page.Status.Should().Be(HttpStatusCode.NotFound);
        page.Text.Should().Contain("We cannot find that");
    }

    [Fact]
    public async Task Error_page_does_not_promise_that_nothing_was_charged()
    {
        var page = await shop.NewShopper().GoAsync("/error/500");
        page.Text.Should().NotContain("Nothing was charged").And.Contain("If you were placing an order").And.Contain("basket");
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    public async Task Shop_answers_to_the_names_of_its_own_machine(string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/warehouse") { Headers = { Host = host } };
        (await shop.CreateClient().SendAsync(request)).StatusCode.Should().Be(status);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/shop")]
    [InlineData("/cart")]
    public async Task Very_first_page_of_a_visitor_names_script_and_styles_that_are_served(string address)
    {
        var page = await shop.NewShopper().GoAsync(address);
        var scripts = Named("<script[^>]* src=\"([^\"]+)\"");
        var styles = Named("<link rel=\"stylesheet\" href=\"([^\"]+)\"");
        scripts.Should().ContainSingle(script => script.Contains("cart-integrity.js", StringComparison.Ordinal));
        styles.Should().NotBeEmpty();
        foreach (var file in scripts.Concat(styles))
        {
            var answer = await shop.CreateClient().GetAsync(file);
            answer.StatusCode.Should().Be(HttpStatusCode.OK, file);
            (await answer.Content.ReadAsByteArrayAsync()).Should().NotBeEmpty();
        }

        string[] Named(string pattern) => [.. Regex.Matches(page.Html, pattern).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];
    }

    [Theory]
    [InlineData("/css/shop.css", "text/css")]
    [InlineData("/css/tokens.css", "text/css")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    [InlineData("/js/waiting.js", "text/javascript")]
    [InlineData("/_content/CartIntegrity.AspNetCore/cart-integrity.js", "text/javascript")]
    public async Task File_asked_for_is_served_with_content(string address, string type)
    {
        var file = await shop.NewShopper().GoAsync(address);
        file.Status.Should().Be(HttpStatusCode.OK);
        file.Response.Content.Headers.ContentType!.MediaType.Should().Be(type);
        file.Html.Length.Should().BeGreaterThan(100);
    }

    [Fact]
    public async Task Art_is_a_picture_browsers_may_keep()
    {
        var art = await shop.NewShopper().GoAsync("/art/85123A.svg");
        art.Response.Content.Headers.ContentType!.MediaType.Should().Be("image/svg+xml");
        art.Response.Headers.CacheControl!.MaxAge.Should().BeGreaterThan(TimeSpan.FromDays(7));
        art.Html.Should().StartWith("<svg");
    }

    [Fact]
    public async Task Form_without_its_token_is_refused()
    {
        var answer = await shop.CreateClient().PostAsync("/cart?handler=Add", new FormUrlEncodedContent([KeyValuePair.Create("sku", "85123A")]));
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }
}
