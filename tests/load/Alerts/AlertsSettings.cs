namespace CartIntegrity.Load;

/// <summary>What is measured.</summary>
/// <param name="Side">Whose alerts: <see cref="AlertsChild.Shop"/>'s or <see cref="AlertsChild.Sdk"/>'s.</param>
/// <param name="Connections">Clients of each side.</param>
/// <param name="Servers">Servers of each side that share them.</param>
/// <param name="Store">Where the ledger is kept.</param>
/// <param name="Rounds">Changes that are counted.</param>
internal sealed record AlertsSettings(string Side, int Connections, int Servers, LedgerStoreKind Store, int Rounds)
{
    /// <summary>Changes before, of each side, until the runtime has compiled what is used.</summary>
    public const int WarmUps = 20;

    /// <summary>Twice the watch's window and more: each change comes after a quiet time, and what the last one left behind has been tidied away.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMilliseconds(250);
}
