using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DemoStore;

/// <summary>
/// Sets <c>synchronous=NORMAL</c> once on every real connection: with a write-ahead log that costs no wait per commit, and what must never
/// be lost (which order was sold) stands in the ledger. The driver's pool hands the same connection out again, so it is told by its handle.
/// </summary>
internal sealed class ShopConnections : DbConnectionInterceptor
{
    private readonly ConditionalWeakTable<object, object> _known = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare(connection);
        return Task.CompletedTask;
    }

    private void Prepare(DbConnection connection)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || _known.TryGetValue(handle, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=NORMAL";
        command.ExecuteNonQuery();
        _known.AddOrUpdate(handle, handle);
    }
}
