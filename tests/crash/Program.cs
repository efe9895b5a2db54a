using CartIntegrity;
using CartIntegrity.Sqlite;
using CrashHost;
using Microsoft.Extensions.Logging.Abstractions;

// A process to be killed: "load <file> <run>" works on a ledger until somebody ends it, "try <file>" only opens it. What it was told is printed
// line by line; the tests compare that with what the file says afterwards.
var options = new SqliteLedgerOptions { ConnectionString = $"Data Source={args[1]}", OwnerWait = TimeSpan.Zero, SnapshotEvery = 300 };
var store = new SqliteLedgerStore(options, TimeProvider.System, NullLogger<SqliteLedgerStore>.Instance);
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
