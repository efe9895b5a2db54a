using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DemoStore;

/// <summary>Tells pages that show orders when one was saved, whoever saved it.</summary>
internal sealed class LiveOrders(LiveTopics topics) : SaveChangesInterceptor
{
    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (topics.Count > 0 && eventData.Context is { } db && HoldsOrder(db))
        {
            topics.Raise(LiveTopic.Orders);
        }

        return ValueTask.FromResult(result);
    }

    // Looking through everything for changes again would cost every save; a message too many costs a look at a page.
    private static bool HoldsOrder(DbContext db)
    {
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return db.ChangeTracker.Entries().Any(entry => entry.Entity is ShopOrder or OrderChangeRow);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }
}
