namespace CartIntegrity.Tests;

public sealed class StockSharingTests : IDisposable
{
    private readonly FakeShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Begin_same_sku_on_two_lines_puts_the_shortfall_on_the_later_one()
    {
        _shop.Ledger.With("A", 5).With("B", 50);
        var lines = _shop.Check(FakeShop.CartOf(("A", 3), ("B", 1), ("A", 4))).Lines;
        lines.Select(line => (line.Kind, line.Available)).Should().Equal((VerdictKind.Low, 5), (VerdictKind.Available, null), (VerdictKind.Short, 2));
        _shop.Ledger.Queries.Single().Skus.Should().Equal(new Sku("A"), new Sku("B"));
    }

    [Fact]
    public void Begin_nothing_left_for_the_later_line_is_out_of_stock_there_only()
    {
        _shop.Ledger.With("A", 3);
        _shop.Check(FakeShop.CartOf(("A", 3), ("A", 1))).Lines.Select(line => line.Kind).Should().Equal(VerdictKind.Low, VerdictKind.OutOfStock);
    }

    [Fact]
    public void Begin_held_units_go_to_the_earlier_line_and_promised_ones_to_the_later()
    {
        _shop.Ledger.With(new SkuAvailability(new Sku("A"), 6) { IsKnown = true, AvailableOnHand = 4, Held = 5, HeldPromised = 1, PromiseDate = new DateOnly(2026, 12, 1) });
        var lines = _shop.Check(FakeShop.CartOf(("A", 3), ("A", 3))).Lines;
        lines.Select(line => (line.Kind, line.Held, line.Promised)).Should().Equal((VerdictKind.Available, 3, 0), (VerdictKind.Backorder, 2, 1));
    }

    [Fact]
    public void Begin_units_on_hand_go_to_the_earlier_line_and_promised_ones_to_the_later()
    {
        _shop.Ledger.With(new SkuAvailability(new Sku("A"), 9) { IsKnown = true, AvailableOnHand = 3, PromiseDate = new DateOnly(2026, 12, 1) });
        _shop.Check(FakeShop.CartOf(("A", 3), ("A", 3))).Lines.Select(line => line.Kind).Should().Equal(VerdictKind.Available, VerdictKind.Backorder);
    }

    [Fact]
    public void Begin_saved_line_takes_nothing_and_gets_what_lines_to_buy_leave()
    {
        _shop.Ledger.With("A", 5);
        var cart = FakeShop.CartOf(("A", 2), ("A", 3), ("A", 3));
        cart = cart with { Lines = cart.Lines.SetItem(0, cart.Lines[0] with { Intent = LineIntent.Later }).SetItem(2, cart.Lines[2] with { Intent = LineIntent.Later }) };
        _shop.Check(cart).Lines.Select(line => line.Kind).Should().Equal(VerdictKind.BackInStock, VerdictKind.Low, VerdictKind.Short);
    }

    [Fact]
    public void Begin_forced_correction_below_what_is_held_reads_short()
    {
        _shop.Ledger.With(new SkuAvailability(new Sku("A"), 2) { IsKnown = true, AvailableOnHand = 2, Held = 3 });
        var line = _shop.CheckOne("A", 3);
        (line.Kind, line.Held, line.Available).Should().Be((VerdictKind.Short, 3, 2));
    }

    [Fact]
    public void Begin_675_lines_are_judged_each_with_one_question_per_sku()
    {
        for (var i = 0; i < 600; i++)
        {
            _shop.Ledger.With($"S{i}", 20);
        }

        var cart = FakeShop.CartOf([.. Enumerable.Range(0, 675).Select(i => ($"S{i % 600}", 15))]);
        var verdict = _shop.Check(cart);
        verdict.Lines.Select(line => line.Line).Should().Equal(cart.Lines.Select(line => line.Id));
        verdict.Lines.Take(600).Should().OnlyContain(line => line.Kind == VerdictKind.Available);
        verdict.Lines.Skip(600).Should().OnlyContain(line => line.Kind == VerdictKind.Short && line.Available == 5);
        _shop.Ledger.Queries.Single().Skus.Should().HaveCount(600);
    }

    [Fact]
    public void Begin_random_carts_never_give_out_more_than_there_is()
    {
        var random = new Random(20_260_302);
        for (var round = 0; round < 300; round++)
        {
            var available = random.Next(0, 12);
            var held = random.Next(0, available + 1);
            var sku = new SkuAvailability(new Sku("A"), available) { IsKnown = true, AvailableOnHand = random.Next(0, available + 1), Held = held };
            _shop.Ledger.With(sku with { HeldPromised = Math.Min(held, available - (int)sku.AvailableOnHand) });
            var quantities = Enumerable.Range(0, random.Next(1, 6)).Select(_ => ("A", random.Next(1, 8))).ToArray();

            var lines = _shop.Check(FakeShop.CartOf(quantities)).Lines;

            lines.Sum(line => line.CanHave).Should().Be(Math.Min(available, quantities.Sum(line => line.Item2)));
            lines.Sum(line => line.Held).Should().Be(Math.Min(held, quantities.Sum(line => line.Item2)));
            lines.Should().OnlyContain(line => line.NeedsAnswer == (line.CanHave < line.Quantity || line.Kind == VerdictKind.Backorder));
            lines.Should().OnlyContain(line => line.AvailableNow == null || (line.AvailableNow >= 0 && line.AvailableNow < line.CanHave));
            lines.Sum(line => line.AvailableNow ?? 0).Should().BeLessOrEqualTo((int)sku.AvailableOnHand);
            lines.SkipWhile(line => line.CanHave == line.Quantity).Skip(1).Should().NotContain(line => line.CanHave > 0, "the shortfall falls on the later line");
        }
    }
}
