using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DemoStore;

/// <summary>Starts transactions in their turn: they begin with a read as well; see <see cref="BeginTurns"/>.</summary>
internal sealed class TransactionTurns(BeginTurns turns) : DbTransactionInterceptor
{
    public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default) =>
        turns.RunAsync(
            async () => InterceptionResult<DbTransaction>.SuppressWithResult(
                await connection.BeginTransactionAsync(eventData.IsolationLevel, cancellationToken)),
            cancellationToken);
}
