using CartIntegrity;
using Microsoft.Extensions.DependencyInjection;

namespace DemoStore.Tests;

/// <summary>The card is charged and the ledger does not answer the sale at once.</summary>
public sealed class LedgerAwayTests(TestShop shop) : IClassFixture<TestShop>
{
    private readonly RushedTime _clock = new();

    [Theory]
    [InlineData(ResultKind.Unavailable, Reason.Busy)]
    [InlineData(ResultKind.Unavailable, Reason.StoreFailed)]
    [InlineData(ResultKind.OutcomeUnknown, Reason.AnswerLost)]
    [InlineData(ResultKind.Conflict, Reason.None)]
    public async Task Sale_not_answered_is_asked_again_after_growing_pauses(ResultKind kind, Reason reason)
    {
        var (order, state) = await PlaceAsync("22960", failures: 3, new CommitResult { Kind = kind, Reason = reason });
        state.Should().Be(OrderState.Placed);
        (await shop.PaymentAsync(order)).Should().Be(PaymentState.Charged);
        _clock.Pauses.Should().HaveCount(3).And.BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Sale_never_answered_is_given_up_at_once_and_paid_back()
    {
        var (order, state) = await PlaceAsync("22961", failures: int.MaxValue, new CommitResult { Kind = ResultKind.Unavailable, Reason = Reason.StoreFailed });
        state.Should().Be(OrderState.Failed);
        (await shop.OrderAsync(order))!.Failure.Should().Be(OrderFailure.Interrupted);
        (await shop.PaymentAsync(order)).Should().Be(PaymentState.Voided);
        (await shop.Reservations.AbandonAsync(new OrderId(order))).IsOk.Should().BeTrue();
        _clock.Pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause).Should().BeLessThan(TimeSpan.FromSeconds(10), "the shopper waits");
        (await shop.Ledger.GetHoldsAsync(new Sku("22961"))).Should().ContainSingle().Which.State.Should().Be(HoldState.Held);
    }

    private async Task<(string Order, OrderState State)> PlaceAsync(string sku, int failures, CommitResult instead)
    {
        await shop.LeaveAsync(sku, 100);
        var shopper = await shop.NewShopper().AddAsync(sku);
        await shopper.CheckOutAsync();
        var order = shopper.OrderId;
        var id = (await shop.Ledger.GetHoldsAsync(new Sku(sku))).Single().Cart;
        var ledger = new ShakyReservations(shop.Reservations) { Failures = failures, Instead = instead };
        var state = await shop.InScopeAsync(async services =>
        {
            var cart = (await services.GetRequiredService<CartStore>().FindAsync(id.Value))!.ToCart();
            var placement = ActivatorUtilities.CreateInstance<OrderPlacement>(services, ledger, _clock);
            return await placement.PlaceAsync(new PlaceOrder(new OrderId(order), cart, new DeliveryAddress { Name = "Ada" }, CardBehaviour.Ok), CancellationToken.None);
        });
        return (order, state);
    }
}
