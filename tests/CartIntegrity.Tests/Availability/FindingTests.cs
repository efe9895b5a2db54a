namespace CartIntegrity.Tests;

public sealed class FindingTests : IDisposable
{
    private readonly FakeShop _shop = new() { Facts = new ShopFacts() };

    public FindingTests() => _shop.Ledger.With("A", 100).With("B", 100);

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Begin_price_differs_from_the_one_seen_is_found()
    {
        Know(new ProductFact(new Sku("A"), "Heart") { Price = 2.95m, PriceText = "£2.95" });
        var line = _shop.Check(Seen(2.55m)).Lines.Single();
        line.Findings.Should().Equal(new Finding(FindingCodes.PriceChanged, "The price is now £2.95.") { From = 2.55m, To = 2.95m, ToText = "£2.95", IsStandard = true });
        (line.Kind, line.NeedsAnswer).Should().Be((VerdictKind.Available, true));
    }

    [Theory]
    [InlineData(2.95, 2.95)]
    [InlineData(2.55, null)]
    [InlineData(null, 2.95)]
    public void Begin_price_same_or_not_known_is_not_found(double? seen, double? now)
    {
        Know(new ProductFact(new Sku("A"), "Heart") { Price = (decimal?)now });
        _shop.Check(Seen((decimal?)seen)).Lines.Single().Findings.Should().BeEmpty();
    }

    [Fact]
    public void Begin_limit_is_summed_over_lines_and_falls_on_the_later_one()
    {
        Know(new ProductFact(new Sku("A"), "Heart") { PurchaseLimit = 5 });
        var lines = _shop.Check(FakeShop.CartOf(("A", 4), ("B", 9), ("A", 2))).Lines;
        lines.Select(line => line.Findings.Length).Should().Equal(0, 0, 1);
        lines[2].Findings[0].Should().Match<Finding>(finding => finding.Code == FindingCodes.OverLimit && finding.Limit == 5);
    }

    [Fact]
    public void Begin_limit_reached_exactly_is_fine_and_saved_lines_do_not_count()
    {
        Know(new ProductFact(new Sku("A"), "Heart") { PurchaseLimit = 5 });
        var cart = FakeShop.CartOf(("A", 5), ("A", 5));
        cart = cart with { Lines = cart.Lines.SetItem(1, cart.Lines[1] with { Intent = LineIntent.Later }) };
        _shop.Check(cart).Lines.Should().OnlyContain(line => line.Findings.IsEmpty);
    }

    [Fact]
    public void Begin_discontinued_product_is_found()
    {
        Know(new ProductFact(new Sku("A"), "Heart") { IsDiscontinued = true });
        var lines = _shop.Check(FakeShop.CartOf(("A", 1), ("B", 1))).Lines;
        lines[0].Findings.Single().Code.Should().Be(FindingCodes.Discontinued);
        lines[1].Findings.Should().BeEmpty();
    }

    [Fact]
    public void Begin_failing_facts_read_unverified_and_are_logged_once()
    {
        _shop.Facts!.Problem = new IOException("The catalogue is away.");
        _shop.CheckOne("A", 1).Kind.Should().Be(VerdictKind.Unverified);
        _shop.Logged.Should().ContainSingle().Which.Id.Should().Be(1201);
    }

    [Fact]
    public async Task Begin_late_facts_read_unverified_unless_an_answer_is_needed_anyway()
    {
        _shop.Facts!.Gate = new TaskCompletionSource();
        _shop.Ledger.With("B", 0);
        var check = _shop.Validator.Begin(FakeShop.CartOf(("A", 1), ("B", 1)));

        _shop.Time.Step(_shop.Options.CheckTimeLimit);

        (await check.Completion).Lines.Select(line => line.Kind).Should().Equal(VerdictKind.Unverified, VerdictKind.OutOfStock);
        _shop.Scopes.Closed.Should().Be(0, "the scope belongs to the late call until it has ended");
        _shop.Facts.Gate.SetResult();
    }

    [Fact]
    public void Begin_fact_that_breaks_its_contract_reads_unverified()
    {
        using var shop = new FakeShop { Facts = new ShopFacts().WithNull("A") };
        shop.Ledger.With("A", 9);
        shop.CheckOne("A", 1).Kind.Should().Be(VerdictKind.Unverified);
    }

    private void Know(ProductFact fact) => _shop.Facts!.With(fact);

    private static Cart Seen(decimal? price)
    {
        var cart = FakeShop.CartOf(("A", 1));
        return cart with { Lines = [cart.Lines[0] with { SeenPrice = price }] };
    }
}
