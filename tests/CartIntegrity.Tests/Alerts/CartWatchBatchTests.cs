using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.Tests;

public sealed class CartWatchBatchTests : IDisposable
{
    private const int Many = 120;
    private readonly BatchCarts _carts = new();
    private readonly FakeShop _shop;
    private readonly Slot[] _slots = [.. Enumerable.Range(0, Many).Select(_ => new Slot())];

    public CartWatchBatchTests()
    {
        _shop = new FakeShop { Carts = _carts };
        _shop.Ledger.With("A", 20);
        for (var number = 0; number < Many; number++)
        {
            _carts.Put(FakeShop.CartOf(("A", 2)) with { Id = IdOf(number) });
        }
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task RunOnceAsync_source_that_reads_many_is_asked_in_parts_and_everybody_is_told()
    {
        await WatchAllAsync();
        _carts.Found.Clear();

        _shop.Change("A", 0);
        (await _shop.Watch.RunOnceAsync()).Should().Be(Many);

        _carts.Questions.Should().BeEquivalentTo([50, 50, 20]);
        _carts.Found.Should().BeEmpty("none was looked for alone");
        _slots.Should().OnlyContain(slot => slot.Offered.Single().Lines.Single().Verdict.Kind == VerdictKind.OutOfStock);
    }

    [Fact]
    public async Task RunOnceAsync_cart_that_is_missing_in_the_answer_is_gone()
    {
        await WatchAllAsync();
        _carts.Drop(IdOf(7));

        _shop.Change("A", 0);
        await _shop.Watch.RunOnceAsync();

        _slots[7].Offered.Single().LineCount.Should().Be(0);
        _slots[8].Offered.Single().LineCount.Should().Be(1);
    }

    [Fact]
    public async Task RunOnceAsync_question_for_many_that_fails_is_asked_for_each_alone()
    {
        await WatchAllAsync();
        _carts.IsManyBroken = true;

        _shop.Change("A", 0);
        await _shop.Watch.RunOnceAsync();

        _slots.Should().OnlyContain(slot => slot.Offered.Count == 1);
        _shop.Logged.Should().HaveCount(3).And.OnlyContain(logged => logged.Id == 1313);
    }

    [Fact]
    public async Task RunOnceAsync_single_cart_is_looked_for_alone()
    {
        await WatchAllAsync();

        _shop.Watch.Changed(IdOf(3));
        await _shop.Watch.RunOnceAsync();

        _carts.Questions.Should().BeEmpty();
    }

    [Fact]
    public async Task RunOnceAsync_source_that_can_only_be_let_go_asynchronously_is_looked_at()
    {
        var carts = new AsyncOnlyCarts();
        using var shop = new FakeShop { Carts = carts };
        var (one, two) = await WatchTwoAsync(shop, carts);

        shop.Change("A", 0);
        (await shop.Watch.RunOnceAsync()).Should().Be(2);

        (one.Offered.Count, two.Offered.Count, shop.Logged.Count).Should().Be((1, 1, 0));
    }

    [Fact]
    public async Task RunOnceAsync_source_that_cannot_be_made_just_now_does_not_end_the_watch()
    {
        var carts = new ShopCarts();
        var isAway = false;
        using var shop = new FakeShop(services => services.AddScoped<ICartSource>(_ => isAway ? throw new IOException("The shop's database is away.") : carts));
        var (one, two) = await WatchTwoAsync(shop, carts);

        isAway = true;
        shop.Change("A", 0);
        (await shop.Watch.RunOnceAsync()).Should().Be(2);
        isAway = false;
        shop.Time.Step(TimeSpan.FromSeconds(2));
        (await shop.Watch.RunOnceAsync()).Should().Be(2);

        (one.Offered.Count, two.Offered.Count).Should().Be((1, 1));
    }

    private static async Task<(Slot One, Slot Two)> WatchTwoAsync(FakeShop shop, ShopCarts carts)
    {
        shop.Ledger.With("A", 20);
        Slot[] slots = [new(), new()];
        for (var number = 0; number < slots.Length; number++)
        {
            carts.Put(FakeShop.CartOf(("A", 2)) with { Id = IdOf(number) });
            await shop.Watch.WatchAsync(IdOf(number), slots[number]);
        }

        return (slots[0], slots[1]);
    }

    private sealed class AsyncOnlyCarts : ShopCarts, IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private static CartId IdOf(int number) => new(string.Create(CultureInfo.InvariantCulture, $"cart-{number}"));

    private async Task WatchAllAsync()
    {
        for (var number = 0; number < Many; number++)
        {
            await _shop.Watch.WatchAsync(IdOf(number), _slots[number]);
        }
    }
}
