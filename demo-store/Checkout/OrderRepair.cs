namespace DemoStore;

/// <summary>
/// Ends orders that were left unfinished. It abandons first and acts on the ledger's answer: an order that was sold is marked placed from
/// the ledger's lines, any other one is paid back and marked failed.
/// </summary>
internal sealed class OrderRepair(OrderBook book, OrderEnding ending, OrderDesk desk, ILogger<OrderRepair> logger)
{
    /// <summary>Ends every order that has been pending for that long and is not being placed right now.</summary>
    /// <returns>How many orders have ended. One that cannot be ended now does not keep the others from it.</returns>
    public async Task<int> RunAsync(TimeSpan olderThan, CancellationToken cancellationToken)
    {
        var ended = 0;
        foreach (var order in await book.UnfinishedAsync(olderThan, cancellationToken))
        {
            if (desk.IsRunning(order.Id))
            {
                continue;
            }

            if (await EndAsync(order, cancellationToken))
            {
                ended++;
            }
        }

        return ended;
    }

    private async Task<bool> EndAsync(ShopOrder order, CancellationToken cancellationToken)
    {
        try
        {
            var state = await ending.AbandonAsync(order, OrderFailure.Interrupted, [], cancellationToken);
            if (state != OrderState.Pending)
            {
                ShopLog.OrderRepaired(logger, order.Id, state);
            }

            return state != OrderState.Pending;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            ShopLog.OrderNotRepaired(logger, order.Id, failure);
            return false;
        }
    }
}
