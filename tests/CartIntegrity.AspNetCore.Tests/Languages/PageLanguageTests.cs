using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>A storefront with request localization: pages, endpoints and popup speak the language of the request.</summary>
public sealed class PageLanguageTests
{
    [Theory]
    [InlineData("de", "Nur noch 2 da", "Dieser Artikel", "lang=\"de\"></cart-alert>")]
    [InlineData("ar", "بقيت قطعتان فقط", "هذا المنتج", "lang=\"ar-u-nu-latn\" dir=\"rtl\"></cart-alert>")]
    public async Task Page_speaks_the_language_of_the_request(string language, string status, string popup, string alert)
    {
        await using var shop = await StartAsync();
        shop.Shelf.Add("c-1", ("l-1", "85123A", 3));
        shop.Shelf.Stock[new Sku("85123A")] = 2;

        var html = await PageAsync(shop, language, "c-1");

        WebUtility.HtmlDecode(html).Should().Contain($"role=\"status\">{status}</span>");
        html.Should().Contain(alert).And.Contain("id=\"cart-integrity-language\"").And.Contain(popup);
    }

    [Fact]
    public async Task Page_of_a_shopper_without_a_cart_brings_no_texts()
    {
        await using var shop = await StartAsync();

        (await PageAsync(shop, "de", cart: null)).Should().NotContain("cart-integrity-language").And.Contain("cart-integrity.js");
    }

    [Fact]
    public async Task Error_of_an_endpoint_is_told_in_the_language_of_the_request()
    {
        await using var shop = await StartAsync();
        using var request = TestShop.Request(HttpMethod.Get, "/cart-integrity/cart");
        request.Headers.Add("Accept-Language", "fr");

        using var answer = await shop.Client.SendAsync(request);

        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        ((string)problem["title"]!).Should().Be("Ce panier n’existe plus.");
        ((string)problem["code"]!).Should().Be("no-cart");
    }

    [Fact]
    public async Task Storefront_registers_its_own_words_before_the_package()
    {
        await using var shop = await StartAsync(services =>
            services.AddSingleton<IStringLocalizer<CartTexts>>(new StorefrontTexts(("statusShort.other", "{n} Stück im Regal"), ("close", "Zu"))));
        shop.Shelf.Add("c-1", ("l-1", "85123A", 3));
        shop.Shelf.Stock[new Sku("85123A")] = 2;

        (await PageAsync(shop, "de", "c-1")).Should().Contain("2 St&#xFC;ck im Regal").And.Contain("\"close\":\"Zu\"");
    }

    [Fact]
    public void Standard_finding_is_told_by_its_values_and_an_own_one_by_its_text()
    {
        using var page = new InCulture("es");
        var texts = new CartTexts();

        texts.Finding(new Finding(FindingCodes.PriceChanged, "en") { To = 2.95m, ToText = "2,95 €", IsStandard = true }).Should().Be("El precio ahora es 2,95 €.");
        texts.Finding(new Finding(FindingCodes.OverLimit, "en") { Limit = 1, IsStandard = true }).Should().Be("Una cesta puede tener 1 unidad de este artículo como máximo.");
        texts.Finding(new Finding(FindingCodes.Discontinued, "en") { IsStandard = true }).Should().Be("Este artículo ya no se vende.");
        texts.Finding(new Finding(FindingCodes.OverLimit, "Solo para socios.")).Should().Be("Solo para socios.");
    }

    private static Task<TestShop> StartAsync(Action<IServiceCollection>? services = null) =>
        TestShop.StartAsync(services: services, app: app => app.UseRequestLocalization("en", "de", "fr", "es", "pl", "ar"));

    private static async Task<string> PageAsync(TestShop shop, string language, string? cart)
    {
        using var request = TestShop.Request(HttpMethod.Get, "/page", cart);
        request.Headers.Add("Accept-Language", language);
        using var answer = await shop.Client.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }
}
