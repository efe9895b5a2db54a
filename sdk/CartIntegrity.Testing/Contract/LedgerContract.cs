using Xunit;

namespace CartIntegrity.Testing;

/// <summary>
/// What every part of the store contract has in common: a running ledger on a new store, and at the end of every test a verification of
/// everything that was stored (L1, L3, L4, R1, R2).
/// </summary>
/// <param name="fixture">How the store is made.</param>
public abstract class LedgerContract(LedgerStoreFixture fixture) : IAsyncLifetime
{
    private LedgerHarness? _shop;

    /// <summary>The clock of the store.</summary>
    protected ManualTimeProvider Time { get; } = new();

    /// <summary>The ledger under test.</summary>
    protected LedgerHarness Shop => _shop ?? throw new InvalidOperationException("The test has not begun.");

    /// <summary>The reservations of the ledger under test.</summary>
    protected IReservations Reservations => Shop.Ledger;

    /// <summary>Opens a new store and runs its engine.</summary>
    public virtual async Task InitializeAsync() => _shop = await LedgerHarness.StartAsync(fixture.Create(Time), Time);

    /// <summary>Verifies everything that was stored, and closes the store.</summary>
    public virtual async Task DisposeAsync()
    {
        if (_shop is not null)
        {
            await VerifyAsync();
            await _shop.DisposeAsync();
        }

        await fixture.DisposeAsync();
    }

    /// <summary>Fails unless journal, heads and holds agree with each other and no rule was broken on the way.</summary>
    protected async Task VerifyAsync()
    {
        var report = await Shop.Ledger.VerifyAsync();
        Assert.True(report.IsSound, string.Join('\n', report.Differences.Take(10)));
        LedgerRules.Check(await Shop.JournalAsync());
    }

    /// <summary>Does what a restart of the process does, and goes on with the same rules.</summary>
    protected async Task ReopenAsync() => _shop = await Shop.RestartAsync(store => fixture.ReopenAsync(store, Time));

    /// <summary>Holds a cart as far as possible.</summary>
    /// <param name="cart">The cart's id.</param>
    /// <param name="revision">Its revision.</param>
    /// <param name="lines">SKUs and units, line by line.</param>
    protected ValueTask<HoldResult> HoldAsync(string cart, long revision, params ReadOnlySpan<(string Sku, int Quantity)> lines) =>
        Reservations.HoldAsync(LedgerHarness.CartOf(cart, revision, lines));

    /// <summary>Holds a cart, all or nothing.</summary>
    /// <param name="cart">The cart's id.</param>
    /// <param name="revision">Its revision.</param>
    /// <param name="lines">SKUs and units, line by line.</param>
    protected ValueTask<HoldResult> HoldAllAsync(string cart, long revision, params ReadOnlySpan<(string Sku, int Quantity)> lines) =>
        Reservations.HoldAsync(LedgerHarness.CartOf(cart, revision, lines), HoldMode.AllOrNothing);

    /// <summary>Holds a cart and fails the test unless every unit is held.</summary>
    /// <param name="cart">The cart's id.</param>
    /// <param name="revision">Its revision.</param>
    /// <param name="lines">SKUs and units, line by line.</param>
    protected async Task<Hold> HeldAsync(string cart, long revision, params (string Sku, int Quantity)[] lines)
    {
        var result = await HoldAllAsync(cart, revision, lines);
        Assert.True(result.IsOk && result.Hold is not null, $"{result.Kind} ({result.Reason}): {result.Detail}");
        return result.Hold;
    }

    /// <summary>Fails unless a call was refused for this reason.</summary>
    /// <param name="reason">The reason expected.</param>
    /// <param name="result">What the call came to.</param>
    protected static void AssertRefused(Reason reason, LedgerResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Assert.Equal((ResultKind.Refused, reason), (result.Kind, result.Reason));
        Assert.False(string.IsNullOrWhiteSpace(result.Detail), "A refusal says what happened and what to do.");
    }
}
