namespace CartIntegrity.Sqlite;

/// <summary>The settings of the SQLite store. Defaults work; checked at start, all mistakes together.</summary>
public sealed class SqliteLedgerOptions
{
    /// <summary>
    /// Where the ledger is. Default: <c>Data Source=inventory.db</c>, in the current folder. A file of its own, on a disk of this machine; the file
    /// and its folder are created. Of the other words only <c>Mode</c> counts: <c>ReadWrite</c> refuses to create a missing file.
    /// </summary>
    public string ConnectionString { get; set; } = "Data Source=inventory.db";

    /// <summary>
    /// How long a starting process waits for the process that owns the file to leave: a restart overlaps with the stop before it. Default: 10
    /// seconds. 0 (do not wait) to 10 minutes.
    /// </summary>
    public TimeSpan OwnerWait { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// After how many commands the state is saved, so that the next start folds only what came later. Default: 50,000. 1 to 100,000,000. A
    /// large state is saved less often: not before as many commands have come as there were things to save the last time.
    /// </summary>
    public int SnapshotEvery { get; set; } = 50_000;
}
