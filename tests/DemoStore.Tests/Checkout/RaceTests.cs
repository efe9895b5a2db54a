namespace DemoStore.Tests;

public sealed class RaceTests(TestShop shop) : IClassFixture<TestShop>
{
    [Fact]
    public async Task Forty_shoppers_for_ten_units_sell_ten_and_tell_thirty_plainly()
    {
        await shop.LeaveAsync("22112", 10);
        var told = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => BuyAsync()));
        told.Count(text => text.Contains("Thank you", StringComparison.Ordinal)).Should().Be(10);
        told.Count(text => text.Contains("sold out before you", StringComparison.Ordinal)).Should().Be(30);
        (await shop.SumAsync("22112", head => head.Allocated)).Should().Be(10);
        (await shop.Ledger.VerifyAsync()).Differences.Should().BeEmpty();
    }

    private async Task<string> BuyAsync()
    {
        var shopper = await shop.NewShopper().AddAsync("22112");
        await shopper.CheckOutAsync();
        await shopper.PlaceAsync();
        return shopper.Text;
    }
}
