using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DemoStore;

/// <summary>
/// Keeps each pooled context's connection open from one request to the next: EF's provider registers some twenty functions whenever a
/// connection opens, which costs more than the queries of a page. And sets <c>synchronous=NORMAL</c> on every connection once: with a write-ahead log that costs no wait per commit, and what must never
/// be lost (which order was sold) stands in the ledger.
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
        command.CommandText = "PRAGMA synchronous=NORMAL";
        command.ExecuteNonQuery();
    }
}
