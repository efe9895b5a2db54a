namespace CartIntegrity.Tests;

public sealed class CartChoicesTests : IDisposable
{
    private static readonly CartId Mine = new("cart");
    private static readonly LineId Line = new("l-1");
    private readonly FakeShop _shop = new() { Facts = new ShopFacts() };

    public CartChoicesTests()
    {
        _shop.Ledger.With("A", 2).With("R", 20);
        _shop.Carts.Put(FakeShop.CartOf(("A", 3), ("R", 1)));
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task ApplyAsync_take_all_sets_the_quantity_holds_and_answers_the_new_snapshot()
    {
        var result = await Choose(new Choice(ChoiceKind.TakeAll) { Quantity = 2 }, revision: 1);
        result.IsOk.Should().BeTrue();
        _shop.Carts.Applied.Should().Equal(new CartChange.SetQuantity(Line, 2));
        _shop.Reservations.Held.Single().Revision.Should().Be(2);
        (result.Snapshot!.Revision, result.Snapshot.Lines[0].Verdict.Kind).Should().Be((2, VerdictKind.Low));
    }

    [Fact]
    public async Task ApplyAsync_take_all_without_a_number_takes_what_can_be_had()
    {
        _shop.Ledger.With("A", 30);
        _shop.Carts.Put(FakeShop.CartOf(("A", 40)));
        (await Choose(new Choice(ChoiceKind.TakeAll))).IsOk.Should().BeTrue();
        _shop.Carts.Applied.Should().Equal(new CartChange.SetQuantity(Line, 30));
    }

    [Fact]
    public async Task ApplyAsync_reduce_to_what_it_is_already_changes_nothing_and_holds()
    {
        (await Choose(new Choice(ChoiceKind.Reduce) { Quantity = 3 })).IsOk.Should().BeTrue();
        _shop.Carts.Applied.Should().BeEmpty();
        _shop.Reservations.Held.Should().ContainSingle();
    }

    [Fact]
    public async Task ApplyAsync_replace_takes_the_other_product()
    {
        (await Choose(new Choice(ChoiceKind.Replace) { Sku = new Sku("R") })).IsOk.Should().BeTrue();
        _shop.Carts.Applied.Should().Equal(new CartChange.Replace(Line, new Sku("R")));
    }

    [Fact]
    public async Task ApplyAsync_accept_price_takes_the_price_of_now()
    {
        _shop.Facts!.With(new ProductFact(new Sku("A"), "Heart") { Price = 2.95m, PriceText = "£2.95" });
        (await Choose(new Choice(ChoiceKind.AcceptPrice) { Price = "£2.95" })).IsOk.Should().BeTrue();
        _shop.Carts.Applied.Should().Equal(new CartChange.AcceptPrice(Line, 2.95m));
    }

    [Theory]
    [InlineData(ChoiceKind.SaveForLater, LineIntent.Buy, LineIntent.Later)]
    [InlineData(ChoiceKind.MoveToCart, LineIntent.Notify, LineIntent.Buy)]
    public async Task ApplyAsync_save_and_move_change_the_intent(ChoiceKind kind, LineIntent before, LineIntent after)
    {
        var cart = FakeShop.CartOf(("A", 1));
        _shop.Carts.Put(cart with { Lines = [cart.Lines[0] with { Intent = before }] });
        (await Choose(new Choice(kind))).Snapshot!.Lines[0].Verdict.Intent.Should().Be(after);
        (await Choose(new Choice(kind))).IsOk.Should().BeTrue("made twice it does no harm");
        _shop.Carts.Applied.Should().ContainSingle();
    }

    [Fact]
    public async Task ApplyAsync_remove_and_undo_bring_the_line_back_and_hold_it()
    {
        (await Choose(new Choice(ChoiceKind.Remove))).Snapshot!.LineCount.Should().Be(1);
        var undo = new Choice(ChoiceKind.Undo) { Sku = new Sku("A"), Quantity = 3 };
        (await Choose(undo)).Snapshot!.LineCount.Should().Be(2);
        (await Choose(undo)).Snapshot!.LineCount.Should().Be(2, "made twice it does no harm");
        _shop.Carts.Applied.Should().Equal(new CartChange.Remove(Line), new CartChange.Restore(Line, new Sku("A"), 3));
        _shop.Reservations.Held.Select(cart => cart.Revision).Should().Equal(2, 3, 3);
    }

    [Fact]
    public async Task ApplyAsync_hold_again_holds_at_the_same_revision()
    {
        (await Choose(new Choice(ChoiceKind.HoldAgain), revision: 1)).IsOk.Should().BeTrue();
        _shop.Carts.Applied.Should().BeEmpty();
        _shop.Reservations.Held.Single().Revision.Should().Be(1);
    }

    [Fact]
    public async Task ApplyAsync_holding_at_checkout_only_changes_the_cart_and_tells_the_watch()
    {
        _shop.Options.HoldOn = HoldOn.Checkout;
        var slot = new Slot();
        using var watching = await _shop.Watch.WatchAsync(Mine, slot);

        (await Choose(new Choice(ChoiceKind.TakeAll) { Quantity = 1 })).IsOk.Should().BeTrue();
        await _shop.Watch.RunOnceAsync();

        _shop.Reservations.Held.Should().BeEmpty();
        slot.Offered.Single().Revision.Should().Be(2);
    }

    [Fact]
    public async Task ApplyAsync_each_call_of_the_cart_source_has_its_own_scope()
    {
        await Choose(new Choice(ChoiceKind.SaveForLater));
        _shop.Scopes.Opened.Should().Be(_shop.Scopes.Closed).And.BeGreaterOrEqualTo(3);
    }

    private Task<ChoiceResult> Choose(Choice choice, long? revision = null) =>
        _shop.Choices.ApplyAsync(Mine, new ChoiceRequest(Line, choice) { Revision = revision });
}
