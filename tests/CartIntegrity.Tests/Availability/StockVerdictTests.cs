namespace CartIntegrity.Tests;

public sealed class StockVerdictTests : IDisposable
{
    private static readonly Sku A = new("A");
    private readonly FakeShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Begin_all_to_be_had_and_many_left_is_available_and_no_number_is_told()
    {
        _shop.Ledger.With("A", 11);
        _shop.CheckOne("A", 3).Should().Match<LineVerdict>(line => line.Kind == VerdictKind.Available && line.Available == null && !line.NeedsAnswer);
    }

    [Theory]
    [InlineData(5, VerdictKind.Low)]
    [InlineData(6, VerdictKind.Available)]
    public void Begin_few_left_is_low_up_to_the_low_threshold(int left, VerdictKind kind)
    {
        _shop.Ledger.With("A", left);
        var line = _shop.CheckOne("A", 2);
        (line.Kind, line.Available, line.NeedsAnswer).Should().Be((kind, left, false));
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(11, null)]
    public void Begin_number_above_the_display_threshold_is_not_told(int left, int? told)
    {
        _shop.Ledger.With("A", left);
        _shop.CheckOne("A", 2).Available.Should().Be(told);
    }

    [Fact]
    public void Begin_short_above_the_display_threshold_keeps_the_number_until_it_is_held()
    {
        _shop.Ledger.With("A", 30);
        _shop.CheckOne("A", 50).Should().Match<LineVerdict>(line => line.Kind == VerdictKind.Short && line.Available == null && line.NeedsAnswer);

        _shop.Ledger.With(_shop.Ledger["A"] with { Held = 20 });
        _shop.CheckOne("A", 50).Should().Match<LineVerdict>(line => line.Kind == VerdictKind.Short && line.Available == 20 && line.Held == 20);
    }

    [Fact]
    public void Begin_short_with_units_held_by_others_tells_when_they_may_return()
    {
        _shop.Ledger.With(new SkuAvailability(A, 2) { IsKnown = true, AvailableOnHand = 2, HeldByOthers = 1, ReturnsIn = TimeSpan.FromMinutes(4) });
        var line = _shop.CheckOne("A", 3);
        (line.Kind, line.Available, line.ReturnsIn).Should().Be((VerdictKind.Short, 2, TimeSpan.FromMinutes(4)));
    }

    [Fact]
    public void Begin_nothing_left_and_others_hold_some_is_held_by_others()
    {
        _shop.Ledger.With(new SkuAvailability(A, 0) { IsKnown = true, HeldByOthers = 1, ReturnsIn = TimeSpan.FromMinutes(4) });
        var line = _shop.CheckOne("A", 3);
        (line.Kind, line.Available, line.ReturnsIn, line.NeedsAnswer).Should().Be((VerdictKind.HeldByOthers, 0, TimeSpan.FromMinutes(4), true));
    }

    [Fact]
    public void Begin_nothing_left_and_nobody_holds_is_out_of_stock()
    {
        _shop.Ledger.With("A", 0);
        var line = _shop.CheckOne("A", 1);
        (line.Kind, line.ReturnsIn, line.NeedsAnswer).Should().Be((VerdictKind.OutOfStock, null, true));
    }

    [Theory]
    [InlineData(false, VerdictKind.Backorder)]
    [InlineData(true, VerdictKind.Preorder)]
    public void Begin_some_units_promised_tells_the_promise_date(bool isPreorder, VerdictKind kind)
    {
        var date = new DateOnly(2026, 12, 1);
        _shop.Ledger.With(new SkuAvailability(A, 8) { IsKnown = true, AvailableOnHand = 1, PromiseDate = date, IsPreorder = isPreorder });
        var line = _shop.CheckOne("A", 2);
        (line.Kind, line.PromiseDate, line.Promised, line.NeedsAnswer).Should().Be((kind, date, 0, true));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("2026-12-01", null, true)]
    [InlineData("2026-12-01", "2026-11-30", true)]
    [InlineData("2026-12-01", "2026-12-01", false)]
    [InlineData("2026-12-01", "2026-12-24", false)]
    [InlineData(null, "2026-12-24", true)]
    [InlineData(null, "9999-12-31", false)]
    [InlineData("2026-12-01", "9999-12-31", false)]
    public void Begin_promised_units_ask_unless_the_shopper_agreed_to_that_date_or_a_later_one(string? promise, string? seen, bool asks)
    {
        _shop.Ledger.With(new SkuAvailability(A, 8) { IsKnown = true, AvailableOnHand = 1, PromiseDate = DateOf(promise) });
        var cart = FakeShop.CartOf(("A", 2));
        var line = _shop.Check(cart with { Lines = [cart.Lines[0] with { SeenPromise = DateOf(seen) }] }).Lines.Single();
        (line.Kind, line.AsksPromise, line.NeedsAnswer).Should().Be((VerdictKind.Backorder, asks, asks));
    }

