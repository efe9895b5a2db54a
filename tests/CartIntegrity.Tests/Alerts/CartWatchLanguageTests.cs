using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.Tests;

/// <summary>A shop that names its products in the shopper's language: the watch asks in the language of who watches, not in its own.</summary>
public sealed class CartWatchLanguageTests : IDisposable
{
    private readonly RevisionCarts _carts = new();
    private readonly FakeShop _shop;

    public CartWatchLanguageTests()
    {
        _shop = new FakeShop(services => services.AddSingleton<IProductFacts>(new SpokenFacts())) { Carts = _carts };
        _shop.Ledger.With("A", 20);
        _carts.Put(FakeShop.CartOf(("A", 2)));
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Page_in_each_language_is_told_in_its_own()
    {
        var (german, arabic) = (await WatchAsync("de"), await WatchAsync("ar"));

        _shop.Change("A", 0);
        (await _shop.Watch.RunOnceAsync()).Should().Be(2);

        TitleTold(german).Should().Be("A in de");
        TitleTold(arabic).Should().Be("A in ar");
    }

    [Fact]
    public async Task Pages_of_one_language_are_one_look()
    {
        Slot[] slots = [await WatchAsync("de"), await WatchAsync("de")];

        _shop.Change("A", 0);
        (await _shop.Watch.RunOnceAsync()).Should().Be(1);

        slots.Select(TitleTold).Should().Equal("A in de", "A in de");
    }

    [Fact]
    public async Task Numbers_are_written_as_in_the_page_too()
    {
        var slot = await WatchAsync("fr", numbers: "fr-CH");

        _shop.Change("A", 0);
        await _shop.Watch.RunOnceAsync();

        slot.Offered.Single().Lines.Single().Url.Should().Be("/fr-CH");
    }

    [Fact]
    public async Task Cart_watched_in_two_languages_is_asked_for_once()
    {
        await WatchAsync("de");
        await WatchAsync("ar");
        _carts.Put(_carts[new CartId("cart")] with { Revision = 2 });

        _shop.Change("A", 0);
        await _shop.Watch.RunOnceAsync();

        _carts.Questions.Should().Equal(1);
    }

    [Fact]
    public async Task Page_that_leaves_takes_only_its_own_language_along()
    {
        var german = new Slot();
        var leaves = await WatchAsync(german, "de", "de");
        var arabic = await WatchAsync("ar");

        leaves.Dispose();
        _shop.Change("A", 0);
        (await _shop.Watch.RunOnceAsync()).Should().Be(1);

        german.Offered.Should().BeEmpty();
        TitleTold(arabic).Should().Be("A in ar");
    }

    [Fact]
    public async Task Change_of_the_cart_is_told_in_every_language()
    {
        var (german, arabic) = (await WatchAsync("de"), await WatchAsync("ar"));
        _carts.Put(FakeShop.CartOf(("A", 3)) with { Revision = 2 });

        _shop.Watch.Changed(new CartId("cart"));
        await _shop.Watch.RunOnceAsync();

        new[] { german, arabic }.Select(TitleTold).Should().Equal("A in de", "A in ar");
    }

    [Fact]
    public async Task Subscribers_of_a_cart_are_limited_over_all_its_languages()
    {
        var oldest = await WatchAsync("de");
        for (var number = 1; number < CartWatch.MostSubscribersPerCart; number++)
        {
            await WatchAsync(number < 60 ? "de" : "fr");
        }

        var arabic = await WatchAsync("ar");
        _shop.Change("A", 0);
        await _shop.Watch.RunOnceAsync();

        oldest.Offered.Should().BeEmpty();
        TitleTold(arabic).Should().Be("A in ar");
    }

    private async Task<Slot> WatchAsync(string language, string? numbers = null)
    {
        var slot = new Slot();
        await WatchAsync(slot, language, numbers ?? language);
        return slot;
    }

    // The language ends with this method, as a request's does.
    private async Task<CartWatching> WatchAsync(Slot slot, string language, string numbers)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(numbers), CultureInfo.GetCultureInfo(language));
        return await _shop.Watch.WatchAsync(new CartId("cart"), slot);
    }

    private static string TitleTold(Slot slot) => slot.Offered.Single().Lines.Single().Title;

    private sealed class SpokenFacts : IProductFacts
    {
        public ValueTask<IReadOnlyDictionary<Sku, ProductFact>> FindAsync(IReadOnlyCollection<Sku> skus, CancellationToken cancellationToken) =>
            new(skus.ToDictionary(sku => sku, sku => new ProductFact(sku, $"{sku.Value} in {CultureInfo.CurrentUICulture.Name}") { Url = $"/{CultureInfo.CurrentCulture.Name}" }));
    }
}
