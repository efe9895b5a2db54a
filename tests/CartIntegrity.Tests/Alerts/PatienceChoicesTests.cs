namespace CartIntegrity.Tests;

/// <summary>What is offered to those who can wait: at the promise date, for units that others hold, for the next delivery.</summary>
public sealed class PatienceChoicesTests : IDisposable
{
    private static readonly Sku A = new("A");
    private static readonly DateOnly Date = new(2026, 12, 12);
    private static readonly CartId Mine = new("cart");
    private static readonly LineId Line = new("l-1");
    private readonly FakeShop _shop = new() { Facts = new ShopFacts() };

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Build_line_with_promised_units_offers_the_promise_then_what_is_there()
    {
        Promise(onHand: 2);
        ChoicesOf(quantity: 3).Should().Equal(
            new Choice(ChoiceKind.Backorder) { PromiseDate = Date }, new Choice(ChoiceKind.TakeAll) { Quantity = 2 },
            new Choice(ChoiceKind.SaveForLater), new Choice(ChoiceKind.Remove));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(30, 0)]
    [InlineData(30, 20)]
    public void Build_units_that_are_not_there_or_not_to_be_told_are_not_offered(int onHand, int held)
    {
        Promise(onHand, held);
        ChoicesOf(quantity: 40).Select(choice => choice.Kind).Should().Equal(ChoiceKind.Backorder, ChoiceKind.SaveForLater, ChoiceKind.Remove);
    }

    [Fact]
    public void Build_units_that_are_held_may_be_told_and_so_be_taken()
    {
        Promise(onHand: 30, held: 30);
        ChoicesOf(quantity: 40)[1].Should().Be(new Choice(ChoiceKind.TakeAll) { Quantity = 30 });
    }

    [Fact]
    public void Build_promise_the_shopper_agreed_to_leaves_nothing_to_decide()
    {
        Promise(onHand: 2);
        ChoicesOf(quantity: 3, seen: Date).Should().BeEmpty();
    }

    [Fact]
    public void Build_line_that_others_hold_offers_to_keep_watching()
    {
        _shop.Ledger.With(new SkuAvailability(A, 0) { IsKnown = true, HeldByOthers = 2, ReturnsIn = TimeSpan.FromMinutes(4) });
        ChoicesOf(quantity: 1).Select(choice => choice.Kind).Should().Equal(ChoiceKind.Wait, ChoiceKind.SaveForLater, ChoiceKind.Remove);
    }

    [Fact]
    public void Build_support_is_offered_before_remove_where_the_shop_has_an_address()
    {
        _shop.Options.SupportUrl = "/help";
        _shop.Ledger.With("A", 0);
        ChoicesOf(quantity: 1).Should().Equal(
            new Choice(ChoiceKind.Notify), new Choice(ChoiceKind.SaveForLater), new Choice(ChoiceKind.ContactSupport) { Url = "/help" }, new Choice(ChoiceKind.Remove));
    }

    [Fact]
    public async Task ApplyAsync_backorder_keeps_the_date_and_holds()
    {
        Promise(onHand: 2);
        Put(quantity: 3);
        var result = await Choose(new Choice(ChoiceKind.Backorder) { PromiseDate = Date }, revision: 1);
        result.IsOk.Should().BeTrue();
        result.Snapshot!.Lines[0].Verdict.Should().Match<LineVerdict>(line => line.Kind == VerdictKind.Backorder && !line.NeedsAnswer);
        _shop.Carts.Applied.Should().Equal(new CartChange.AcceptPromise(Line, Date));
        _shop.Reservations.Held.Single().Revision.Should().Be(2);

        (await Choose(new Choice(ChoiceKind.Backorder) { PromiseDate = Date })).IsOk.Should().BeTrue("made twice it does no harm");
        _shop.Carts.Applied.Should().ContainSingle();
    }

    [Fact]
    public async Task ApplyAsync_backorder_of_a_date_that_moved_later_asks_again()
    {
        Promise(onHand: 2);
        Put(quantity: 3, seen: Date.AddDays(-3));
        var result = await Choose(new Choice(ChoiceKind.Backorder) { PromiseDate = Date.AddDays(-1) });
        (result.Code, result.Snapshot!.Lines[0].Choices[0].PromiseDate).Should().Be((ChoiceCodes.CartConflict, Date));
        _shop.Carts.Applied.Should().BeEmpty();
    }

    [Fact]
    public async Task ApplyAsync_backorder_of_a_line_that_came_in_meanwhile_changes_nothing()
    {
        _shop.Ledger.With("A", 20);
        Put(quantity: 3);
        (await Choose(new Choice(ChoiceKind.Backorder) { PromiseDate = Date })).IsOk.Should().BeTrue();
        _shop.Carts.Applied.Should().BeEmpty();
    }

    [Fact]
    public async Task ApplyAsync_backorder_of_a_line_that_sold_out_meanwhile_is_refused()
    {
        _shop.Ledger.With("A", 0);
        Put(quantity: 3);
        (await Choose(new Choice(ChoiceKind.Backorder) { PromiseDate = Date })).Code.Should().Be(ChoiceCodes.CartConflict);
    }

    [Fact]
    public async Task ApplyAsync_notify_puts_the_line_aside()
    {
        _shop.Ledger.With("A", 0);
        Put(quantity: 3);
        (await Choose(new Choice(ChoiceKind.Notify))).Snapshot!.Lines[0].Verdict.Intent.Should().Be(LineIntent.Notify);
        _shop.Carts.Applied.Should().Equal(new CartChange.SetIntent(Line, LineIntent.Notify));
    }

    [Theory]
    [InlineData(ChoiceKind.Wait)]
    [InlineData(ChoiceKind.ContactSupport)]
    public async Task ApplyAsync_waiting_and_asking_for_help_change_nothing_and_hold_nothing(ChoiceKind kind)
    {
        _shop.Ledger.With("A", 0);
        Put(quantity: 3);
        (await Choose(new Choice(kind))).IsOk.Should().BeTrue();
        _shop.Carts.Applied.Should().BeEmpty();
        _shop.Reservations.Held.Should().BeEmpty();
    }

    [Fact]
    public async Task ApplyAsync_reduce_to_none_is_a_removal_whatever_the_revision()
    {
        _shop.Ledger.With("A", 1);
        Put(quantity: 3);
        var none = new Choice(ChoiceKind.Reduce) { Quantity = 0 };
        (await Choose(none, revision: 99)).Snapshot!.LineCount.Should().Be(0);
        (await Choose(none)).IsOk.Should().BeTrue("made twice it does no harm");
        _shop.Carts.Applied.Should().Equal(new CartChange.Remove(Line));
    }

    private void Promise(int onHand, int held = 0) => _shop.Ledger.With(
        new SkuAvailability(A, 50) { IsKnown = true, AvailableOnHand = onHand, Held = held, PromiseDate = Date });

    private Cart Put(int quantity, DateOnly? seen = null) => _shop.Carts.Put(CartOf(quantity, seen));

    private IReadOnlyList<Choice> ChoicesOf(int quantity, DateOnly? seen = null) => [.. _shop.Show(CartOf(quantity, seen)).Lines[0].Choices];

    private Task<ChoiceResult> Choose(Choice choice, long? revision = null) =>
        _shop.Choices.ApplyAsync(Mine, new ChoiceRequest(Line, choice) { Revision = revision });

    private static Cart CartOf(int quantity, DateOnly? seen = null)
    {
        var cart = FakeShop.CartOf(("A", quantity));
        return cart with { Lines = [cart.Lines[0] with { SeenPromise = seen }] };
    }
}
