using CartIntegrity;

namespace DemoStore.Tests;

/// <summary>What may be ordered before it is there, from the first day on.</summary>
public sealed class OpeningPromiseTests(TestShop shop) : IClassFixture<TestShop>
{
    private static readonly Dictionary<string, OpeningStock> Stock = Catalogue.LoadShippedStock().ToDictionary(entry => entry.Sku);

    private static readonly OpeningPromise[] All =
        [.. Catalogue.LoadShipped().Products.Select(product => OpeningPromiseRule.For(product, Stock[product.Sku])).OfType<OpeningPromise>()];

    [Fact]
    public void A_few_dozen_products_are_promised_and_a_few_of_them_are_preorders()
    {
        All.Length.Should().BeInRange(36, 96);
        All.Count(promise => promise.IsPreorder).Should().BeInRange(4, 16);
        All.Should().OnlyContain(promise => promise.InDays >= 10 && promise.InDays <= 40 && promise.Allowance >= 6 && promise.Allowance <= 48);
    }

    [Fact]
    public void Preorders_have_never_been_there_and_what_is_there_lies_where_more_is_promised()
    {
        All.Where(promise => promise.IsPreorder).Should().OnlyContain(promise => Stock[promise.Sku].Total() == 0);
        All.Should().OnlyContain(promise => Stock[promise.Sku].Total() == Stock[promise.Sku].OnHand[OpeningPromiseRule.Place.Id]);
    }

    [Fact]
    public void Something_is_still_just_sold_out() =>
        Stock.Values.Count(entry => entry.Total() == 0).Should().BeGreaterThan(All.Count(promise => Stock[promise.Sku].Total() == 0));

    [Fact]
    public async Task Ledger_knows_them_when_the_shop_has_opened()
    {
        var opened = DateOnly.FromDateTime(DateTime.UtcNow);
        var heads = (await shop.Ledger.GetHeadsAsync([.. All.Select(promise => new Sku(promise.Sku))]))
            .Where(head => head.Item.Location.Value == OpeningPromiseRule.Place.Id).ToDictionary(head => head.Item.Sku.Value);
        foreach (var promise in All)
        {
            var settings = heads[promise.Sku].Settings;
            settings.BackorderAllowance.Should().Be(promise.Allowance);
            settings.IsPreorder.Should().Be(promise.IsPreorder);
            // The shop may have opened just before midnight.
            settings.PromiseDate.Should().BeOneOf(promise.ExpectedAfter(opened), promise.ExpectedAfter(opened.AddDays(-1)));
        }

        (await shop.SumAsync("85123A", head => head.Settings.BackorderAllowance)).Should().Be(0);
    }

    [Fact]
    public async Task Home_page_tells_what_comes_soon()
    {
        var shopper = await shop.NewShopper().GoAsync("/");
        shopper.Text.Should().Contain("Coming soon").And.Contain("Preorder – with us about");
    }
}
