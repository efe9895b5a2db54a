namespace DemoStore.Tests;

public sealed class CatalogueTests
{
    private static readonly Catalogue Shop = new(
    [
        Item("22001A", "Red retrospot mug", "kitchen", 2.5m, 2),
        Item("22002", "Blue T-light holder", "lighting", 1.25m, 1),
        Item("22003", "Children's Spaceboy mug", "kitchen", 1.65m, 3),
        Item("22004", "Alarm clock Bakelike red", "walls", 3.75m, 4),
    ]);

    [Theory]
    [InlineData("22001a")]
    [InlineData(" 22001A ")]
    public void TryFind_any_spelling_gives_the_canonical(string sku)
    {
        Shop.TryFind(sku, out var product).Should().BeTrue();
        product!.Sku.Should().Be("22001A");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("99999")]
    public void TryFind_unknown_is_false(string? sku) => Shop.TryFind(sku, out _).Should().BeFalse();

    [Theory]
    [InlineData("mug", "22001A,22003")]
    [InlineData("MUGS", "22001A,22003")]
    [InlineData("mug red", "22001A")]
    [InlineData("retro", "22001A")]
    [InlineData("t-light", "22002")]
    [InlineData("tlight", "22002")]
    [InlineData("childrens", "22003")]
    [InlineData("children’s", "22003")]
    [InlineData("2200", "22002,22001A,22003,22004")]
    [InlineData("pot", "")]
    [InlineData(null, "22002,22001A,22003,22004")]
    [InlineData("   ", "22002,22001A,22003,22004")]
    public void Search_every_word_begins_a_word_most_popular_first(string? query, string skus) =>
        string.Join(',', Shop.Search(query).Items.Select(product => product.Sku)).Should().Be(skus);

    [Theory]
    [InlineData(ProductSort.PriceLow, "22002,22003,22001A,22004")]
    [InlineData(ProductSort.PriceHigh, "22004,22001A,22003,22002")]
    [InlineData(ProductSort.Title, "22004,22002,22003,22001A")]
    public void Search_sorts(ProductSort sort, string skus) =>
        string.Join(',', Shop.Search(null, null, sort).Items.Select(product => product.Sku)).Should().Be(skus);

    [Fact]
    public void Search_in_category_finds_only_its_products() =>
        Shop.Search("red", "walls").Items.Should().ContainSingle().Which.Sku.Should().Be("22004");

    [Fact]
    public void Search_pages_and_tells_the_total()
    {
        var page = Shop.Search(null, page: 2, pageSize: 3);

        page.Items.Select(product => product.Sku).Should().Equal("22004");
        (page.Total, page.Page, page.PageCount).Should().Be((4, 2, 2));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(99, 4)]
    public void Search_page_out_of_range_is_brought_into_it(int asked, int given) => Shop.Search(null, page: asked, pageSize: 1).Page.Should().Be(given);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(100, 100)]
    [InlineData(101, 100)]
    public void Search_page_size_is_limited(int asked, int given) => Shop.Search(null, pageSize: asked).PageSize.Should().Be(given);

    [Fact]
    public void Search_very_long_query_is_cut() =>
        Shop.Search("mug " + new string(' ', CatalogueSearch.MaxQueryLength) + "nonsense").Total.Should().Be(2);

    [Fact]
    public void Constructor_faulty_products_are_all_told()
    {
        var make = () => new Catalogue([Item("1", "A", "kitchen", 1, 1), Item("1", "B", "nowhere", 1, 2), Item("2", "C", "kitchen", 1, 3) with { Alternatives = ["3"] }]);

        make.Should().Throw<InvalidDataException>().WithMessage("*1 is there twice*nowhere*2 names an alternative*");
    }

    private static Product Item(string sku, string title, string category, decimal price, int rank) =>
        new() { Sku = sku, EnglishTitle = title, Description = title + ".", Price = price, CategoryId = category, Rank = rank };
}
