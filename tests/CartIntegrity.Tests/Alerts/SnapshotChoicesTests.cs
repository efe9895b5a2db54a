namespace CartIntegrity.Tests;

public sealed class SnapshotChoicesTests : IDisposable
{
    private static readonly Sku A = new("A");
    private readonly FakeShop _shop = new() { Facts = new ShopFacts() };

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Build_available_line_has_nothing_to_decide_and_carries_its_facts()
    {
        _shop.Ledger.With("A", 20);
        Know(new ProductFact(A, "White heart") { Url = "/p/A", Image = "/art/A.svg" });
        var line = _shop.Show(FakeShop.CartOf(("A", 1))).Lines.Single();
        line.Choices.Should().BeEmpty();
        (line.Title, line.Url, line.Image).Should().Be(("White heart", "/p/A", "/art/A.svg"));
    }

    [Fact]
    public void Build_without_facts_the_title_is_the_sku()
    {
        _shop.Ledger.With("A", 20);
        _shop.Show(FakeShop.CartOf(("A", 1))).Lines.Single().Title.Should().Be("A");
    }

    [Fact]
    public void Build_short_line_offers_all_that_can_be_had_then_later_then_remove()
    {
        _shop.Ledger.With("A", 2);
        ChoicesOf(("A", 3)).Should().Equal(
            new Choice(ChoiceKind.TakeAll) { Quantity = 2 }, new Choice(ChoiceKind.SaveForLater), new Choice(ChoiceKind.Remove));
    }

    [Fact]
    public void Build_short_line_above_the_display_threshold_offers_all_without_a_number()
    {
        _shop.Ledger.With("A", 30);
        ChoicesOf(("A", 40))[0].Should().Be(new Choice(ChoiceKind.TakeAll));
    }

    [Fact]
    public void Build_sold_out_line_offers_alternatives_first()
    {
        _shop.Ledger.With("A", 0).With("R", 5);
        Know(new ProductFact(A, "White heart") { Alternatives = [new Sku("R")] });
        Know(new ProductFact(new Sku("R"), "Red heart") { PriceText = "£2.95", Url = "/p/R", Image = "/art/R.svg" });
        ChoicesOf(("A", 1)).Should().Equal(
            new Choice(ChoiceKind.Replace) { Sku = new Sku("R"), Title = "Red heart", Price = "£2.95", Url = "/p/R", Image = "/art/R.svg" },
            new Choice(ChoiceKind.Notify),
            new Choice(ChoiceKind.SaveForLater),
            new Choice(ChoiceKind.Remove));
    }

    [Fact]
    public void Build_price_change_offers_to_accept_it()
    {
        _shop.Ledger.With("A", 20);
        Know(new ProductFact(A, "White heart") { Price = 2.95m, PriceText = "£2.95" });
        var cart = FakeShop.CartOf(("A", 1));
        _shop.Show(cart with { Lines = [cart.Lines[0] with { SeenPrice = 2.55m }] }).Lines.Single().Choices.Should().Equal(
            new Choice(ChoiceKind.AcceptPrice) { Price = "£2.95" }, new Choice(ChoiceKind.SaveForLater), new Choice(ChoiceKind.Remove));
    }

    [Theory]
    [InlineData(20, 4, 3, ChoiceKind.Reduce, 1)]
    [InlineData(20, 1, 9, ChoiceKind.Reduce, 4)]
    [InlineData(3, 1, 9, ChoiceKind.TakeAll, 2)]
    [InlineData(5, 1, 9, ChoiceKind.Reduce, 4)]
    public void Build_over_the_limit_reduces_to_the_lesser_of_limit_and_stock(int stock, int first, int second, ChoiceKind kind, int quantity)
    {
        _shop.Ledger.With("A", stock);
        Know(new ProductFact(A, "White heart") { PurchaseLimit = 5 });
        _shop.Show(FakeShop.CartOf(("A", first), ("A", second))).Lines[1].Choices[0].Should().Be(new Choice(kind) { Quantity = quantity });
    }

    [Fact]
    public void Build_limit_used_up_by_an_earlier_line_offers_no_reduction()
    {
        _shop.Ledger.With("A", 20);
        Know(new ProductFact(A, "White heart") { PurchaseLimit = 5 });
        _shop.Show(FakeShop.CartOf(("A", 5), ("A", 1))).Lines[1].Choices.Select(choice => choice.Kind)
            .Should().Equal(ChoiceKind.SaveForLater, ChoiceKind.Remove);
    }

    [Fact]
    public void Build_limit_left_goes_to_the_first_line_over_it_only()
    {
        _shop.Ledger.With("A", 20);
        Know(new ProductFact(A, "White heart") { PurchaseLimit = 5 });
        var lines = _shop.Show(FakeShop.CartOf(("A", 4), ("A", 3), ("A", 3))).Lines;
        lines.Select(line => line.Choices.FirstOrDefault(choice => choice.Kind == ChoiceKind.Reduce)?.Quantity).Should().Equal(null, 1, null);
    }

    [Fact]
    public void Build_discontinued_line_is_not_saved_for_later()
    {
        _shop.Ledger.With("A", 20);
        Know(new ProductFact(A, "White heart") { IsDiscontinued = true });
        ChoicesOf(("A", 1)).Should().Equal(new Choice(ChoiceKind.Remove));
    }

    [Fact]
    public void Build_unknown_sku_can_only_be_removed()
    {
        ChoicesOf(("nobody-knows", 1)).Should().Equal(new Choice(ChoiceKind.Remove));
    }

    [Theory]
    [InlineData(3, new[] { ChoiceKind.MoveToCart, ChoiceKind.Remove })]
    [InlineData(0, new ChoiceKind[0])]
    public void Build_saved_line_that_is_back_can_be_moved_to_the_cart(int stock, ChoiceKind[] kinds)
    {
        _shop.Ledger.With("A", stock);
        var cart = FakeShop.CartOf(("A", 1));
        _shop.Show(cart with { Lines = [cart.Lines[0] with { Intent = LineIntent.Notify }] }).Lines.Single().Choices.Select(choice => choice.Kind).Should().Equal(kinds);
    }

    [Fact]
    public async Task Build_failing_alternatives_leave_the_other_choices()
    {
        _shop.Ledger.With("A", 0);
        Know(new ProductFact(A, "White heart") { Alternatives = [new Sku("R")] });
        var cart = FakeShop.CartOf(("A", 1));
        var verdict = _shop.Check(cart);
        _shop.Facts!.Problem = new IOException("The catalogue is away.");

        var snapshot = await _shop.Snapshots.BuildAsync(cart, verdict);

        snapshot.Lines.Single().Choices.Select(choice => choice.Kind).Should().Equal(ChoiceKind.Notify, ChoiceKind.SaveForLater, ChoiceKind.Remove);
        _shop.Logged.Should().ContainSingle().Which.Id.Should().Be(1301);
    }

    private void Know(ProductFact fact) => _shop.Facts!.With(fact);

    private Choice[] ChoicesOf(params (string Sku, int Quantity)[] lines) => [.. _shop.Show(FakeShop.CartOf(lines)).Lines[0].Choices];
}
