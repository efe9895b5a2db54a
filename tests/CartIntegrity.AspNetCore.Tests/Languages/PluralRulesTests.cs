using System.Globalization;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>The samples are those of Unicode CLDR 48, plurals.xml (cardinal, integers).</summary>
public sealed class PluralRulesTests
{
    [Theory]
    [InlineData("en", "one", 1)]
    [InlineData("en", "other", 0, 2, 3, 16, 100, 1000, 1_000_000)]
    [InlineData("de", "one", 1)]
    [InlineData("de", "other", 0, 2, 16, 100, 1_000_000)]
    [InlineData("fr", "one", 0, 1)]
    [InlineData("fr", "many", 1_000_000, 2_000_000)]
    [InlineData("fr", "other", 2, 3, 17, 100, 1000, 100_000, 1_000_001)]
    [InlineData("es", "one", 1)]
    [InlineData("es", "many", 1_000_000)]
    [InlineData("es", "other", 0, 2, 3, 16, 100, 1000)]
    [InlineData("pl", "one", 1)]
    [InlineData("pl", "few", 2, 3, 4, 22, 23, 24, 32, 102, 1002)]
    [InlineData("pl", "many", 0, 5, 11, 12, 13, 14, 19, 21, 25, 100, 111, 112, 114, 1000, 1_000_000)]
    [InlineData("ar", "zero", 0)]
    [InlineData("ar", "one", 1)]
    [InlineData("ar", "two", 2)]
    [InlineData("ar", "few", 3, 10, 103, 110, 1003)]
    [InlineData("ar", "many", 11, 26, 99, 111, 1011)]
    [InlineData("ar", "other", 100, 101, 102, 200, 202, 300, 1000, 1_000_000)]
    [InlineData("ja", "other", 0, 1, 2, 5)]
    public void Select_is_the_form_of_CLDR(string language, string form, params int[] numbers) =>
        numbers.Should().OnlyContain(n => PluralRules.Select(new CultureInfo(language), n) == form);

    [Theory]
    [InlineData("pl-PL", 3, "few")]
    [InlineData("de-CH", 1, "one")]
    [InlineData("", 1, "one")]
    public void Select_of_a_region_is_that_of_its_language_and_no_culture_is_english(string culture, int n, string form) =>
        PluralRules.Select(new CultureInfo(culture), n).Should().Be(form);

    [Theory]
    [InlineData(-1, "one")]
    [InlineData(long.MinValue, "other")]
    public void Select_of_a_negative_number_is_that_of_the_positive_one(long n, string form) =>
        PluralRules.Select(new CultureInfo("en"), n).Should().Be(form);
}
