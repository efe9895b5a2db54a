namespace CartIntegrity.AspNetCore.Tests;

/// <summary>What an agent's cart is made of.</summary>
public sealed class AgentCartTests
{
    private static readonly AgentSite Site = new("GBP", new Uri("https://shop.example/"));

    [Fact]
    public void Lines_a_large_snapshot_leaves_out_are_there()
    {
        var lines = Enumerable.Range(0, 60).Select(i => new CartLine(new LineId($"l-{i}"), new Sku($"sku-{i}"), 2) { SeenPrice = 1.5m, Intent = i == 9 ? LineIntent.Later : LineIntent.Buy });
        var cart = new Cart(new CartId("c-1"), 3, [.. lines]);
        var gone = new SnapshotLine(new LineVerdict(new LineId("l-40"), new Sku("sku-40"), 2, VerdictKind.OutOfStock), []) { Title = "Gone" };
        var snapshot = new CartSnapshot(cart.Id, 3, 7, [gone]) { LineCount = 60 };

        var told = AgentCart.Of(cart, snapshot, new Dictionary<Sku, ProductFact>(), Site);

        told.ToBuy.Should().HaveCount(59);
        told.Saved.Should().ContainSingle().Which.Verdict.Line.Should().Be(new LineId("l-9"));
        told.ToBuy.Where(line => line.Verdict.Kind != VerdictKind.Available).Should().ContainSingle().Which.Title.Should().Be("Gone");
        told.Amount.Should().Be(59 * 300);
    }

    [Fact]
    public void Price_of_today_goes_before_the_one_that_was_seen()
    {
        var cart = new Cart(new CartId("c-1"), 1, [new CartLine(new LineId("l-1"), new Sku("a"), 2) { SeenPrice = 2m }, new CartLine(new LineId("l-2"), new Sku("b"), 1)]);
        var facts = new Dictionary<Sku, ProductFact> { [new Sku("a")] = new(new Sku("a"), "Heart") { Price = 2.5m, Image = "/art/a.svg", PurchaseLimit = 9 } };

        var told = AgentCart.Of(cart, new CartSnapshot(cart.Id, 1, 1, []), facts, Site).ToBuy;

        told[0].Should().BeEquivalentTo(new { Title = "Heart", UnitAmount = 250L, Image = "https://shop.example/art/a.svg", Limit = 9, Amount = 500L });
        told[1].Should().BeEquivalentTo(new { Title = "b", UnitAmount = (long?)null, Image = (string?)null, Amount = (long?)null });
    }

    [Theory]
    [InlineData("/cart", "https://shop.example/cart")]
    [InlineData("https://pictures.example/a b.png", "https://pictures.example/a%20b.png")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(null, null)]
    public void Addresses_are_whole_or_left_out(string? address, string? whole) => Site.Whole(address).Should().Be(whole);

    [Theory]
    [InlineData("2.95", "GBP", 295)]
    [InlineData("2.955", "GBP", 296)]
    [InlineData("300", "JPY", 300)]
    [InlineData("1.25", "kwd", 1250)]
    [InlineData("1.25", "CLF", 12500)]
    [InlineData("0", "GBP", 0)]
    [InlineData("-1", "GBP", null)]
    [InlineData("79228162514264337593543950335", "GBP", null)]
    [InlineData(null, "GBP", null)]
    public void Money_is_whole_minor_units(string? price, string currency, int? units)
    {
        var amount = price is null ? (decimal?)null : decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture);

        MinorUnits.Of(amount, currency, quantity: 1).Should().Be(units);
    }

    [Fact]
    public void No_cart_comes_to_more_than_json_numbers_hold()
    {
        var most = MinorUnits.MostPerLine;

        MinorUnits.Of(most, "JPY", 1).Should().Be(most);
        MinorUnits.Of(most, "JPY", 2).Should().BeNull();
        (most * StockLimits.LinesPerCommand).Should().BeLessThan(1L << 53);
    }
}
