using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary><c>GET {base}/cart/ucp</c> and <c>GET {base}/cart/acp</c>: who may read, with which headers, and what is said when it goes wrong.</summary>
public sealed class AgentEndpointTests
{
    private const string Ucp = "/cart-integrity/cart/ucp";
    private const string Acp = "/cart-integrity/cart/acp";

    [Theory]
    [InlineData(Ucp, "title", "price")]
    [InlineData(Acp, "name", "unit_amount")]
    public async Task Own_cart_is_answered_and_kept_nowhere(string path, string title, string price)
    {
        await using var shop = await ShopAsync();

        using var answer = await SendAsync(shop, path, cart: "c-1");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        answer.Headers.CacheControl!.ToString().Should().Be("no-store, private");
        answer.Headers.GetValues("Request-Id").Should().Equal("r-7");
        var body = await ValidAsync(answer, path);
        ((string)body["id"]!).Should().Be("c-1");
        ((string)body["continue_url"]!).Should().Be($"{shop.Origin}/basket");
        var item = body["line_items"]![0]!["item"]!;
        ((string)item[title]!).Should().Be("Heart & <b>soul</b>");
        ((long)item[price]!).Should().Be(295);
        ((string)body["messages"]![0]!["code"]!).Should().Be("out_of_stock");
    }

    [Theory]
    [InlineData(Ucp, TokenPlace.Header)]
    [InlineData(Ucp, TokenPlace.Bearer)]
    [InlineData(Acp, TokenPlace.Header)]
    [InlineData(Acp, TokenPlace.Bearer)]
    public async Task Cart_of_the_token_is_answered(string path, TokenPlace place)
    {
        await using var shop = await ShopAsync();

        using var answer = await SendAsync(shop, path, token: await shop.TokenAsync("c-2"), place: place);

        ((string)(await ValidAsync(answer, path))["id"]!).Should().Be("c-2");
    }

    [Theory]
    [InlineData(Ucp)]
    [InlineData(Acp)]
    public async Task Cart_is_never_anothers(string path)
    {
        await using var shop = await ShopAsync();
        var theirs = await shop.TokenAsync("c-2");
        var anns = await shop.TokenAsync("c-2", user: "ann");

        await RefusedAsync(await SendAsync(shop, path, cart: "c-1", token: theirs), HttpStatusCode.Forbidden, "forbidden");
        await RefusedAsync(await SendAsync(shop, path, token: anns, user: "bob"), HttpStatusCode.Forbidden, "forbidden");
        await RefusedAsync(await SendAsync(shop, path, token: "forged"), HttpStatusCode.Unauthorized, "unauthorized");
        await RefusedAsync(await SendAsync(shop, path), HttpStatusCode.Unauthorized, "unauthorized");
        shop.Clock.Move(TimeSpan.FromHours(1));
        await RefusedAsync(await SendAsync(shop, path, token: theirs), HttpStatusCode.Unauthorized, "unauthorized");
    }

    [Fact]
    public async Task Missing_cart_is_an_outcome_in_ucp_and_an_error_in_acp()
    {
        await using var shop = await ShopAsync();

        using var ucp = await SendAsync(shop, Ucp, cart: "c-none");
        ucp.StatusCode.Should().Be(HttpStatusCode.OK);
        var outcome = await EndpointTests.BodyAsync(ucp);
        SchemaFolder.Ucp.Mistakes(outcome, "shopping/types/error_response.json").Should().BeEmpty();
        ((string)outcome["messages"]![0]!["code"]!).Should().Be("not_found");

        await RefusedAsync(await SendAsync(shop, Acp, cart: "c-none"), HttpStatusCode.NotFound, "not_found");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("profile=https://platform.example/profile")]
    [InlineData("profile=\"not an address\"")]
    [InlineData("profile=\"file:///etc/passwd\"")]
    [InlineData("other=\"https://platform.example/profile\"")]
    [InlineData("notprofile=\"https://platform.example/profile\"")]
    public async Task Ucp_agent_has_to_name_its_profile(string? agent)
    {
        await using var shop = await ShopAsync();

        await RefusedAsync(await SendAsync(shop, Ucp, cart: "c-1", agent: agent), HttpStatusCode.BadRequest, "invalid_profile_url");
    }

    [Theory]
    [InlineData("profile=\"https://platform.example/profile\"")]
    [InlineData("a=1, profile=\"https://platform.example/profile\";v=2, b")]
    public async Task Ucp_agent_is_a_dictionary(string agent)
    {
        await using var shop = await ShopAsync();

        (await SendAsync(shop, Ucp, cart: "c-1", agent: agent)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null, "missing_api_version")]
    [InlineData("2026-01-30", "unsupported_api_version")]
    public async Task Acp_version_is_asked_for(string? version, string code)
    {
        await using var shop = await ShopAsync();

        using var answer = await SendAsync(shop, Acp, cart: "c-1", version: version);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        answer.Headers.GetValues("Request-Id").Should().Equal("r-7");
        var error = await EndpointTests.BodyAsync(answer);
        SchemaFolder.Acp.Mistakes(error, "schema.agentic_checkout.json#/$defs/Error").Should().BeEmpty();
        ((string)error["code"]!).Should().Be(code);
        error["supported_versions"]!.AsArray().Select(one => (string)one!).Should().Equal("2026-04-17");
    }

