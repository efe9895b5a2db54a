using CartIntegrity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DemoStore.Tests;

/// <summary>The process dies after every single step of a change; the repair ends it. Stock and money move once.</summary>
public sealed class OrderChangeCrashTests(TestShop shop) : IClassFixture<TestShop>, IDisposable
{
    // A product of its own for every test: what one leaves allocated is not in the way of the next.
    private readonly string _item = Orders.NewSku(shop);

    public void Dispose() => (shop.Steps.DieAfter, shop.Steps.Only) = (null, null);

    [Theory]
    [InlineData(CheckoutStep.ChangeWritten, 3)]
    [InlineData(CheckoutStep.ChangeRecorded, 1)]
    [InlineData(CheckoutStep.ChangeRefunded, 1)]
    internal async Task Crash_while_cancelling_units_are_freed_and_paid_back_once(CheckoutStep dies, long allocatedMeanwhile)
    {
        var (shopper, order, line) = await BuyAsync();
        shop.Steps.DieAfter = dies;
        await shopper.CancelAsync(order, line, 2);
        shopper.Text.Should().Contain("waiting for the warehouse to answer");
        shopper.StatesOf(_item).Should().Equal("1 to be shipped", "2 being cancelled");
        (await shop.StockAsync(_item)).Should().Be((10, allocatedMeanwhile, 0, 0));
        var ended = await RepairAsync();
        ended.Should().Be(dies == CheckoutStep.ChangeWritten ? 1 : 0, "the repair dies after the same step, and again nothing is lost");

        shop.Steps.DieAfter = null;
        (await RepairAsync()).Should().Be(1 - ended);
        (await RepairAsync()).Should().Be(0);
        (await shop.StockAsync(_item)).Should().Be((10, 1, 0, 0));
        (await shopper.OpenAsync(order)).StatesOf(_item).Should().Equal("1 to be shipped", "2 cancelled");
        await AssertPaidBackAsync(order, units: 2);
    }

    [Theory]
    [InlineData(CheckoutStep.ChangeWritten)]
    [InlineData(CheckoutStep.ChangeRecorded)]
    internal async Task Crash_while_shipping_goods_leave_once(CheckoutStep dies)
    {
        var (shopper, order, line) = await BuyAsync();
        shop.Steps.DieAfter = dies;
        (await shop.ShipAsync(order)).Text.Should().Contain("the ledger has not answered");
        shop.Steps.DieAfter = null;
        await shopper.OpenAsync(order);
        await shopper.SendAsync($"/orders/{order}?handler=Cancel", ("version", "1"), ("line", line), ("quantity", "1"));
        shopper.Text.Should().Contain("there are not that many left", "what is about to leave cannot be cancelled");

        (await RepairAsync()).Should().Be(1);
        (await shop.StockAsync(_item)).Should().Be((7, 0, 0, 0));
        (await shopper.OpenAsync(order)).StatesOf(_item).Should().Equal("Shipped");
        (await shop.OrderAsync(order))!.State.Should().Be(OrderState.Shipped);
    }

    [Theory]
    [InlineData(CheckoutStep.ChangeWritten)]
    [InlineData(CheckoutStep.ChangeRecorded)]
    [InlineData(CheckoutStep.ChangeRefunded)]
    internal async Task Crash_while_receiving_units_come_back_and_are_paid_back_once(CheckoutStep dies)
    {
        var (shopper, order, line) = await BuyAsync();
        await shop.ShipAsync(order);
        await shopper.ReturnAsync(order, line, 3, ReturnReason.Faulty);
        shop.Steps.DieAfter = dies;
        await shop.ReceiveAsync(order, line, 3, "Sellable");
        (await shop.ReceiveAsync(order, line, 1, "Sellable")).Text.Should().Contain("Not that many");

        shop.Steps.DieAfter = null;
        (await RepairAsync()).Should().Be(1);
        (await shop.StockAsync(_item)).Should().Be((10, 0, 0, 0));
        (await shopper.OpenAsync(order)).Standing().Should().Be("Returned");
        await AssertPaidBackAsync(order, units: 3);
        (await shop.NewShopper().GoAsync("/warehouse/orders")).Text.Should().NotContain(order);
    }

    [Fact]
    public async Task Repair_follows_the_ledgers_refusal_and_pays_nothing_back()
    {
        var (shopper, order, line) = await BuyAsync();
        shop.Steps.DieAfter = CheckoutStep.ChangeWritten;
        await shopper.CancelAsync(order, line, 2);
        shop.Steps.DieAfter = null;
        // Somebody has told the ledger of all three already, past the shop.
        var item = new StockItem(new Sku(_item), new LocationId(ShopLocation.London.Id));
        (await shop.Ledger.RecordAsync(StockMovement.Of(MovementKind.Cancellation, item, 3, "test", order))).IsOk.Should().BeTrue();

        (await RepairAsync()).Should().Be(1);

        (await shop.ChangesAsync(order)).Should().ContainSingle().Which.State.Should().Be(OrderChangeState.Refused);
        (await shopper.OpenAsync(order)).StatesOf(_item).Should().Equal("To be shipped");
        shopper.Text.Should().Contain("Could not be cancelled");
        await AssertPaidBackAsync(order, units: 0);
        (await shop.StockAsync(_item)).Should().Be((10, 0, 0, 0));
    }

    [Fact]
    public async Task Shop_that_starts_again_ends_what_the_earlier_one_left()
    {
        var folder = Directory.CreateTempSubdirectory("shop-change-").FullName;
        try
        {
            string order;
            await using (var first = new TestShop(folder))
            {
                await first.LeaveAsync(_item, 10);
                (var shopper, order) = await first.BuyAsync((_item, 3));
                first.Steps.DieAfter = CheckoutStep.ChangeRecorded;
                await shopper.CancelAsync(order, (await first.OrderAsync(order))!.Lines.Single().Line, 3);
                (await first.OrderAsync(order))!.State.Should().Be(OrderState.Placed);
            }

            await using var second = new TestShop(folder);
            await second.InScopeAsync(services => services.GetRequiredService<OrderChangeRepair>().RunAsync(TimeSpan.Zero, CancellationToken.None));
            (await second.OrderAsync(order))!.State.Should().Be(OrderState.Cancelled);
            (await second.StockAsync(_item)).Should().Be((10, 0, 0, 0));
            (await second.Ledger.VerifyAsync()).Differences.Should().BeEmpty();
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<(Shopper Shopper, string Order, string Line)> BuyAsync()
    {
        await shop.LeaveAsync(_item, 10);
        var (shopper, order) = await shop.BuyAsync((_item, 3));
        return (shopper, order, (await shop.OrderAsync(order))!.Lines.Single().Line);
    }

    private Task<int> RepairAsync() =>
        shop.InScopeAsync(services => services.GetRequiredService<OrderChangeRepair>().RunAsync(TimeSpan.Zero, CancellationToken.None));

    private async Task AssertPaidBackAsync(string order, int units)
    {
        var price = (await shop.OrderAsync(order))!.Lines.Single().UnitPrice;
        var refunds = await shop.InScopeAsync(services =>
            services.GetRequiredService<ShopDbContext>().Refunds.Where(refund => refund.OrderId == order).Select(refund => refund.Amount).ToListAsync());
        refunds.Sum().Should().Be(units * price);
    }
}
