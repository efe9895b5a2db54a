using Xunit;

namespace CartIntegrity.Testing;

/// <summary>The store contract: while a payment is under way the hold lives and the cart cannot change.</summary>
/// <param name="fixture">How the store is made.</param>
public abstract class PaymentContractTests(LedgerStoreFixture fixture) : LedgerContract(fixture)
{
    private static readonly CartId Anna = new("anna");

    [Fact]
    public async Task Begin_payment_makes_the_hold_last_as_long_as_the_payment_may()
    {
        var hold = await HeldMugAsync();
        Time.Advance(TimeSpan.FromMinutes(9));
        var result = await Reservations.BeginPaymentAsync(hold.Id, hold.Version, TimeSpan.FromMinutes(15));

        Assert.Equal((HoldState.InPayment, TimeSpan.FromMinutes(15)), (result.Hold!.State, result.Remaining));
        Time.Advance(TimeSpan.FromMinutes(14));
        Assert.True((await Reservations.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"))).IsOk);
    }

    [Fact]
    public async Task R4_begin_payment_never_shortens_a_hold()
    {
        var hold = await HeldMugAsync();
        var result = await Reservations.BeginPaymentAsync(hold.Id, hold.Version, TimeSpan.FromMinutes(1));

        Assert.Equal(TimeSpan.FromMinutes(10), result.Remaining);
    }

    [Fact]
    public async Task A4_begin_payment_after_the_end_never_revives_a_hold()
    {
        var hold = await HeldMugAsync();
        Time.Advance(TimeSpan.FromMinutes(10));

        AssertRefused(Reason.HoldExpired, await Reservations.BeginPaymentAsync(hold.Id, hold.Version, TimeSpan.FromMinutes(1)));
        Assert.Equal(2, (await Shop.AvailabilityAsync("MUG")).Available);
    }

    [Fact]
    public async Task Changes_are_refused_while_a_payment_is_under_way()
    {
        var hold = await HeldMugAsync();
        await Reservations.BeginPaymentAsync(hold.Id, hold.Version, TimeSpan.FromMinutes(5));

        AssertRefused(Reason.PaymentInProgress, await HoldAsync("anna", 2, ("MUG", 2)));
        AssertRefused(Reason.PaymentInProgress, await Reservations.ReleaseAsync(Anna));
        AssertRefused(Reason.PaymentInProgress, await Reservations.MoveAsync(Anna, new CartId("ben")));
        Assert.True((await HoldAsync("anna", 1, ("MUG", 1))).IsOk, "The same revision answers the current state.");
    }

    [Fact]
    public async Task End_payment_leaves_at_least_two_minutes()
    {
        var hold = await HeldMugAsync();
        await Reservations.BeginPaymentAsync(hold.Id, hold.Version, TimeSpan.FromMinutes(20));
        Time.Advance(TimeSpan.FromMinutes(19));
        var result = await Reservations.EndPaymentAsync(hold.Id, hold.Version);

        Assert.Equal((HoldState.Held, TimeSpan.FromMinutes(2)), (result.Hold!.State, result.Remaining));
    }

    [Fact]
    public async Task End_payment_gives_the_time_back_that_the_hold_had()
    {
        var hold = await HeldMugAsync();
        await Reservations.BeginPaymentAsync(hold.Id, hold.Version, TimeSpan.FromMinutes(20));
        await Reservations.BeginPaymentAsync(hold.Id, hold.Version, TimeSpan.FromMinutes(30));
        Time.Advance(TimeSpan.FromMinutes(3));
        var result = await Reservations.EndPaymentAsync(hold.Id, hold.Version);

        Assert.Equal(TimeSpan.FromMinutes(7), result.Remaining);
        Time.Advance(TimeSpan.FromMinutes(7));
        Assert.Equal(2, (await HoldAsync("ben", 1, ("MUG", 2))).Lines[0].Held);
    }

    [Fact]
    public async Task Payment_attempts_share_a_total()
    {
        var hold = await HeldMugAsync();
        Assert.True((await Reservations.BeginPaymentAsync(hold.Id, hold.Version, TimeSpan.FromMinutes(50))).IsOk);
        Time.Advance(TimeSpan.FromMinutes(40));
        AssertRefused(Reason.PaymentTimeOver, await Reservations.BeginPaymentAsync(hold.Id, hold.Version, TimeSpan.FromMinutes(21)));

        Assert.True((await Reservations.BeginPaymentAsync(hold.Id, hold.Version, TimeSpan.FromMinutes(20))).IsOk);
    }

    [Fact]
    public async Task Payment_is_fenced_by_the_version_and_by_the_end()
    {
        var hold = await HeldMugAsync();
        AssertRefused(Reason.Superseded, await Reservations.BeginPaymentAsync(hold.Id, hold.Version + 1, TimeSpan.FromMinutes(1)));
        AssertRefused(Reason.NoSuchHold, await Reservations.BeginPaymentAsync(new HoldId(9, 9), 1, TimeSpan.FromMinutes(1)));
        await Reservations.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"));

        AssertRefused(Reason.AlreadyCommitted, await Reservations.EndPaymentAsync(hold.Id, hold.Version));
    }

    private async Task<Hold> HeldMugAsync()
    {
        await Shop.ReceiveAsync("MUG", 2);
        return await HeldAsync("anna", 1, ("MUG", 1));
    }
}