    [Theory]
    [InlineData(Ucp)]
    [InlineData(Acp)]
    public async Task Broken_shop_is_told_in_the_protocols_shape_and_logged(string path)
    {
        await using var shop = await ShopAsync();
        shop.Shelf.SourceProblem = new InvalidOperationException("The database is away.");

        using var answer = await SendAsync(shop, path, cart: "c-1");

        answer.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(5));
        await RefusedAsync(answer, HttpStatusCode.ServiceUnavailable, "service_unavailable");
        shop.Log.Count(3040).Should().Be(1);
    }

    [Theory]
    [InlineData(Ucp, "price")]
    [InlineData(Acp, "unit_amount")]
    public async Task Facts_that_fail_leave_the_price_that_was_seen(string path, string price)
    {
        await using var shop = await ShopAsync();
        shop.Services.GetRequiredService<Facts>().Problem = new InvalidOperationException("No catalogue.");

        using var answer = await SendAsync(shop, path, cart: "c-1");

        ((long)(await ValidAsync(answer, path))["line_items"]![0]!["item"]![price]!).Should().Be(255);
        shop.Log.Count(3041).Should().Be(1);
    }

    [Theory]
    [InlineData(Ucp)]
    [InlineData(Acp)]
    public async Task Without_a_currency_there_is_nothing_for_agents(string path)
    {
        await using var shop = await TestShop.StartAsync();
        shop.Shelf.Add("c-1", ("l-1", "sku-1", 5));

        (await SendAsync(shop, path, cart: "c-1")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<TestShop> ShopAsync()
    {
        var shop = await TestShop.StartAsync(
            options => (options.Agents.Currency, options.Agents.CartPage) = ("GBP", "/basket"),
            services => services.AddSingleton<Facts>().AddSingleton<IProductFacts>(provider => provider.GetRequiredService<Facts>()));
        var cart = shop.Shelf.Add("c-1", ("l-1", "sku-1", 5));
        shop.Shelf.Carts[cart.Id] = cart with { Lines = [cart.Lines[0] with { SeenPrice = 2.55m }] };
        shop.Shelf.Add("c-2", ("l-2", "sku-2", 5));
        shop.Shelf.Stock[new Sku("sku-1")] = 0;
        shop.Shelf.Titles[new Sku("sku-1")] = "Heart & <b>soul</b>";
        return shop;
    }

    private static Task<HttpResponseMessage> SendAsync(
        TestShop shop, string path, string? cart = null, string? token = null, string? user = null, TokenPlace place = TokenPlace.Header,
        string? agent = "profile=\"https://platform.example/profile\"", string? version = "2026-04-17")
    {
        var request = TestShop.Request(HttpMethod.Get, path, cart, place == TokenPlace.Header ? token : null, user);
        request.Headers.Add("Request-Id", "r-7");
        Add("Authorization", place == TokenPlace.Bearer ? $"Bearer {token}" : null);
        Add(path == Ucp ? "UCP-Agent" : "API-Version", path == Ucp ? agent : version);
        return shop.Client.SendAsync(request);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    private static async Task<JsonNode> ValidAsync(HttpResponseMessage answer, string path)
    {
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var body = await EndpointTests.BodyAsync(answer);
        (path == Ucp ? SchemaFolder.Ucp.Mistakes(body, "shopping/cart.json") : SchemaFolder.Acp.Mistakes(body, "schema.cart.json#/$defs/Cart")).Should().BeEmpty();
        return body;
    }

    private static async Task RefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        using (answer)
        {
            answer.StatusCode.Should().Be(status);
            answer.Headers.CacheControl!.ToString().Should().Be("no-store, private");
            var error = await EndpointTests.BodyAsync(answer);
            ((string)error["code"]!).Should().Be(code);
            if (answer.RequestMessage!.RequestUri!.AbsolutePath == Acp)
            {
                SchemaFolder.Acp.Mistakes(error, "schema.agentic_checkout.json#/$defs/Error").Should().BeEmpty();
            }
            else
            {
                ((string)error["content"]!).Should().NotBeEmpty();
            }
        }
    }

    private sealed class Facts : IProductFacts
    {
        public Exception? Problem { get; set; }

        public ValueTask<IReadOnlyDictionary<Sku, ProductFact>> FindAsync(IReadOnlyCollection<Sku> skus, CancellationToken cancellationToken) => Problem is { } problem
            ? throw problem
            : new(skus.ToImmutableDictionary(sku => sku, sku => new ProductFact(sku, sku.Value) { Price = 2.95m }) as IReadOnlyDictionary<Sku, ProductFact>);
    }
}
