using Microsoft.Extensions.Localization;

namespace DemoStore.Tests;

/// <summary>The warehouse in the language chosen at the foot of its pages.</summary>
public sealed class WarehouseLanguageTests(TestShop shop) : IClassFixture<TestShop>
{
    [Theory]
    [InlineData("de", "ltr", "Offene Reservierungen", "Umlagerung, Ausgang", "Für einen Warenkorb reserviert", "Lager London")]
    [InlineData("fr", "ltr", "Réservations en cours", "Transfert sortant", "Réservé pour un panier", "Entrepôt de Londres")]
    [InlineData("es", "ltr", "Reservas abiertas", "Traslado de salida", "Reservado para una cesta", "Almacén de Londres")]
    [InlineData("pl", "ltr", "Otwarte rezerwacje", "Przesunięcie, wyjście", "Zarezerwowano dla koszyka", "Magazyn w Londynie")]
    [InlineData("ar", "rtl", "الحجوزات المفتوحة", "نقل صادر", "حُجز لسلّة", "مستودع لندن")]
    public async Task Item_is_told_in_the_language_chosen(string tag, string direction, params string[] words)
    {
        await shop.LeaveAsync("22382", 9);
        var clerk = await shop.NewShopper().AddAsync("22382");

        await clerk.SendAsync("/language", ("language", tag), ("back", "/warehouse/item/22382?at=LON-1"));

        clerk.At.Should().Be("/warehouse/item/22382");
        clerk.Html.Should().Contain($"<html lang=\"{tag}\" dir=\"{direction}\">").And.ContainAll(words);
    }

    [Fact]
    public void Words_that_are_not_written_in_a_page_have_a_translation_too()
    {
        var text = new ShopLocalizer();
        var said = MovementOffer.All.SelectMany(offer => new[] { offer.Group, offer.Name, offer.Does }.Concat(offer.Statuses.Select(offer.NameOf)))
            .Concat(DemoStore.Pages.Warehouse.StockModel.Filters.Select(filter => filter.Name))
            .Concat(ShippingDesk.Findings.Select(finding => finding.Name))
            .Concat(ShopLocation.All.Select(place => place.Name)).Distinct();
        foreach (var language in ShopLanguage.All.Skip(1))
        {
            using var spoken = new InCulture(language.Tag);
            said.Where(words => text[words].ResourceNotFound).Should().BeEmpty(language.Tag);
        }
    }

    [Theory]
    [InlineData("/warehouse")]
    [InlineData("/warehouse/holds")]
    [InlineData("/warehouse/orders")]
    [InlineData("/warehouse/attention")]
    [InlineData("/warehouse/verify")]
    [InlineData("/warehouse/item/22382")]
    public async Task Page_offers_the_languages_and_is_for_this_machine_only(string address)
    {
        var page = await shop.NewShopper().GoAsync(address);
        page.Html.Should().Contain("data-testid=\"languages\"");
        using var client = shop.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");
        (await client.GetAsync(address)).StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
    }
}
