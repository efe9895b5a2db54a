using System.Globalization;

namespace DemoStore.Tests;

public sealed class TitlesTests
{
    private static readonly Catalogue Shipped = Catalogue.LoadShipped();

    public static TheoryData<string> Languages => [.. ShopLanguage.All.Where(language => language != ShopLanguage.English).Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_product_has_a_name_in_every_language_and_no_file_names_another(string tag)
    {
        In(tag, () => Shipped.Products.Where(product => product.TitleLanguage is not null).Select(product => product.Sku)).Should().BeEmpty();
        Shipped.Products.Should().OnlyContain(product => product.Titles.Count == ShopLanguage.All.Count - 1);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Names_fit_a_shelf_and_carry_no_marks_of_direction(string tag) =>
        In(tag, () => Shipped.Products.Select(product => product.Title)).Should().OnlyContain(title =>
            title.Length >= 2 && title.Length <= 75 && title.Trim() == title && !title.Contains("  ")
            && !title.Any(letter => CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format || char.IsControl(letter)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_differs_in_english_by_more_than_a_comma_differs_in_every_language(string tag) =>
        In(tag, () => Shipped.Products.GroupBy(product => product.Title, StringComparer.Ordinal))
            .Where(same => same.Select(product => product.EnglishTitle.Replace(",", "", StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
            .Select(same => same.Key).Should().BeEmpty();

    [Fact]
    public void Arabic_names_are_written_in_arabic() =>
        In("ar", () => Shipped.Products.Select(product => product.Title)).Should().OnlyContain(title => title.Any(letter => letter >= '\u0600' && letter <= '\u06FF'));

    [Fact]
    public void Name_without_a_translation_is_english_and_says_so()
    {
        var product = Shipped.Products[0] with { Titles = new Dictionary<string, string>() };

        In("ar", () => (product.Title, product.TitleLanguage)).Should().Be((product.EnglishTitle, "en"));
        In("en-GB", () => (product.Title, product.TitleLanguage)).Should().Be((product.EnglishTitle, null));
    }

    [Theory]
    [InlineData("de", "halter", "85123A")]
    [InlineData("fr", "bougies", "17012A")]
    [InlineData("de", "retrospot", "20725")]
    [InlineData("fr", "dejeuner", "20725")]
    [InlineData("pl", "swiecznik", "85123A")]
    [InlineData("ar", "حقيبه", "20725")]
    [InlineData("ar", "غداء", "20725")]
    public void Search_finds_by_the_visitors_words_without_accents_and_by_the_english_ones(string tag, string query, string sku) =>
        In(tag, () => Shipped.Search(query, pageSize: 100).Items.Select(product => product.Sku)).Should().Contain(sku);

    [Theory]
    [InlineData("oeuf")]
    [InlineData("ŒUF")]
    [InlineData("œufs")]
    public void Search_knows_letters_that_stand_for_two(string query) =>
        In("fr", () => Shipped.Search(query).Items.Select(product => product.Title)).Should().Contain(title => title.StartsWith("Œuf", StringComparison.Ordinal));

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\uD83D")]
    [InlineData("\0")]
    [InlineData("heart \uDE00")]
    public void Search_takes_what_is_no_text_as_a_space(string query) =>
        In("ar", () => Shipped.Search(query).Items).Should().NotBeNull();

    [Fact]
    public void Search_cut_within_an_emoji_finds_what_stands_before_it() =>
        Shipped.Search("heart" + new string(' ', CatalogueSearch.MaxQueryLength - 6) + "😀").Total.Should().BePositive();

    [Fact]
    public void Search_in_english_finds_nothing_by_another_languages_words() =>
        In("en-GB", () => Shipped.Search("teelichthalter").Items).Should().BeEmpty();

    [Fact]
    public void Sorted_by_name_is_sorted_by_the_name_that_is_read()
    {
        var titles = In("pl", () => Shipped.Search(null, sort: ProductSort.Title, pageSize: 100).Items.Select(product => product.Title));

        titles.Should().BeInAscendingOrder(StringComparer.Create(CultureInfo.GetCultureInfo("pl"), ignoreCase: true));
    }

    [Fact]
    public async Task What_the_popup_is_told_is_in_the_language_it_asks_in()
    {
        var facts = new ShopProductFacts(Shipped);
        var product = Shipped.Products[0];
        async Task<string> TitleAsync(string tag) => (await In(tag, () => facts.FindAsync([], CancellationToken.None).AsTask()))[new CartIntegrity.Sku(product.Sku)].Title;

        (await TitleAsync("ar")).Should().Be(product.Titles["ar"]);
        (await TitleAsync("ar-EG")).Should().Be(product.EnglishTitle, "the shop does not speak it, so nothing else on the page would fit");
        (await TitleAsync("en-GB")).Should().Be(product.EnglishTitle);
    }

    private static T In<T>(string tag, Func<T> ask)
    {
        using var spoken = new InCulture(tag);
        return ask();
    }

    private static List<T> In<T>(string tag, Func<IEnumerable<T>> ask) => In(tag, () => ask().ToList());
}
