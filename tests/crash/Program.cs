using CartIntegrity;
using CartIntegrity.PostgreSql;
using CartIntegrity.Sqlite;
using CrashHost;
using Microsoft.Extensions.Logging.Abstractions;

// A process to be killed: "load <file> <run>" works on a ledger in a file until somebody ends it, "postgres <schema> <run> <connection>" on one on a
// server, "try <file>" only opens it. What it was told is printed line by line; the tests compare that with what the ledger says afterwards.
ILedgerStore store = args[0] == "postgres"
    ? new PostgreSqlLedgerStore(
        new PostgreSqlLedgerOptions { ConnectionString = args[3], Schema = args[1], Migration = PostgreSqlMigration.AtStart }, TimeProvider.System, NullLogger<PostgreSqlLedgerStore>.Instance)
    : new SqliteLedgerStore(
        new SqliteLedgerOptions { ConnectionString = $"Data Source={args[1]}", OwnerWait = TimeSpan.Zero, SnapshotEvery = 300 }, TimeProvider.System, NullLogger<SqliteLedgerStore>.Instance);
try
{
    await store.OpenAsync(CancellationToken.None);
}
catch (LedgerStoreException refused)
{
    Console.WriteLine($"refused {refused.Failure} {refused.Message}");
    return 1;
}

if (args[0] == "try")
{
    await store.DisposeAsync();
    Console.WriteLine("opened");
    return 0;
}

var load = new Load(store, args[2]);
await load.RunAsync();
return 0;
