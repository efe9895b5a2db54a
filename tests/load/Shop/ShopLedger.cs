namespace CartIntegrity.Load;

/// <summary>The ledger a stopped shop left behind, read by nobody's word but the journal's.</summary>
internal static class ShopLedger
{
    private const string FileName = "inventory.db";

    /// <summary>Opens the ledger's file, folds its journal, and verifies it.</summary>
    /// <param name="data">The shop's data folder.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<(JournalAudit Audit, int Differences)> ReadAsync(string data, CancellationToken cancellationToken)
    {
        await using var running = await RunningLedger.StartAsync(
            builder => builder.UseSqlite($"Data Source={Path.Combine(data, FileName)}"), TimeProvider.System);
        var verified = await running.Ledger.VerifyAsync(cancellationToken: cancellationToken);
        return (await JournalAudit.ReadAsync(running.Ledger, cancellationToken), verified.Differences.Length);
    }
}
