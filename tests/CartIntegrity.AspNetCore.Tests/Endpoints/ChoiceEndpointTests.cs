using System.Net;
using System.Text;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary><c>POST {base}/choices</c>.</summary>
public sealed class ChoiceEndpointTests
{
    private const string TakeTwo = """{"line":"l-1","choice":{"kind":"takeAll","quantity":2},"revision":1}""";

    [Fact]
    public async Task Choice_changes_the_cart_and_answers_the_new_snapshot()
    {
        await using var shop = await EndpointTests.ShopWithCarts();

        using var answer = await PostAsync(shop, TakeTwo);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var snapshot = await EndpointTests.BodyAsync(answer);
        ((int?)snapshot["lines"]![0]!["quantity"]).Should().Be(2);
        ((string?)snapshot["token"]).Should().NotBeNullOrEmpty();
        shop.Shelf.Applied.Should().Equal(new CartChange.SetQuantity(new LineId("l-1"), 2));
        shop.Shelf.Carts[new CartId("c-2")].Revision.Should().Be(1);
    }

    [Fact]
    public async Task Undo_restores_what_remove_took()
    {
        await using var shop = await EndpointTests.ShopWithCarts();
        using var removed = await PostAsync(shop, """{"line":"l-1","choice":{"kind":"remove"}}""");
        ((int?)(await EndpointTests.BodyAsync(removed))["lineCount"]).Should().Be(0);

        using var restored = await PostAsync(shop, """{"line":"l-1","choice":{"kind":"undo","sku":"sku-1","quantity":5}}""");

        ((int?)(await EndpointTests.BodyAsync(restored))["lines"]![0]!["quantity"]).Should().Be(5);
    }

    [Fact]
    public async Task Reduce_may_be_to_none_and_a_promise_is_agreed_to_with_the_date_that_was_shown()
    {
        await using var shop = await EndpointTests.ShopWithCarts();

        using var none = await PostAsync(shop, """{"line":"l-1","choice":{"kind":"reduce","quantity":0}}""");
        using var later = await PostAsync(shop, """{"line":"l-1","choice":{"kind":"backorder","promiseDate":"2026-12-12"},"revision":1}""");

        (none.StatusCode, later.StatusCode).Should().Be((HttpStatusCode.OK, HttpStatusCode.OK));
        shop.Shelf.Chosen.Should().BeEquivalentTo(
            [new Choice(ChoiceKind.Reduce) { Quantity = 0 }, new Choice(ChoiceKind.Backorder) { PromiseDate = new DateOnly(2026, 12, 12) }]);
    }

    [Theory]
    [InlineData(null, null, "token-missing", HttpStatusCode.Unauthorized)]
    [InlineData("forged", null, "token-invalid", HttpStatusCode.Unauthorized)]
    [InlineData("own", "c-2", "token-foreign", HttpStatusCode.Forbidden)]
    public async Task Choice_without_a_good_token_is_refused(string? token, string? cart, string code, HttpStatusCode status)
    {
        await using var shop = await EndpointTests.ShopWithCarts();
        token = token == "own" ? await shop.TokenAsync("c-1") : token;

        using var request = Request(shop, TakeTwo, token, cart ?? "c-1");

        await EndpointTests.RefusedAsync(await shop.Client.SendAsync(request), status, code);
        shop.Shelf.Applied.Should().BeEmpty();
    }

    [Fact]
    public async Task Choice_with_an_expired_token_is_refused()
    {
        await using var shop = await EndpointTests.ShopWithCarts();
        var token = await shop.TokenAsync("c-1");
        shop.Clock.Move(TimeSpan.FromMinutes(30));

        using var request = Request(shop, TakeTwo, token);

        await EndpointTests.RefusedAsync(await shop.Client.SendAsync(request), HttpStatusCode.Unauthorized, "token-expired");
    }

    [Theory]
    [InlineData("https://evil.example", null)]
    [InlineData("https://evil.example", "same-origin")]
    [InlineData("null", null)]
    [InlineData(null, "cross-site")]
    [InlineData(null, "same-site")]
    [InlineData(null, "none")]
    [InlineData(null, null)]
    public async Task Choice_that_is_not_from_an_own_page_is_refused(string? origin, string? fetchSite)
    {
        await using var shop = await EndpointTests.ShopWithCarts();
        using var request = Request(shop, TakeTwo, await shop.TokenAsync("c-1"));
        request.Headers.Remove("Origin");
        AddIf(request, "Origin", origin);
        AddIf(request, "Sec-Fetch-Site", fetchSite);

        await EndpointTests.RefusedAsync(await shop.Client.SendAsync(request), HttpStatusCode.Forbidden, "foreign-origin");
        shop.Shelf.Applied.Should().BeEmpty();
    }

