using System.Net;

namespace DemoStore.Tests;

/// <summary>The shop in the language a shopper chose at the foot of a page.</summary>
public sealed class LanguagePageTests(TestShop shop) : IClassFixture<TestShop>
{
    [Theory]
    [InlineData("en-GB", "ltr", "Your basket", "Quantity", "In stock", "Checkout")]
    [InlineData("de", "ltr", "Ihr Warenkorb", "Menge", "Auf Lager", "Zur Kasse")]
    [InlineData("fr", "ltr", "Votre panier", "Quantité", "En stock", "Commander")]
    [InlineData("es", "ltr", "Tu cesta", "Cantidad", "En stock", "Tramitar el pedido")]
    [InlineData("pl", "ltr", "Twój koszyk", "Ilość", "W magazynie", "Do kasy")]
    [InlineData("ar", "rtl", "سلّتك", "الكمية", "متوفّر", "إتمام الشراء")]
    public async Task Basket_is_in_the_language_chosen(string tag, string direction, params string[] words)
    {
        var shopper = shop.NewShopper();
        await shopper.AddAsync("85123A");

        await shopper.SendAsync("/language", ("language", tag), ("back", "/cart"));

        shopper.At.Should().Be("/cart");
        shopper.Html.Should().Contain($"<html lang=\"{tag}\" dir=\"{direction}\">");
        shopper.Text.Should().ContainAll(words);
        shopper.Html.Contains("<cart-alert base=\"/cart-integrity\" lang=\"ar-u-nu-latn\" dir=\"rtl\">", StringComparison.Ordinal).Should().Be(tag == "ar");
    }

    [Theory]
    [InlineData("/", "Am beliebtesten")]
    [InlineData("/shop/lighting", "Kerzen & Licht")]
    [InlineData("/shop?q=heart&sort=PriceLow&p=2", "Seite 2 von")]
    [InlineData("/shop?q=zzzzzz", "Nichts passt zu „zzzzzz“")]
    [InlineData("/p/85123A", "In den Warenkorb")]
    [InlineData("/p/85123A", "Hänge-Teelichthalter Herz weiß")]
    [InlineData("/shop?q=teelichthalter", "Hänge-Teelichthalter Herz weiß")]
    [InlineData("/cart?note=Quantity", "eine ganze Zahl von 1 bis 5,000")]
    [InlineData("/nowhere", "Das können wir nicht finden")]
    public async Task Page_is_in_the_language_chosen(string address, string says)
    {
        var shopper = await shop.NewShopper().SendAsync("/language", ("language", "de"), ("back", "/"));

        (await shopper.GoAsync(address)).Text.Should().Contain(says);
    }

    [Theory]
    [InlineData("pl", "1 produkt", "2 produkty", "5 produktów")]
    [InlineData("ar", "منتج واحد", "منتجان", "5 منتجات")]
    public async Task Units_are_counted_as_the_language_counts(string tag, params string[] counted)
    {
        var shopper = shop.NewShopper();
        await shopper.SendAsync("/language", ("language", tag), ("back", "/"));
        foreach (var (units, words) in new[] { 1, 1, 3 }.Zip(counted))
        {
            await shopper.AddAsync("22423", units);
            shopper.Text.Should().Contain(words);
        }
    }

    [Fact]
    public async Task Problem_of_a_line_is_told_in_the_language_chosen()
    {
        var shopper = shop.NewShopper();
        await shopper.SendAsync("/language", ("language", "fr"), ("back", "/"));
        await shop.LeaveAsync("84879", 2);

        await shopper.AddAsync("84879", 4);

        shopper.Text.Should().ContainAll("1 article attend votre décision", "Vous en vouliez 4, et 2 sont disponibles.", "En prendre 2", "Plus que 2 en stock");
    }

    [Fact]
    public async Task Checkout_and_order_are_in_the_language_chosen()
    {
        var shopper = shop.NewShopper();
        await shopper.SendAsync("/language", ("language", "ar"), ("back", "/"));
        await shopper.AddAsync("85123A");

        await shopper.CheckOutAsync();
        // The pound is kept before its number: without the isolate it would stand behind it.
        shopper.Text.Should().ContainAll("هل كل شيء كما ينبغي؟", "بطاقة تعمل (محاكاة)", "تأكيد الطلب ودفع \u2066£2.95\u2069");
        var order = await shopper.PlaceAsync();

        const string Title = "حامل شمعة شاي قلب معلق أبيض";
        shopper.Text.Should().ContainAll("شكرًا لك يا Ada Lovelace.", "ما الذي يُشحن ومن أين", Title);
        (await shopper.OpenAsync(order)).Text.Should().ContainAll("ما طلبته", "بانتظار الشحن", "قُدّم ودُفع", Title);
        (await shopper.GoAsync("/orders")).Text.Should().ContainAll("طلباتك", "مُقدَّم", "منتج واحد");
        shopper.Html.Should().NotContain("<main id=\"main\" class=\"wrap\" tabindex=\"-1\" lang=");
    }

    [Theory]
    [InlineData("en-GB", "12 December 2026")]
    [InlineData("de", "12. Dezember 2026")]
    [InlineData("fr", "12 décembre 2026")]
    [InlineData("es", "12 de diciembre de 2026")]
    [InlineData("pl", "12 grudnia 2026")]
    [InlineData("ar", "12 ديسمبر 2026")]
    public void Day_is_written_as_the_language_writes_it(string tag, string written)
    {
        using var spoken = new InCulture(tag);
        new DateOnly(2026, 12, 12).InWords().Should().Be(written);
    }

    [Fact]
    public async Task Form_that_is_wrong_is_told_in_the_language_chosen()
    {
        var shopper = shop.NewShopper();
        await shopper.SendAsync("/language", ("language", "pl"), ("back", "/"));
        await shopper.AddAsync("85123A");

        await shopper.SendAsync("/checkout", ("Address.Name", ""));

        shopper.Text.Should().ContainAll("Jest coś do poprawienia", "Wpisz imię i nazwisko", "Wpisz kod pocztowy");
    }

    [Theory]
    [InlineData("tlh", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task Language_the_shop_does_not_speak_is_refused(string tag, HttpStatusCode status) =>
        (await shop.NewShopper().SendAsync("/language", ("language", tag), ("back", "/"))).Status.Should().Be(status);

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("")]
    public async Task Choice_leads_nowhere_but_into_the_shop(string back) =>
        (await shop.NewShopper().SendAsync("/language", ("language", "es"), ("back", back))).At.Should().Be("/");

    [Theory]
    [InlineData("de-AT,de;q=0.9,en;q=0.8", "de")]
    [InlineData("ja,it;q=0.9", "en-GB")]
    [InlineData("en-US", "en-GB")]
    public async Task Shopper_who_has_not_chosen_gets_the_language_of_the_browser(string accept, string tag)
    {
        using var client = shop.CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Language", accept);

        (await client.GetStringAsync("/")).Should().Contain($"<html lang=\"{tag}\"");
    }
}
