using CartIntegrity.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CartIntegrity;

/// <summary>Keeps the ledger in a SQLite file.</summary>
public static class CartIntegritySqlite
{
    /// <summary>Keeps the ledger in a SQLite file: durable, embedded, owned by this one process.</summary>
    /// <param name="builder">What <c>AddCartIntegrity</c> returned.</param>
    /// <param name="connectionString">Where; for example <c>Data Source=inventory.db</c>. See <see cref="SqliteLedgerOptions.ConnectionString"/>.</param>
    public static CartIntegrityBuilder UseSqlite(this CartIntegrityBuilder builder, string connectionString) =>
        builder.UseSqlite(options => options.ConnectionString = connectionString);

    /// <summary>Keeps the ledger in a SQLite file: durable, embedded, owned by this one process.</summary>
    /// <param name="builder">What <c>AddCartIntegrity</c> returned.</param>
    /// <param name="configure">Sets options.</param>
    public static CartIntegrityBuilder UseSqlite(this CartIntegrityBuilder builder, Action<SqliteLedgerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddOptions<SqliteLedgerOptions>().ValidateOnStart();
        builder.Services.Configure(configure);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SqliteLedgerOptions>, SqliteLedgerOptionsValidator>());
        return builder.UseStore(provider => new SqliteLedgerStore(
            provider.GetRequiredService<IOptions<SqliteLedgerOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SqliteLedgerStore>>()));
    }
}
