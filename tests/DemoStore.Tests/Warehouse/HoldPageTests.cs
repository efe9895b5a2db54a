using CartIntegrity;

namespace DemoStore.Tests;

/// <summary>What carts have reserved, as the warehouse sees it.</summary>
public sealed class HoldPageTests(TestShop shop) : IClassFixture<TestShop>
{
    [Fact]
    public async Task Hold_is_listed_with_its_lines_and_the_time_left_and_never_with_the_id_that_lets_its_shopper_in()
    {
        var (sku, other) = (Orders.NewSku(shop), Orders.NewSku(shop));
        await shop.LeaveAsync(sku, 5);
        await shop.LeaveAsync(other, 5);
        var shopper = await shop.NewShopper().AddAsync(sku, 2);
        await shopper.AddAsync(other, 1);
        var hold = (await shop.Ledger.GetHoldsAsync(new Sku(sku))).Single();

        var page = await shop.NewShopper().GoAsync($"/warehouse/holds?sku={sku}");

        page.Text.Should().Contain("1 open hold").And.Contain(CartLabel.Of(hold.Cart)).And.Contain("In a cart");
        page.Text.Should().MatchRegex(@"\b(10:00|9:\d\d)\b").And.Contain("2 × ").And.Contain("1 × ");
        foreach (var address in new[] { $"/warehouse/holds?sku={sku}", "/warehouse/holds", $"/warehouse/item/{sku}" })
        {
            (await page.GoAsync(address)).Html.Should().Contain(CartLabel.Of(hold.Cart)).And.NotContain(hold.Cart.Value);
        }
    }

    [Fact]
    public async Task Hold_in_payment_is_marked()
    {
        var sku = Orders.NewSku(shop);
        await shop.LeaveAsync(sku, 5);
        await shop.NewShopper().AddAsync(sku);
        var hold = (await shop.Ledger.GetHoldsAsync(new Sku(sku))).Single();
        (await shop.Reservations.BeginPaymentAsync(hold.Id, hold.Version, TimeSpan.FromMinutes(5))).IsOk.Should().BeTrue();

        (await shop.NewShopper().GoAsync($"/warehouse/holds?sku={sku}")).Text.Should().Contain("Being paid for");
    }

    [Theory]
    [InlineData("/warehouse/holds?sku=nothing", "No cart holds anything")]
    [InlineData("/warehouse/holds?p=99", "open hold")]
    [InlineData("/warehouse/holds?p=-1", "open hold")]
    public async Task Page_that_is_not_there_is_the_nearest_one(string address, string says) =>
        (await shop.NewShopper().GoAsync(address)).Text.Should().Contain(says);

    [Fact]
    public void Time_left_is_written_as_people_do()
    {
        new LeftTime(TimeSpan.FromSeconds(64.2)).Text.Should().Be("1:05");
        new LeftTime(TimeSpan.FromMinutes(61)).Text.Should().Be("1:01:00");
        LeftTime.Until(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddSeconds(1)).Text.Should().Be("0:00");
        new LeftTime(TimeSpan.FromSeconds(64.2)).Iso.Should().Be("PT1M5S");
    }
}
