namespace DemoStore.Tests;

/// <summary>Buttons pressed twice, and two tabs that know different things.</summary>
public sealed class OrderDoublePostTests(TestShop shop) : IClassFixture<TestShop>
{
    // A product of its own for every test: what one leaves allocated is not in the way of the next.
    private readonly string _item = Orders.NewSku(shop);

    [Fact]
    public async Task Cancel_pressed_twice_cancels_once()
    {
        var (shopper, order, line) = await BuyAsync(4);
        var form = (await shopper.OpenAsync(order)).FormOf("Cancel", line, 1);
        await shopper.SendAsync($"/orders/{order}?handler=Cancel", form);
        await shopper.SendAsync($"/orders/{order}?handler=Cancel", form);
        shopper.Text.Should().Contain("Cancelled. What you paid for it");
        shopper.StatesOf(_item).Should().Equal("3 to be shipped", "1 cancelled");
        (await shop.StockAsync(_item)).Should().Be((10, 3, 0, 0));
        (await shop.ChangesAsync(order)).Should().ContainSingle();
    }

    [Fact]
    public async Task Second_tab_that_shows_an_older_state_changes_nothing_and_shows_the_new_one()
    {
        var (shopper, order, line) = await BuyAsync(4);
        var inOneTab = (await shopper.OpenAsync(order)).FormOf("Cancel", line, 1);
        var inTheOther = (await shopper.OpenAsync(order)).FormOf("Cancel", line, 1);
        await shopper.SendAsync($"/orders/{order}?handler=Cancel", inOneTab);
        await shopper.SendAsync($"/orders/{order}?handler=Cancel", inTheOther);
        shopper.Text.Should().Contain("your order has moved on");
        shopper.StatesOf(_item).Should().Equal("3 to be shipped", "1 cancelled");
    }

    [Fact]
    public async Task Many_clicks_and_tabs_at_once_take_each_unit_once()
    {
        var (_, order, line) = await BuyAsync(4);
        var wishes = Enumerable.Range(0, 12).Select(number => new OrderChangeWish(order, $"f-{number / 2}", OrderChangeKind.Cancel) { Line = line, Quantity = 1 }).ToArray();
        var ship = new OrderChangeWish(order, "f-ship", OrderChangeKind.Ship);

        var answers = await Task.WhenAll(wishes.Append(ship).Select(ApplyAsync));

        var changes = await shop.ChangesAsync(order);
        changes.Should().OnlyContain(change => change.State == OrderChangeState.Done);
        changes.SelectMany(change => change.Parts).Sum(part => part.Quantity).Should().BeLessThanOrEqualTo(4);
        var shipped = changes.Where(change => change.Kind == OrderChangeKind.Ship).SelectMany(change => change.Parts).Sum(part => part.Quantity);
        var cancelled = changes.Where(change => change.Kind == OrderChangeKind.Cancel).SelectMany(change => change.Parts).Sum(part => part.Quantity);
        (await shop.StockAsync(_item)).Should().Be((10 - shipped, 4 - shipped - cancelled, 0, 0));
        answers.Should().Contain(answer => answer.Outcome == OrderChangeOutcome.Done);
        (await shop.OrderAsync(order))!.State.Should().Be(
            shipped + cancelled < 4 ? OrderState.Placed : shipped > 0 ? OrderState.Shipped : OrderState.Cancelled, "who ends last has counted everything");
    }

    [Fact]
    public async Task Shipped_while_the_page_was_open_cancelling_is_refused_plainly()
    {
        var (shopper, order, line) = await BuyAsync(2);
        var form = (await shopper.OpenAsync(order)).FormOf("Cancel", line, 2);
        await shop.ShipAsync(order);
        await shopper.SendAsync($"/orders/{order}?handler=Cancel", form);
        shopper.Text.Should().Contain("your order has moved on");
        shopper.Standing().Should().Be("Shipped");
        (await shop.StockAsync(_item)).Should().Be((8, 0, 0, 0));
    }

    [Fact]
    public async Task Clerk_who_saw_the_order_before_it_was_changed_is_told()
    {
        var (shopper, order, line) = await BuyAsync(3);
        await shopper.CancelAsync(order, line, 1);
        var clerk = shop.NewShopper();
        await clerk.SendAsync("/warehouse/orders", ("order", order), ("version", "0"));
        clerk.Text.Should().Contain($"order {order} has changed since this page was shown");
        (await shop.StockAsync(_item)).Should().Be((10, 2, 0, 0));
    }

    private Task<OrderChangeAnswer> ApplyAsync(OrderChangeWish wish) => Task.Run(() => shop.InScopeAsync(services =>
        ((OrderChangeDesk)services.GetService(typeof(OrderChangeDesk))!).ApplyAsync(wish, CancellationToken.None)));

    private async Task<(Shopper Shopper, string Order, string Line)> BuyAsync(int units)
    {
        await shop.LeaveAsync(_item, 10);
        var (shopper, order) = await shop.BuyAsync((_item, units));
        return (shopper, order, (await shop.OrderAsync(order))!.Lines.Single().Line);
    }
}
