using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DemoStore;

/// <summary>
/// A simulated card provider with a memory of its own. Like a real one it takes the order id as the key of a charge: asked again it answers
/// what it did the first time, and an order that was voided is never charged. Safe for concurrent use.
/// </summary>
internal sealed class CardProvider(IDbContextFactory<ShopDbContext> contexts, IOptions<ShopOptions> options, TimeProvider clock)
{
    // Compiled once: EF's own FindAsync compiles an expression at every call, which cost more than all else a payment does.
    private readonly Func<ShopDbContext, string, Task<PaymentState>> _stateOf = EF.CompileAsyncQuery((ShopDbContext db, string order) =>
        db.Payments.Where(payment => payment.OrderId == order).Select(payment => payment.State).FirstOrDefault());

    /// <summary>Charges an order once.</summary>
    /// <exception cref="PaymentReplyLostException">The answer was lost; whether it was charged is to be asked.</exception>
    public async Task<PaymentState> ChargeAsync(string order, decimal amount, CardBehaviour behaviour, CancellationToken cancellationToken)
    {
        if (behaviour == CardBehaviour.Slow)
        {
            await Task.Delay(options.Value.SlowPayment, clock, cancellationToken);
        }

        var wanted = behaviour == CardBehaviour.Declined ? PaymentState.Declined : PaymentState.Charged;
        var state = await WriteOnceAsync(new PaymentRow { OrderId = order, Amount = amount, State = wanted }, cancellationToken);
        return behaviour == CardBehaviour.LostReply ? throw new PaymentReplyLostException(order) : state;
    }

    /// <summary>What became of an order's payment.</summary>
    public async Task<PaymentState> FindAsync(string order, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await _stateOf(db, order);
    }

    /// <summary>Gives the money back, or makes sure that it is never taken. May be repeated.</summary>
    public async Task VoidAsync(string order, CancellationToken cancellationToken)
    {
        var state = await WriteOnceAsync(new PaymentRow { OrderId = order, State = PaymentState.Voided }, cancellationToken);
        if (state != PaymentState.Charged)
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var payment = await db.Payments.FirstAsync(payment => payment.OrderId == order, cancellationToken);
        payment.State = PaymentState.Voided;
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Gives a part of the money back. May be repeated: the key tells that it is the same part.</summary>
    public async Task RefundAsync(string order, string key, decimal amount, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await IsRefundedAsync(db, order, key, cancellationToken))
        {
            return;
        }

        db.Refunds.Add(new RefundRow { OrderId = order, Key = key, Amount = amount });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            if (!await IsRefundedAsync(db, order, key, cancellationToken))
            {
                throw;
            }
        }
    }

    private static Task<bool> IsRefundedAsync(ShopDbContext db, string order, string key, CancellationToken cancellationToken) =>
        db.Refunds.AsNoTracking().AnyAsync(refund => refund.OrderId == order && refund.Key == key, cancellationToken);

    // The key decides who was first; the second one is told what the first one did.
    private async Task<PaymentState> WriteOnceAsync(PaymentRow payment, CancellationToken cancellationToken)
    {
        if (await FindAsync(payment.OrderId, cancellationToken) is var known and not PaymentState.Unknown)
        {
            return known;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Payments.Add(payment);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return payment.State;
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            var first = await FindAsync(payment.OrderId, cancellationToken);
            return first != PaymentState.Unknown ? first : throw new InvalidOperationException("The card provider cannot write its book.");
        }
    }
}