    [Fact]
    public void Begin_saved_line_never_asks_about_a_promise()
    {
        _shop.Ledger.With(new SkuAvailability(A, 8) { IsKnown = true, PromiseDate = new DateOnly(2026, 12, 1) });
        var cart = FakeShop.CartOf(("A", 2));
        _shop.Check(cart with { Lines = [cart.Lines[0] with { Intent = LineIntent.Later }] }).Lines.Single().AsksPromise.Should().BeFalse();
    }

    [Theory]
    [InlineData(8, 8, VerdictKind.Low)]
    [InlineData(2, 2, VerdictKind.Short)]
    [InlineData(0, 0, VerdictKind.OutOfStock)]
    public void Begin_hold_with_units_missing_never_reads_available(int available, int held, VerdictKind kind)
    {
        _shop.Ledger.With(new SkuAvailability(A, available) { IsKnown = true, AvailableOnHand = available, Held = held, HasDeficit = true });
        var line = _shop.CheckOne("A", 8);
        (line.Kind, line.Held, line.Available).Should().Be((kind, held, available));
    }

    [Fact]
    public void Begin_backorder_allowance_not_needed_is_no_backorder()
    {
        _shop.Ledger.With(new SkuAvailability(A, 20) { IsKnown = true, AvailableOnHand = 12, PromiseDate = new DateOnly(2026, 12, 1) });
        var line = _shop.CheckOne("A", 12);
        (line.Kind, line.PromiseDate).Should().Be((VerdictKind.Available, null));
    }

    [Fact]
    public void Begin_held_promised_units_are_counted()
    {
        _shop.Ledger.With(new SkuAvailability(A, 5) { IsKnown = true, AvailableOnHand = 2, Held = 3, HeldPromised = 1, PromiseDate = new DateOnly(2026, 12, 1) });
        var line = _shop.CheckOne("A", 3);
        (line.Kind, line.Held, line.Promised).Should().Be((VerdictKind.Backorder, 3, 1));
    }

    [Fact]
    public void Begin_sku_the_ledger_has_never_heard_of_is_unknown()
    {
        var line = _shop.CheckOne("nobody-knows", 1);
        (line.Kind, line.Available, line.Version, line.NeedsAnswer).Should().Be((VerdictKind.UnknownSku, null, 0, true));
    }

    [Theory]
    [InlineData(LineIntent.Later, 3, VerdictKind.BackInStock)]
    [InlineData(LineIntent.Notify, 4, VerdictKind.BackInStock)]
    [InlineData(LineIntent.Later, 2, VerdictKind.Short)]
    [InlineData(LineIntent.Notify, 0, VerdictKind.OutOfStock)]
    public void Begin_saved_line_is_back_when_its_quantity_can_be_had(LineIntent intent, int available, VerdictKind kind)
    {
        _shop.Ledger.With("A", available);
        var cart = FakeShop.CartOf(("A", 3));
        var line = _shop.Check(cart with { Lines = [cart.Lines[0] with { Intent = intent }] }).Lines.Single();
        (line.Kind, line.Held, line.NeedsAnswer).Should().Be((kind, 0, false));
    }

    [Fact]
    public void Begin_hold_and_versions_come_from_one_reading()
    {
        _shop.Ledger.With("A", 3);
        (_shop.Ledger.Hold, _shop.Ledger.HoldRemaining) = (FakeShop.HoldOf(), TimeSpan.FromMinutes(9));
        var verdict = _shop.Check(FakeShop.CartOf(("A", 1)));
        (verdict.Revision, verdict.Version, verdict.HoldRemaining, verdict.Lines[0].Version).Should().Be((1, 2, TimeSpan.FromMinutes(9), 1));
        verdict.Hold.Should().BeSameAs(_shop.Ledger.Hold);
        _shop.Ledger.Queries.Single().ForCart.Should().Be(new CartId("cart"));
    }

    private static DateOnly? DateOf(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
