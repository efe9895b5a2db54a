using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DemoStore;

/// <summary>
/// Keeps each pooled context's connection open from one request to the next: EF's provider registers some twenty functions whenever a
/// connection opens, which costs more than the queries of a page. And says once on every connection how to write: <c>synchronous=NORMAL</c> with a
/// write-ahead log costs no wait per commit, and what must never be lost (which order was sold) stands in the ledger; the log is copied back
/// every 64 MB instead of every 4, because everybody who writes waits for that.
/// </summary>
internal sealed class ShopConnections : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare(connection);
        return Task.CompletedTask;
    }

    // The connection is closed when the pool lets go of its context.
    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => new(InterceptionResult.Suppress());

    private static void Prepare(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=16384";
        command.ExecuteNonQuery();
    }
}
