using CartIntegrity;

namespace DemoStore.Tests;

public sealed class ShippingTests(TestShop shop) : IClassFixture<TestShop>
{
    [Fact]
    public async Task Order_whose_goods_were_missing_ships_once_they_are_found()
    {
        const string sku = "22385";
        await shop.LeaveAsync(sku, 4);
        var shopper = await shop.NewShopper().AddAsync(sku, 3);
        await shopper.CheckOutAsync();
        var order = await shopper.PlaceAsync();
        var clerk = await shop.NewShopper().GoAsync("/warehouse/orders");

        await CountAsync(sku, 0, "lost");
        (await ShipAsync(clerk, order)).Should().Contain($"Order {order} was not shipped");
        (await ShipAsync(clerk, order)).Should().Contain($"Order {order} was not shipped");
        await CountAsync(sku, 4, "found");
        (await ShipAsync(clerk, order)).Should().Contain($"Order {order} is on its way.");

        (await shop.SumAsync(sku, head => head.OnHand)).Should().Be(1);
        (await shop.SumAsync(sku, head => head.Allocated)).Should().Be(0);
        (await ShipAsync(clerk, order)).Should().Contain("is not waiting to be shipped");
    }

    private async Task CountAsync(string sku, int units, string reference)
    {
        var item = new StockItem(new Sku(sku), new LocationId(ShopLocation.London.Id));
        var counted = await shop.Ledger.RecordAsync(StockMovement.Of(MovementKind.Count, item, units, "test", $"{sku}-{reference}") with { Forced = true });
        counted.IsOk.Should().BeTrue(counted.Detail);
    }

    private static async Task<string> ShipAsync(Shopper clerk, string order) => (await clerk.SendAsync("/warehouse/orders", ("order", order))).Text;
}
