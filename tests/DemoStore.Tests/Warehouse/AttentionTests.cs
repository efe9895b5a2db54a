using CartIntegrity;

namespace DemoStore.Tests;

/// <summary>What only a person can put right stays listed until it is.</summary>
public sealed class AttentionTests(TestShop shop) : IClassFixture<TestShop>
{
    [Fact]
    public async Task Forced_count_lists_the_holds_and_orders_it_strands_until_the_units_are_there_again()
    {
        var sku = Orders.NewSku(shop);
        await shop.LeaveAsync(sku, 5);
        var (_, order) = await shop.BuyAsync((sku, 2));
        await shop.NewShopper().AddAsync(sku, 3);
        var cart = CartLabel.Of((await shop.Ledger.GetHoldsAsync(new Sku(sku))).Single().Cart);
        var clerk = shop.NewShopper();
        (await clerk.GoAsync("/warehouse/attention")).Html.Should().NotContain($"short-{sku}-LON-1");

        await MoveAsync(MovementKind.Count, sku, 1, "LON-1", forced: true);
        await MoveAsync(MovementKind.Receipt, sku, 9, "MAN-1");

        foreach (var address in new[] { "/warehouse/attention", $"/warehouse/item/{sku}" })
        {
            await clerk.GoAsync(address);
            clerk.Html.Should().Contain($"short-{sku}-LON-1");
            clerk.Text.Should().Contain("4 units are missing").And.Contain(order).And.Contain(cart).And.Contain("Send 4 from Manchester warehouse, where 9 are free");
        }

        (await clerk.GoAsync("/warehouse")).Html.Should().MatchRegex("data-testid=\"deficits\">[1-9]");
        await MoveAsync(MovementKind.Count, sku, 5, "LON-1");
        (await clerk.GoAsync("/warehouse/attention")).Html.Should().NotContain($"short-{sku}-LON-1");
    }

    [Fact]
    public async Task Overview_adds_everything_up()
    {
        var clerk = await shop.NewShopper().GoAsync("/warehouse");

        var heads = await shop.Ledger.GetHeadsAsync();
        clerk.Text.Should().Contain($"On hand {heads.Sum(head => head.OnHand):N0}").And.Contain($"Products {shop.Catalogue.Products.Count:N0}");
        (await clerk.GoAsync("/warehouse/verify?now=true")).Text.Should().Contain("The ledger is sound");
        (await clerk.GoAsync("/warehouse")).Text.Should().Contain("sound");
    }

    private async Task MoveAsync(MovementKind kind, string sku, int units, string location, bool forced = false)
    {
        var movement = StockMovement.Of(kind, new StockItem(new Sku(sku), new LocationId(location)), units, "test", Guid.NewGuid().ToString("N")) with { Forced = forced };
        (await shop.Ledger.RecordAsync(movement)).IsOk.Should().BeTrue();
    }
}
