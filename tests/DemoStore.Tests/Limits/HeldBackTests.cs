namespace DemoStore.Tests;

/// <summary>A visitor who puts more into the basket than guests may hold is told why, and can buy it all the same.</summary>
public sealed class HeldBackTests(TestShop shop) : IClassFixture<TestShop>
{
    private const string Sku = "85123A";

    [Fact]
    public async Task Visitors_hold_half_of_an_item_and_can_buy_the_rest_at_the_checkout()
    {
        await shop.LeaveAsync(Sku, 1_000);
        var first = await shop.NewShopper().AddAsync(Sku, 400);
        first.Text.Should().NotContain("held for you:");
        var second = await shop.NewShopper().AddAsync(Sku, 300);
        second.Text.Should().Contain("100 of these are held for you: guests hold as many as they may just now.").And.Contain("you can buy it at the checkout");
        var third = await shop.NewShopper().AddAsync(Sku, 2);
        third.Text.Should().Contain("This is not held for you: guests hold as many as they may just now.");

        await second.CheckOutAsync();
        await second.PlaceAsync();

        (await shop.SumAsync(Sku, head => head.Allocated)).Should().Be(300);
    }
}
