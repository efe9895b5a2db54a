namespace DemoStore.Tests;

public sealed class ShippedCatalogueTests
{
    private static readonly Catalogue Shipped = Catalogue.LoadShipped();
    private static readonly IReadOnlyList<OpeningStock> Stock = Catalogue.LoadShippedStock();

    [Fact]
    public void Products_are_many_and_complete()
    {
        Shipped.Products.Should().HaveCountGreaterThan(2500);
        Shipped.Products.Should().OnlyContain(product =>
            product.Price > 0 && product.Title.Length >= 3 && product.Description.EndsWith('.') && product.Sku.Length <= 64 && product.Sku.Trim().Length == product.Sku.Length && !product.Sku.Any(char.IsLower));
    }

    [Fact]
    public void Ranks_are_one_to_n() =>
        Shipped.Products.Select(product => product.Rank).Should().Equal(Enumerable.Range(1, Shipped.Products.Count));

    [Fact]
    public void Categories_hold_every_product_once()
    {
        Shipped.Categories.Sum(category => category.Count).Should().Be(Shipped.Products.Count);
        Shipped.Categories.Should().OnlyContain(category => category.Count == Shipped.InCategory(category.Id).Count);
        Shipped.InCategory(Shelves.Fallback).Count.Should().BeLessThan(Shipped.Products.Count / 20);
    }

    [Fact]
    public void Alternatives_are_sold_alike_and_never_itself()
    {
        // Faults are collected first: an assertion per product would take seconds.
        var faulty = Shipped.Products.Where(product =>
        {
            var others = Shipped.AlternativesTo(product).Select(other => other.Sku).ToArray();
            return others.Length > 6 || others.Distinct().Count() != others.Length || others.Contains(product.Sku)
                || Shipped.AlternativesTo(product).Any(other => other.CategoryId != product.CategoryId);
        });

        faulty.Should().BeEmpty();
        Shipped.Products.Count(product => product.Alternatives.Count == 0).Should().BeLessThan(Shipped.Products.Count / 20);
    }

    [Fact]
    public void Stock_names_every_product_once_in_every_location()
    {
        Stock.Select(entry => entry.Sku).Should().Equal(Shipped.Products.Select(product => product.Sku).Order(StringComparer.Ordinal));
        Stock.Should().OnlyContain(entry => ShopLocation.All.All(location => entry.OnHand[location.Id] >= 0) && entry.OnHand.Count == ShopLocation.All.Count);
    }

    [Fact]
    public void Stock_has_items_at_none_one_and_few()
    {
        Stock.Should().Contain(entry => entry.Total() == 0);
        Stock.Should().Contain(entry => entry.Total() == 1);
        Stock.Should().Contain(entry => entry.Total() >= 2 && entry.Total() <= 5);
    }

    [Fact]
    public void Titles_keep_no_shouting_and_no_double_spaces() =>
        Shipped.Products.Should().OnlyContain(product => !product.Title.Contains("  ") && !product.Title.EndsWith('.') && product.Title.Any(char.IsLower));
}
