using CartIntegrity;

namespace DemoStore.Tests;

/// <summary>A promise from the shelf to the order: told everywhere, agreed to once, kept.</summary>
public sealed class PromiseTests(TestShop shop) : IClassFixture<TestShop>
{
    private static readonly DateOnly Day = new(2031, 12, 12);
    private static readonly DateOnly Later = new(2032, 1, 20);

    [Fact]
    public async Task Part_that_is_there_and_part_that_is_promised_are_told_on_every_page()
    {
        var sku = Orders.NewSku(shop);
        await shop.PromiseAsync(sku, onHand: 2, allowance: 6, Day);
        var shopper = await shop.NewShopper().AddAsync(sku, 3);
        shopper.Text.Should().Contain("On backorder, expected 12 December 2031").And.Contain("2 now, 1 later");

        await shopper.CheckOutAsync();
        shopper.Text.Should().Contain("Comes later").And.Contain("2 now, 1 about 12 December 2031").And.Contain("By placing the order you agree to this.");
        var order = await shopper.PlaceAsync();
        shopper.Text.Should().Contain("Part of it is not with us yet. We expect it about 12 December 2031").And.Contain("2 at once, 1 promised for 12 December 2031");
        (await shopper.GoAsync("/orders")).Text.Should().Contain("Part of it is expected 12 December 2031.");
        (await shopper.OpenAsync(order)).Text.Should().Contain("2 at once, 1 promised for 12 December 2031");
    }

    [Fact]
    public async Task Order_keeps_its_date_whatever_the_item_is_promised_for_later()
    {
        var sku = Orders.NewSku(shop);
        await shop.PromiseAsync(sku, onHand: 0, allowance: 6, Day, isPreorder: true);
        var (shopper, order) = await shop.BuyAsync((sku, 2));

        await shop.SetAsync(sku, new StockSettings { BackorderAllowance = 6, PromiseDate = Later });

        (await shopper.OpenAsync(order)).Text.Should().Contain("Promised for 12 December 2031");
        (await shop.OrderAsync(order))!.Allocations.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Quantity = 2, Promised = 2, PromiseDate = Day });
        (await shop.NewShopper().GoAsync($"/p/{sku}")).Text.Should().Contain("Backorder – with us again about 20 January 2032");
    }

    [Fact]
    public async Task Date_that_changed_under_the_review_page_is_shown_before_anything_is_ordered()
    {
        var sku = Orders.NewSku(shop);
        await shop.PromiseAsync(sku, onHand: 0, allowance: 6, Day);
        var shopper = await shop.NewShopper().AddAsync(sku);
        await shopper.CheckOutAsync();
        await shop.SetAsync(sku, new StockSettings { BackorderAllowance = 6, PromiseDate = Day.AddDays(-3) });
        var order = await shopper.PlaceAsync();

        shopper.At.Should().Be("/checkout/review");
        shopper.Text.Should().Contain("Nothing was ordered: the day something is promised for has changed").And.Contain("about 9 December 2031");
        (await shop.OrderAsync(order)).Should().BeNull();
        (await shop.OrderAsync(await shopper.PlaceAsync()))!.Allocations.Should().ContainSingle().Which.PromiseDate.Should().Be(Day.AddDays(-3));
    }

    [Fact]
    public async Task Later_day_than_the_one_agreed_to_is_asked_for_and_can_be_answered_without_script()
    {
        var sku = Orders.NewSku(shop);
        await shop.PromiseAsync(sku, onHand: 1, allowance: 6, Day);
        var shopper = await shop.NewShopper().AddAsync(sku, 2);
        shopper.Html.Should().Contain("data-testid=\"checkout\"", "the page it was added from told the day");
        await shop.SetAsync(sku, new StockSettings { BackorderAllowance = 6, PromiseDate = Later });
        await shopper.GoAsync("/cart");
        shopper.Text.Should().Contain("Take it later, about 20 January 2032").And.Contain("Take 1").And.Contain("Some of it is sent later.");
        shopper.Html.Should().NotContain("data-testid=\"checkout\"");

        await shopper.SendAsync("/cart?handler=Promise", ("line", shopper.FirstLine), ("promise", "2032-01-20"));

        shopper.Text.Should().NotContain("Take it later").And.Contain("expected 20 January 2032").And.Contain("1 now, 1 later");
        await shopper.CheckOutAsync();
        (await shop.OrderAsync(await shopper.PlaceAsync()))!.Allocations.Single().PromiseDate.Should().Be(Later);
    }

    [Fact]
    public async Task Promised_units_are_cancelled_before_those_that_are_there()
    {
        var sku = Orders.NewSku(shop);
        await shop.PromiseAsync(sku, onHand: 2, allowance: 6, Day);
        var (shopper, order) = await shop.BuyAsync((sku, 3));

        await shopper.CancelAsync(order, "l-1", 1);

        shopper.StatesOf(sku).Should().Equal("2 to be shipped", "1 cancelled");
        shopper.Text.Should().NotContain("promised for");
        (await shop.SumAsync(sku, head => head.Deficit)).Should().Be(0);
    }

    [Fact]
    public async Task What_is_there_is_shipped_and_the_rest_when_it_has_come()
    {
        var sku = Orders.NewSku(shop);
        await shop.PromiseAsync(sku, onHand: 2, allowance: 6, Day);
        var (shopper, order) = await shop.BuyAsync((sku, 3));

        (await shop.ShipAsync(order)).Text.Should().Contain($"Order {order} is on its way.");
        (await shopper.OpenAsync(order)).StatesOf(sku).Should().Equal("1 to be shipped", "2 shipped");
        shopper.Text.Should().Contain("Promised for 12 December 2031");
        (await shop.ShipAsync(order)).Text.Should().Contain("none of it is there yet");

        var item = new StockItem(new Sku(sku), new LocationId(ShopLocation.London.Id));
        (await shop.Ledger.RecordAsync(StockMovement.Of(MovementKind.Receipt, item, 6, "test", $"{sku}-came"))).IsOk.Should().BeTrue();
        await shop.ShipAsync(order);
        (await shopper.OpenAsync(order)).StatesOf(sku).Should().Equal("Shipped");
        (await shop.StockAsync(sku)).Should().Be((5, 0, 0, 0));
        (await shop.Ledger.VerifyAsync()).Differences.Should().BeEmpty();
    }
}
