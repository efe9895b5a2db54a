using System.Collections.Concurrent;

namespace DemoStore;

/// <summary>
/// Places orders beside the requests that ask for it: a shopper who leaves or clicks twice changes nothing, and the second click waits for
/// the first. Thread-safe.
/// </summary>
internal sealed class OrderDesk(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, ILogger<OrderDesk> logger)
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> _running = new(StringComparer.Ordinal);

    /// <summary>Whether the order is being placed at this moment.</summary>
    public bool IsRunning(string order) => _running.ContainsKey(order);

    /// <summary>Starts to place the order, or joins whoever is doing so.</summary>
    /// <returns>Completes when the order has ended or its placing was interrupted; never fails. Its row tells what became of it.</returns>
    public Task PlaceAsync(PlaceOrder wish)
    {
        var order = wish.Order.Value;
        return _running.GetOrAdd(order, _ => new Lazy<Task>(() => RunAsync(wish))).Value;
    }

    private async Task RunAsync(PlaceOrder wish)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var book = scope.ServiceProvider.GetRequiredService<OrderBook>();
            if (!await book.IsKnownAsync(wish.Order.Value))
            {
                await scope.ServiceProvider.GetRequiredService<OrderPlacement>().PlaceAsync(wish, lifetime.ApplicationStopping);
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The edge of the order: whatever broke, the repair ends what was begun.
            ShopLog.OrderInterrupted(logger, wish.Order.Value, failure);
        }
        finally
        {
            _running.TryRemove(wish.Order.Value, out _);
        }
    }
}
