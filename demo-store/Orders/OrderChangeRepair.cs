namespace DemoStore;

/// <summary>Ends changes of orders that were left unfinished.</summary>
internal sealed class OrderChangeRepair(OrderChangeBook book, OrderChangeEnding ending, ILogger<OrderChangeRepair> logger)
{
    /// <summary>Ends every change that was begun that long ago. One that is being ended right now is none the worse for it.</summary>
    /// <returns>How many have ended. One that cannot be ended now does not keep the others from it.</returns>
    public async Task<int> RunAsync(TimeSpan olderThan, CancellationToken cancellationToken)
    {
        var ended = 0;
        foreach (var change in await book.UnfinishedAsync(olderThan, cancellationToken))
        {
            if (await TryEndAsync(change, cancellationToken))
            {
                ended++;
            }
        }

        return ended;
    }

    private async Task<bool> TryEndAsync(OrderChangeRow begun, CancellationToken cancellationToken)
    {
        try
        {
            var change = await ending.EndAsync(begun, cancellationToken);
            if (change.State == OrderChangeState.Begun)
            {
                return false;
            }

            ShopLog.ChangeRepaired(logger, change.Kind, change.OrderId, change.State);
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            ShopLog.ChangeNotRepaired(logger, begun.Kind, begun.OrderId, failure);
            return false;
        }
    }
}