    [Fact]
    public async Task Choice_without_an_origin_is_fine_when_the_browser_vouches_for_the_page()
    {
        await using var shop = await EndpointTests.ShopWithCarts();
        using var request = Request(shop, TakeTwo, await shop.TokenAsync("c-1"));
        request.Headers.Remove("Origin");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        using var answer = await shop.Client.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"line":"l-1","choice":{"kind":"steal"}}""", "choice-unknown")]
    [InlineData("""{"line":"l-1","choice":{"kind":"TakeAll","quantity":2}}""", "choice-unknown")]
    [InlineData("""{"line":"l-1","choice":{"kind":"reduce"}}""", "choice-invalid")]
    [InlineData("""{"line":"l-1","choice":{"kind":"takeAll","quantity":0}}""", "choice-invalid")]
    [InlineData("""{"line":"l-1","choice":{"kind":"takeAll","quantity":-1}}""", "choice-invalid")]
    [InlineData("""{"line":"l-1","choice":{"kind":"takeAll","quantity":9999999999}}""", "choice-invalid")]
    [InlineData("""{"line":"l-1","choice":{"kind":"takeAll","quantity":1.5}}""", "choice-invalid")]
    [InlineData("""{"line":"l-1","choice":{"kind":"takeAll","quantity":"2"}}""", "choice-invalid")]
    [InlineData("""{"line":"l-1","choice":{"kind":"backorder","promiseDate":"soon"}}""", "choice-invalid")]
    [InlineData("""{"line":"l-1","choice":{"kind":"replace"}}""", "choice-invalid")]
    [InlineData("""{"line":"l-1","choice":{"kind":"replace","sku":"\u0000"}}""", "choice-invalid")]
    [InlineData("""{"line":"l-1","choice":{"kind":"undo","sku":"A"}}""", "choice-invalid")]
    [InlineData("""{"line":"","choice":{"kind":"remove"}}""", "choice-invalid")]
    [InlineData("""{"line":"l-1","choice":{"kind":"remove"},"cart":"c-2"}""", "choice-invalid")]
    [InlineData("""{"line":"l-1","choice":{"kind":"remove","intent":"buy"}}""", "choice-invalid")]
    [InlineData("""{"line":"l-1","line":"l-2","choice":{"kind":"remove"}}""", "choice-invalid")]
    [InlineData("""{"line":"l-1","choice":null}""", "choice-invalid")]
    [InlineData("""{"line":"l-1"}""", "choice-invalid")]
    [InlineData("""[]""", "choice-invalid")]
    [InlineData("null", "choice-invalid")]
    [InlineData("", "choice-invalid")]
    [InlineData("{", "choice-invalid")]
    public async Task Choice_that_makes_no_sense_is_refused(string body, string code)
    {
        await using var shop = await EndpointTests.ShopWithCarts();

        await EndpointTests.RefusedAsync(await PostAsync(shop, body), HttpStatusCode.UnprocessableEntity, code);

        shop.Shelf.Applied.Should().BeEmpty();
    }

    [Fact]
    public async Task Choice_as_a_form_is_refused()
    {
        await using var shop = await EndpointTests.ShopWithCarts();
        using var request = Request(shop, TakeTwo, await shop.TokenAsync("c-1"), mediaType: "text/plain");

        await EndpointTests.RefusedAsync(await shop.Client.SendAsync(request), HttpStatusCode.UnsupportedMediaType, "choice-invalid");
    }

    [Theory]
    [InlineData(ChoiceReader.MaxBytes, HttpStatusCode.OK, false)]
    [InlineData(ChoiceReader.MaxBytes, HttpStatusCode.OK, true)]
    [InlineData(ChoiceReader.MaxBytes + 1, HttpStatusCode.RequestEntityTooLarge, false)]
    [InlineData(ChoiceReader.MaxBytes + 1, HttpStatusCode.RequestEntityTooLarge, true)]
    public async Task Choice_has_a_limit_to_its_size(int bytes, HttpStatusCode status, bool chunked)
    {
        await using var shop = await EndpointTests.ShopWithCarts();
        using var request = Request(shop, TakeTwo.PadRight(bytes), await shop.TokenAsync("c-1"));
        request.Headers.TransferEncodingChunked = chunked;

        using var answer = await shop.Client.SendAsync(request);

        answer.StatusCode.Should().Be(status);
    }

    [Theory]
    [InlineData(ChoiceCodes.NoCart, HttpStatusCode.NotFound)]
    [InlineData(ChoiceCodes.LineUnknown, HttpStatusCode.NotFound)]
    [InlineData(ChoiceCodes.PaymentInProgress, HttpStatusCode.Conflict)]
    [InlineData(ChoiceCodes.CartConflict, HttpStatusCode.Conflict)]
    [InlineData(ChoiceCodes.Invalid, HttpStatusCode.UnprocessableEntity)]
    [InlineData(ChoiceCodes.Unknown, HttpStatusCode.UnprocessableEntity)]
    [InlineData(ChoiceCodes.Busy, HttpStatusCode.ServiceUnavailable)]
    public async Task Choice_that_cannot_be_carried_out_is_answered_with_its_code(string code, HttpStatusCode status)
    {
        await using var shop = await EndpointTests.ShopWithCarts();
        shop.Choices.Refusal = code;

        await EndpointTests.RefusedAsync(await PostAsync(shop, TakeTwo), status, code);
    }

    private static async Task<HttpResponseMessage> PostAsync(TestShop shop, string body)
    {
        using var request = Request(shop, body, await shop.TokenAsync("c-1"));
        return await shop.Client.SendAsync(request);
    }

    private static HttpRequestMessage Request(TestShop shop, string body, string? token, string cart = "c-1", string mediaType = "application/json")
    {
        var request = TestShop.Request(HttpMethod.Post, "/cart-integrity/choices", cart, token);
        request.Headers.Add("Origin", shop.Origin);
        request.Content = new StringContent(body, Encoding.UTF8, mediaType);
        return request;
    }

    private static void AddIf(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.Add(name, value);
        }
    }
}
