using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>The catalogue is asked once for what an agent reads, by the checks; prices and titles of the answer are the same facts.</summary>
public sealed class AgentFactsTests
{
    [Theory]
    [InlineData("/cart-integrity/cart/ucp", "price")]
    [InlineData("/cart-integrity/cart/acp", "unit_amount")]
    public async Task Agent_that_reads_a_cart_asks_the_catalogue_once(string path, string price)
    {
        var facts = new CountedFacts();
        await using var app = await RealShop.StartAsync(services => services.AddSingleton<IProductFacts>(facts), options => options.Agents.Currency = "GBP");
        app.Services.GetRequiredService<ShopShelf>().Add("c-1", ("l-1", "heart", 2), ("l-2", "star", 1));
        await RealShop.MoveAsync(app, MovementKind.Receipt, "heart", 6);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add(TestShop.CartHeader, "c-1");
        request.Headers.Add("API-Version", "2026-04-17");
        request.Headers.TryAddWithoutValidation("UCP-Agent", "profile=\"https://platform.example/profile\"");

        using var answer = await client.SendAsync(request);

        var lines = (await answer.Content.ReadFromJsonAsync<JsonNode>())!["line_items"]!.AsArray();
        lines.Select(line => (long)line!["item"]![price]!).Should().Equal(295, 295);
        facts.Asked.Should().Be(1);
    }

    private sealed class CountedFacts : IProductFacts
    {
        private int _asked;

        public int Asked => _asked;

        public ValueTask<IReadOnlyDictionary<Sku, ProductFact>> FindAsync(IReadOnlyCollection<Sku> skus, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _asked);
            return new(skus.ToImmutableDictionary(sku => sku, sku => new ProductFact(sku, sku.Value) { Price = 2.95m }));
        }
    }
}
