using System.Globalization;

namespace CartIntegrity.Tests;

public sealed class CartWatchRevisionTests : IDisposable
{
    private const int Many = 60;
    private readonly RevisionCarts _carts = new();
    private readonly FakeShop _shop;
    private readonly Slot[] _slots = [.. Enumerable.Range(0, Many).Select(_ => new Slot())];

    public CartWatchRevisionTests()
    {
        _shop = new FakeShop { Carts = _carts };
        _shop.Ledger.With("A", 20);
        _shop.Ledger.With("B", 20);
        for (var number = 0; number < Many; number++)
        {
            _carts.Put(FakeShop.CartOf(("A", 2)) with { Id = IdOf(number) });
        }
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task RunOnceAsync_carts_that_have_not_changed_are_not_read_again_and_everybody_is_told()
    {
        await WatchAllAsync();

        await SellOutAsync();

        (_carts.Questions.Count, _carts.Found.Count).Should().Be((0, 0));
        _slots.Should().OnlyContain(slot => slot.Offered.Single().Lines.Single().Verdict.Kind == VerdictKind.OutOfStock);
    }

    [Fact]
    public async Task RunOnceAsync_cart_changed_without_a_word_to_the_sdk_is_told_as_it_is_now()
    {
        await WatchAllAsync();
        Change(7);

        await SellOutAsync();

        _carts.Questions.Should().Equal(1);
        _slots[7].Offered.Single().Lines.Single().Verdict.Should().Match<LineVerdict>(line => line.Sku == new Sku("B") && line.Kind == VerdictKind.Available);
        _slots[8].Offered.Single().Revision.Should().Be(1);
    }

    [Fact]
    public async Task RunOnceAsync_cart_changed_after_its_revision_was_told_is_told_in_the_next_pass()
    {
        await WatchAllAsync();
        _carts.RevisionsGate = new TaskCompletionSource();
        _shop.Change("A", 0);
        var pass = _shop.Watch.RunOnceAsync();

        Change(7);
        _shop.Watch.Changed(IdOf(7));
        _carts.RevisionsGate.SetResult();
        await pass;
        await _shop.Watch.RunOnceAsync();

        _slots[7].Offered.Select(snapshot => snapshot.Revision).Should().Equal(1, 2);
        _shop.Change("B", 0);
        (await _shop.Watch.RunOnceAsync()).Should().Be(1, "it is watched for what it wants now");
    }

    [Fact]
    public async Task RunOnceAsync_cart_without_a_revision_is_gone()
    {
        await WatchAllAsync();
        _carts.Drop(IdOf(7));

        await SellOutAsync();

        _slots[7].Offered.Single().LineCount.Should().Be(0);
        _slots[8].Offered.Single().LineCount.Should().Be(1);
    }

    [Fact]
    public async Task RunOnceAsync_cart_that_was_never_found_is_read_when_there_is_one()
    {
        _carts.Drop(IdOf(7));
        await WatchAllAsync();
        _carts.Put(FakeShop.CartOf(("A", 1)) with { Id = IdOf(7) });
        _shop.Watch.Changed(IdOf(7));

        await SellOutAsync();

        _carts.Questions.Should().Equal(1);
        _slots[7].Offered.Single().Lines.Single().Verdict.Quantity.Should().Be(1);
    }

    [Fact]
    public async Task RunOnceAsync_question_for_revisions_that_fails_is_asked_for_each_cart_alone()
    {
        await WatchAllAsync();
        _carts.AreRevisionsBroken = true;

        await SellOutAsync();

        _carts.Found.Should().HaveCount(Many);
        _slots.Should().OnlyContain(slot => slot.Offered.Count == 1);
        _shop.Logged.Should().HaveCount(2).And.OnlyContain(logged => logged.Id == 1313);
    }

    private static CartId IdOf(int number) => new(string.Create(CultureInfo.InvariantCulture, $"cart-{number}"));

    private void Change(int number) => _carts.Put(FakeShop.CartOf(("B", 2)) with { Id = IdOf(number), Revision = 2 });

    private async Task WatchAllAsync()
    {
        for (var number = 0; number < Many; number++)
        {
            await _shop.Watch.WatchAsync(IdOf(number), _slots[number]);
        }

        _carts.Found.Clear();
    }

    private async Task SellOutAsync()
    {
        _shop.Change("A", 0);
        (await _shop.Watch.RunOnceAsync()).Should().Be(Many);
    }
}
