using System.Globalization;

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

    private static CartId IdOf(int number) => new(string.Create(CultureInfo.InvariantCulture, $"cart-{number}"));

    private async Task WatchAllAsync()
    {
        for (var number = 0; number < Many; number++)
        {
            await _shop.Watch.WatchAsync(IdOf(number), _slots[number]);
        }
    }
}
