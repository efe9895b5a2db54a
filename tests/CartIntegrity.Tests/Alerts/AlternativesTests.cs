namespace CartIntegrity.Tests;

public sealed class AlternativesTests : IDisposable
{
    private readonly FakeShop _shop = new() { Facts = new ShopFacts() };

    public AlternativesTests()
    {
        _shop.Ledger.With("A", 0);
        foreach (var sku in (string[])["R", "S", "T", "U", "V"])
        {
            _shop.Ledger.With(sku, 5);
            _shop.Facts!.With(new ProductFact(new Sku(sku), $"Heart {sku}"));
        }
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Build_offers_three_in_the_shops_order() => Offered(1, "V", "A", "S", "S", "R", "T").Should().Equal("V", "S", "R");

    [Fact]
    public void Build_leaves_out_what_cannot_be_had_in_the_quantity_wanted()
    {
        _shop.Ledger.With("R", 2);
        Offered(3, "R", "S").Should().Equal("S");
    }

    [Fact]
    public void Build_leaves_out_what_the_shop_does_not_know_sells_no_more_or_limits()
    {
        _shop.Ledger.With("X", 9);
        _shop.Facts!.With(new ProductFact(new Sku("R"), "Old heart") { IsDiscontinued = true });
        _shop.Facts.With(new ProductFact(new Sku("S"), "Rare heart") { PurchaseLimit = 2 });
        Offered(3, "X", "R", "S", "T").Should().Equal("T");
    }

    [Fact]
    public void Build_counts_what_the_cart_itself_wants_of_the_alternative()
    {
        Know("R");
        var snapshot = _shop.Show(FakeShop.CartOf(("A", 2), ("R", 4)));
        snapshot.Lines[0].Choices.Should().NotContain(choice => choice.Kind == ChoiceKind.Replace);
    }

    [Fact]
    public void Build_says_the_language_of_names_where_the_shop_says_it()
    {
        _shop.Facts!.With(new ProductFact(new Sku("A"), "White heart") { TitleLanguage = "en", Alternatives = [new Sku("R"), new Sku("S")] });
        _shop.Facts.With(new ProductFact(new Sku("R"), "Cœur rouge") { TitleLanguage = "fr" });

        var line = _shop.Show(FakeShop.CartOf(("A", 1))).Lines[0];

        line.TitleLanguage.Should().Be("en");
        line.Choices.Where(choice => choice.Kind == ChoiceKind.Replace).Select(choice => choice.TitleLanguage).Should().Equal("fr", null);
    }

    [Fact]
    public void Build_asks_stock_and_facts_once_for_all_lines()
    {
        _shop.Ledger.With("B", 0);
        Know("R", "S");
        _shop.Facts!.With(new ProductFact(new Sku("B"), "Blue heart") { Alternatives = [new Sku("S"), new Sku("T")] });

        var snapshot = _shop.Show(FakeShop.CartOf(("A", 1), ("B", 1)));

        snapshot.Lines.Select(line => string.Concat(line.Choices.Select(choice => choice.Sku?.Value))).Should().Equal("RS", "ST");
        _shop.Ledger.Queries.Should().HaveCount(2);
        _shop.Ledger.Queries[1].Skus.Should().BeEquivalentTo([new Sku("R"), new Sku("S"), new Sku("T")]);
        _shop.Facts.Asked.Should().HaveCount(2);
    }

    [Fact]
    public void Build_facts_of_the_alternatives_at_hand_are_not_asked_for_again()
    {
        _shop.Facts!.AnswersWithItsTable = true;

        Offered(1, "R", "S").Should().Equal("R", "S");

        _shop.Facts.Asked.Should().ContainSingle();
    }

    [Fact]
    public void Build_nothing_missing_asks_for_no_alternatives()
    {
        Know("R");
        _shop.Show(FakeShop.CartOf(("R", 1)));
        _shop.Ledger.Queries.Should().ContainSingle();
    }

    private void Know(params string[] alternatives) =>
        _shop.Facts!.With(new ProductFact(new Sku("A"), "White heart") { Alternatives = [.. alternatives.Select(sku => new Sku(sku))] });

    private string[] Offered(int quantity, params string[] alternatives)
    {
        Know(alternatives);
        return [.. _shop.Show(FakeShop.CartOf(("A", quantity))).Lines[0].Choices.Where(choice => choice.Kind == ChoiceKind.Replace).Select(choice => choice.Sku!.Value.Value)];
    }
}
