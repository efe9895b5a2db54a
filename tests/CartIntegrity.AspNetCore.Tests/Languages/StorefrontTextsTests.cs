using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>A storefront says single texts itself; what it leaves open is the package's.</summary>
public sealed class StorefrontTextsTests : IDisposable
{
    private readonly InCulture _culture = new("pl");

    public void Dispose() => _culture.Dispose();

    [Fact]
    public void Text_of_the_storefront_goes_first_and_the_others_stay()
    {
        var texts = new CartTexts(new StorefrontTexts(("statusAvailable", "Jest!")));

        texts.Line(Verdict(VerdictKind.Available)).Should().Be("Jest!");
        texts.Line(Verdict(VerdictKind.OutOfStock)).Should().Be("Wyprzedane");
    }

    [Theory]
    [InlineData(1, "Jedna")]
    [InlineData(3, "3 sztuki!")]
    [InlineData(5, "5 szt.")]
    public void Plural_forms_of_the_storefront_are_chosen_by_the_number(int available, string said) =>
        new CartTexts(new StorefrontTexts(("statusLow.one", "Jedna"), ("statusLow.few", "{n} sztuki!"), ("statusLow.other", "{n} szt.")))
            .Line(Verdict(VerdictKind.Low) with { Available = available }).Should().Be(said);

    [Fact]
    public void One_form_of_the_storefront_stands_beside_the_packages_own()
    {
        var texts = new CartTexts(new StorefrontTexts(("statusLow.one", "Jedna")));

        texts.Line(Verdict(VerdictKind.Low) with { Available = 1 }).Should().Be("Jedna");
        texts.Line(Verdict(VerdictKind.Low) with { Available = 3 }).Should().Be("Zostały tylko 3 sztuki");
    }

    [Fact]
    public void Page_brings_what_the_storefront_says_to_the_popup()
    {
        var json = Json(new PageMessages(new StorefrontTexts(("close", "Zamknij!"), ("title.other", "Zmieniło się: {n}"))).Markup());

        ((string)json["close"]!).Should().Be("Zamknij!");
        ((string)json["title"]!).Should().Be("Zmieniło się: {n}");
        ((string)json["remove"]!).Should().Be("Usuń");
    }

    [Fact]
    public void Page_in_english_brings_only_what_the_storefront_says()
    {
        using var page = new InCulture("en-GB");

        new PageMessages(new StorefrontTexts(("moveToCart", "Move to basket"))).Markup()
            .Should().Be("<script type=\"application/json\" id=\"cart-integrity-language\">{\"moveToCart\":\"Move to basket\"}</script>\n");
        new PageMessages(new CartTextLocalizer()).Markup().Should().BeEmpty();
    }

    [Fact]
    public void Text_that_would_end_the_element_does_not()
    {
        var markup = new PageMessages(new StorefrontTexts(("close", "</script><script>alert(1)</script>"))).Markup();

        markup.Split("<script").Should().HaveCount(2);
        ((string)Json(markup)["close"]!).Should().Be("</script><script>alert(1)</script>");
    }

    [Fact]
    public void Form_that_says_what_other_says_does_not_travel()
    {
        var json = Json(new PageMessages(new CartTextLocalizer()).Markup());

        json["overLimit"]!.AsObject().Select(form => form.Key).Should().Equal("few", "many", "one", "other");
        json["overLimit"]!["other"]!.GetValue<string>().Should().NotBe(json["overLimit"]!["many"]!.GetValue<string>());
        json["statusMayReturn"]!.GetValueKind().Should().Be(System.Text.Json.JsonValueKind.String);
    }

    [Fact]
    public void Localizer_of_the_package_knows_texts_forms_and_nothing_else()
    {
        var localizer = new CartTextLocalizer();

        localizer["statusLow.few"].Value.Should().Be("Zostały tylko {n} sztuki");
        localizer["removed", "Serce"].Value.Should().Be("Usunięto: Serce.");
        localizer["statusLow.two"].ResourceNotFound.Should().BeTrue();
        localizer["nothing"].ResourceNotFound.Should().BeTrue();
        localizer.GetAllStrings(includeParentCultures: true).Should().OnlyContain(text => !localizer[text.Name].ResourceNotFound).And.HaveCountGreaterThan(100);
    }

    private static JsonNode Json(string markup) => JsonNode.Parse(markup[(markup.IndexOf('>') + 1)..markup.LastIndexOf("</script>", StringComparison.Ordinal)])!;

    private static LineVerdict Verdict(VerdictKind kind) => new(new LineId("l-1"), new Sku("heart"), 3, kind);
}
