using System.Text.Json;
using System.Text.RegularExpressions;
using CartIntegrity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace DemoStore.Tests;

/// <summary>What listing and product pages say about stock, to people and to machines.</summary>
public sealed class ShelfTests(TestShop shop) : IClassFixture<TestShop>
{
    private static readonly DateOnly Day = new(2031, 5, 6);

    public static TheoryData<string, string, string> States => new()
    {
        { "in-stock", "In stock", "InStock" },
        { "low", "Only 3 left", "LimitedAvailability" },
        { "backorder", "Backorder – with us again about 6 May 2031", "BackOrder" },
        { "preorder", "Preorder – with us about 6 May 2031", "PreOrder" },
        { "out", "Sold out", "OutOfStock" },
        { "held", "In other baskets – may return in about 10 min", "Reserved" },
        { "yours", "The last ones are in your basket", "Reserved" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public async Task State_of_the_stock_is_told_alike_in_words_marks_and_for_machines(string state, string says, string availability)
    {
        var sku = Orders.NewSku(shop);
        var shopper = shop.NewShopper();
        await ArrangeAsync(state, sku, shopper);

        await shopper.GoAsync($"/p/{sku}");

        shopper.Text.Should().Contain(says);
        shopper.Html.Should().Contain($"data-stock=\"{state}\" data-testid=\"availability\"");
        var offer = OfferIn(shopper.Html);
        offer.GetProperty("availability").GetString().Should().Be($"https://schema.org/{availability}");
        offer.GetProperty("priceCurrency").GetString().Should().Be("GBP");
        offer.GetProperty("price").GetDecimal().Should().Be(shop.Catalogue.TryFind(sku, out var product) ? product.Price : 0);
        (offer.TryGetProperty("availabilityStarts", out var starts) ? starts.GetString() : null)
            .Should().Be(state is "backorder" or "preorder" ? "2031-05-06" : null);
        Regex.IsMatch(shopper.Html, "class=\"buy\"").Should().Be(state is "in-stock" or "low" or "backorder" or "preorder");
        Regex.IsMatch(shopper.Html, "Tell me when it is back").Should().Be(state is "out" or "held");
    }

    [Fact]
    public void Every_state_has_a_word_of_the_vocabulary()
    {
        ProductJson.AvailabilityOf(ShelfState.Discontinued).Should().Be("Discontinued");
        Enum.GetValues<ShelfState>().Select(ProductJson.AvailabilityOf).Distinct()
            .Should().BeEquivalentTo("InStock", "LimitedAvailability", "BackOrder", "PreOrder", "Reserved", "OutOfStock", "Discontinued");
    }

    [Fact]
    public void Words_of_a_product_cannot_end_the_block_for_machines()
    {
        var product = shop.Catalogue.Products[0] with { EnglishTitle = "</script><script>alert(1)</script>" };
        var json = ProductJson.Of(new ProductCard(product, new ShelfWord(ShelfState.InStock, ""), 0), "https://shop.example");
        json.Should().NotContain("<");
        JsonDocument.Parse(json).RootElement.GetProperty("name").GetString().Should().Be(product.Title);
    }

    [Fact]
    public async Task Product_that_is_not_sold_any_more_says_so()
    {
        var product = shop.Catalogue.Products[40];
        var fact = new ProductFact(new Sku(product.Sku), product.Title) { IsDiscontinued = true };

        var word = (await NewShelf(shop.Ledger, new OneFact(fact)).OfAsync([product], null, CancellationToken.None))[product.Sku];

        word.Should().BeEquivalentTo(new { State = ShelfState.Discontinued, Text = "We do not sell this any more.", CanAdd = false });
    }

    [Fact]
    public async Task Few_that_are_there_and_more_that_are_promised_are_both_told()
    {
        var sku = Orders.NewSku(shop);
        await shop.PromiseAsync(sku, onHand: 2, allowance: 6, Day);
        (await shop.NewShopper().GoAsync($"/p/{sku}")).Text.Should().Contain("Only 2 left · more about 6 May 2031");
    }

    [Fact]
    public async Task Cards_are_marked_with_what_is_in_the_basket_and_what_is_saved()
    {
        var (bought, saved, watched) = (shop.Catalogue.Products[0], shop.Catalogue.Products[1], shop.Catalogue.Products[2]);
        var shopper = await shop.NewShopper().AddAsync(bought.Sku, 3);
        await shopper.SendAsync("/saved?handler=Add", ("sku", saved.Sku), ("intent", "Later"));
        await shopper.SendAsync("/saved?handler=Add", ("sku", watched.Sku), ("intent", "Notify"));

        await shopper.GoAsync("/shop");

        MarksOf(shopper.Html, bought).Should().Equal("3 in your basket");
        MarksOf(shopper.Html, saved).Should().Equal("Saved");
        MarksOf(shopper.Html, watched).Should().Equal("Watched");
        MarksOf(shopper.Html, shop.Catalogue.Products[3]).Should().BeEmpty();
        shopper.Html.Should().Contain("cart-region=\"shelf\"");
    }

    [Fact]
    public async Task Ledger_is_read_once_for_all_products_of_a_page()
    {
        var (ledger, calls) = CountedCalls.Of(shop.Ledger);

        var words = await NewShelf(ledger, shop.Services.GetRequiredService<IProductFacts>())
            .OfAsync([.. shop.Catalogue.Products.Take(24)], new CartId("c-nobody"), CancellationToken.None);

        words.Should().HaveCount(24);
        calls.Names.Should().Equal(nameof(IInventoryLedger.GetAvailabilityAsync));
    }

    private async Task ArrangeAsync(string state, string sku, Shopper shopper)
    {
        await (state switch
        {
            "backorder" => shop.PromiseAsync(sku, 0, 6, Day),
            "preorder" => shop.PromiseAsync(sku, 0, 6, Day, isPreorder: true),
            _ => shop.LeaveAsync(sku, state switch { "in-stock" => 50, "low" => 3, "out" => 0, _ => 1 }),
        });
        await (state switch
        {
            "held" => shop.NewShopper().AddAsync(sku),
            "yours" => shopper.AddAsync(sku),
            _ => Task.FromResult(shopper),
        });
    }

    private ShelfStock NewShelf(IInventoryLedger ledger, IProductFacts facts) =>
        new(ledger, facts, shop.Services.GetRequiredService<IOptions<CartIntegrityOptions>>(), shop.Services.GetRequiredService<IStringLocalizer<ShopText>>());

    private static JsonElement OfferIn(string html) =>
        JsonDocument.Parse(Regex.Match(html, "<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value).RootElement.GetProperty("offers");

    private static IEnumerable<string> MarksOf(string html, Product product)
    {
        var card = Regex.Match(html, $"<article class=\"card\"[^>]*>\\s*<a class=\"card-link\" href=\"/p/{product.Sku}\">.*?</article>", RegexOptions.Singleline).Value;
        card.Should().NotBeEmpty();
        return Regex.Matches(card, "<a class=\"mark[^>]*>([^<]*)</a>").Select(mark => mark.Groups[1].Value);
    }

    private sealed class OneFact(ProductFact fact) : IProductFacts
    {
        public ValueTask<IReadOnlyDictionary<Sku, ProductFact>> FindAsync(IReadOnlyCollection<Sku> skus, CancellationToken cancellationToken) =>
            new(new Dictionary<Sku, ProductFact> { [fact.Sku] = fact });
    }
}
