using Microsoft.Extensions.Hosting;

namespace CartIntegrity.AspNetCore;

/// <summary>Whether stock and keys outlive the process. In Development memory is as good, and keys under the user's profile are kept.</summary>
internal sealed class StorageRule(IHostEnvironment environment, ILedgerStore store, StartupOptions options) : ISetupRule
{
    public IEnumerable<SetupFinding> Examine()
    {
        if (environment.IsDevelopment())
        {
            yield break;
        }

        if (!store.IsDurable)
        {
            yield return new SetupFinding("store-in-memory", FindingLevel.Problem,
                "CartIntegrity keeps its stock in memory outside Development: it is gone at the next start.",
                "Write .UseSqlite(\"Data Source=inventory.db\") after AddCartIntegrity.") { Tell = Log.StoreInMemory };
        }

        if (options.Keys.XmlRepository is null)
        {
            yield return new SetupFinding("keys-not-kept", FindingLevel.Warning,
                "Nothing says where data protection keys are kept: in a container they are gone after a restart, and another server has others, so open pages have to ask for new tokens and protected cart cookies are lost.",
                "Write builder.Services.AddDataProtection().PersistKeysToFileSystem(...).") { Tell = Log.KeysNotKept };
        }
    }
}
