using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>A storefront whose product names depend on the shopper's language, as <c>UseRequestLocalization</c> decides it.</summary>
public sealed class HubLanguageTests
{
    [Fact]
    public async Task Shoppers_are_told_live_in_the_language_of_their_own_connection()
    {
        await using var app = await RealShop.StartAsync(services => services
            .AddSingleton<IProductFacts, SpokenFacts>()
            .AddSingleton<IStartupFilter, SpeaksLanguages>());
        var cart = app.Services.GetRequiredService<ShopShelf>().Add("c-1", ("l-1", "heart", 3));
        await RealShop.MoveAsync(app, MovementKind.Receipt, "heart", 5);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.Add(TestShop.CartHeader, "c-1");
        var token = (string?)(await client.GetFromJsonAsync<JsonNode>("/cart-integrity/cart"))!["token"];
        await using var german = await HubPage.ConnectAsync(client.BaseAddress, cart: cart.Id.Value, language: "de");
        await using var arabic = await HubPage.ConnectAsync(client.BaseAddress, cart: cart.Id.Value, language: "ar");

        TitleIn((await german.WatchAsync(token))["result"]).Should().Be("heart in de");
        TitleIn((await arabic.WatchAsync(token))["result"]).Should().Be("heart in ar");
        await RealShop.MoveAsync(app, MovementKind.Sale, "heart", 5);

        TitleIn(await german.NextSnapshotAsync()).Should().Be("heart in de");
        TitleIn(await arabic.NextSnapshotAsync()).Should().Be("heart in ar");
    }

    private static string? TitleIn(JsonNode? snapshot) => (string?)snapshot?["lines"]?[0]?["title"];

    private sealed class SpokenFacts : IProductFacts
    {
        public ValueTask<IReadOnlyDictionary<Sku, ProductFact>> FindAsync(IReadOnlyCollection<Sku> skus, CancellationToken cancellationToken) =>
            new(skus.ToDictionary(sku => sku, sku => new ProductFact(sku, $"{sku.Value} in {CultureInfo.CurrentUICulture.Name}")));
    }

    private sealed class SpeaksLanguages : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseRequestLocalization("en", "de", "ar");
            next(app);
        };
    }
}
