using CartIntegrity;

namespace DemoStore.Tests;

/// <summary>The process dies after every single step; the repair ends the order. Never charged without goods, never goods without charge.</summary>
public sealed class CrashTests(TestShop shop) : IClassFixture<TestShop>, IDisposable
{
    private const string Item = "22469";

    public void Dispose() => (shop.Steps.DieAfter, shop.Steps.Only) = (null, null);

    [Theory]
    [InlineData(CheckoutStep.OrderWritten, CardBehaviour.Ok, false)]
    [InlineData(CheckoutStep.PaymentBegun, CardBehaviour.Ok, false)]
    [InlineData(CheckoutStep.Paid, CardBehaviour.Ok, false)]
    [InlineData(CheckoutStep.Paid, CardBehaviour.LostReply, false)]
    [InlineData(CheckoutStep.Paid, CardBehaviour.Declined, false)]
    [InlineData(CheckoutStep.Committed, CardBehaviour.Ok, true)]
    [InlineData(CheckoutStep.Committed, CardBehaviour.LostReply, true)]
    [InlineData(CheckoutStep.Abandoned, CardBehaviour.Declined, false)]
    [InlineData(CheckoutStep.Voided, CardBehaviour.Declined, false)]
    internal async Task Crash_then_repair_ends_the_order_once(CheckoutStep step, CardBehaviour card, bool isPlaced)
    {
        var before = await shop.SumAsync(Item, head => head.Allocated);
        var shopper = await shop.NewShopper().AddAsync(Item, 2);
        await shopper.CheckOutAsync(card);
        shop.Steps.DieAfter = step;
        var order = await shopper.PlaceAsync();
        shopper.Text.Should().Contain("Paying…", "an unfinished order is told as what it is");

        shop.Steps.DieAfter = null;
        (await shop.RepairAsync()).Should().Be(1);
        await AssertEndedAsync(order, isPlaced, before);
        (await shop.RepairAsync()).Should().Be(0);
        await AssertEndedAsync(order, isPlaced, before);
        (await shopper.GoAsync($"/order/{order}")).Text.Should().Contain(isPlaced ? "Thank you" : "was not placed");
    }

    [Theory]
    [InlineData(CheckoutStep.Abandoned)]
    [InlineData(CheckoutStep.Voided)]
    [InlineData(CheckoutStep.Committed)]
    internal async Task Crash_of_the_repair_itself_is_repaired(CheckoutStep second)
    {
        var before = await shop.SumAsync(Item, head => head.Allocated);
        var shopper = await shop.NewShopper().AddAsync(Item, 2);
        await shopper.CheckOutAsync();
        var isPlaced = second == CheckoutStep.Committed;
        shop.Steps.DieAfter = isPlaced ? CheckoutStep.Committed : CheckoutStep.Paid;
        var order = await shopper.PlaceAsync();
        shop.Steps.DieAfter = second;
        (await shop.RepairAsync()).Should().Be(0);
        shop.Steps.DieAfter = null;
        await shop.RepairAsync();
        await AssertEndedAsync(order, isPlaced, before);
    }

    [Fact]
    public async Task Order_that_cannot_be_repaired_does_not_keep_younger_ones_from_it()
    {
        var orders = new List<string>();
        shop.Steps.DieAfter = CheckoutStep.Paid;
        for (var i = 0; i < 2; i++)
        {
            var shopper = await shop.NewShopper().AddAsync("22412");
            await shopper.CheckOutAsync();
            orders.Add(await shopper.PlaceAsync());
        }

        (shop.Steps.DieAfter, shop.Steps.Only) = (CheckoutStep.Abandoned, orders[0]);
        (await shop.RepairAsync()).Should().Be(1);
        (await shop.OrderAsync(orders[0]))!.State.Should().Be(OrderState.Pending);
        (await shop.OrderAsync(orders[1]))!.State.Should().Be(OrderState.Failed);
        shop.Steps.DieAfter = null;
        (await shop.RepairAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Crash_before_the_order_is_written_leaves_the_basket_held_and_nothing_else()
    {
        var shopper = await shop.NewShopper().AddAsync("22411", 2);
        await shopper.CheckOutAsync();
        shop.Steps.DieAfter = CheckoutStep.Held;
        var order = await shopper.PlaceAsync();
        shop.Steps.DieAfter = null;
        (await shop.RepairAsync()).Should().Be(0);
        (await shop.OrderAsync(order)).Should().BeNull();
        (await shop.PaymentAsync(order)).Should().Be(PaymentState.Unknown);

        await shopper.GoAsync("/checkout/review");
        (await shopper.PlaceAsync()).Should().Be(order, "the attempt never became an order, so its id is still good");
        shopper.Text.Should().Contain("Thank you");
    }

    [Fact]
    public async Task Basket_after_a_repaired_crash_can_be_changed_and_ordered_again()
    {
        var shopper = await shop.NewShopper().AddAsync("20727", 2);
        await shopper.CheckOutAsync();
        shop.Steps.DieAfter = CheckoutStep.Paid;
        await shopper.PlaceAsync();
        shop.Steps.DieAfter = null;
        (await shopper.AddAsync("20727", 1)).Text.Should().Contain("a payment for this basket is under way");
        await shop.RepairAsync();
        await shopper.AddAsync("20727", 1);
        await shopper.CheckOutAsync();
        var again = await shopper.PlaceAsync();
        (await shop.OrderAsync(again))!.Lines.Single().Quantity.Should().Be(3);
        shopper.Text.Should().Contain("Thank you");
    }

    private async Task AssertEndedAsync(string id, bool isPlaced, long allocatedBefore)
    {
        var order = (await shop.OrderAsync(id))!;
        var isCharged = await shop.PaymentAsync(id) == PaymentState.Charged;
        var isSold = await shop.SumAsync(Item, head => head.Allocated) > allocatedBefore;
        (order.State == OrderState.Placed, isCharged, isSold).Should().Be((isPlaced, isPlaced, isPlaced));
        order.Allocations.Sum(part => part.Quantity).Should().Be(isPlaced ? 2 : 0);
        var asked = await shop.Reservations.AbandonAsync(new OrderId(id));
        asked.Reason.Should().Be(isPlaced ? Reason.AlreadyCommitted : Reason.None);
    }
}
