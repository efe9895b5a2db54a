using CartIntegrity.PostgreSql;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CartIntegrity;

/// <summary>Keeps the ledger in PostgreSQL.</summary>
public static class CartIntegrityPostgreSql
{
    /// <summary>Keeps the ledger in a PostgreSQL database that any number of web servers share.</summary>
    /// <param name="builder">What <c>AddCartIntegrity</c> returned.</param>
    /// <param name="connectionString">Which server; see <see cref="PostgreSqlLedgerOptions.ConnectionString"/>.</param>
    public static CartIntegrityBuilder UsePostgreSql(this CartIntegrityBuilder builder, string connectionString) =>
        builder.UsePostgreSql(options => options.ConnectionString = connectionString);

    /// <summary>Keeps the ledger in a PostgreSQL database that any number of web servers share.</summary>
    /// <param name="builder">What <c>AddCartIntegrity</c> returned.</param>
    /// <param name="configure">Sets options.</param>
    public static CartIntegrityBuilder UsePostgreSql(this CartIntegrityBuilder builder, Action<PostgreSqlLedgerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddOptions<PostgreSqlLedgerOptions>().ValidateOnStart();
        builder.Services.Configure(configure);
        builder.Services.AddOptions<PostgreSqlLedgerOptions>().PostConfigure<IServiceProvider>(static (options, services) =>
        {
            if (options.Migration == PostgreSqlMigration.InDevelopment)
            {
                options.Migration = services.GetService<IHostEnvironment>()?.IsDevelopment() == true ? PostgreSqlMigration.AtStart : PostgreSqlMigration.ByHand;
            }
        });
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PostgreSqlLedgerOptions>, PostgreSqlLedgerOptionsValidator>());
        return builder.UseStore(provider => new PostgreSqlLedgerStore(
            provider.GetRequiredService<IOptions<PostgreSqlLedgerOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<PostgreSqlLedgerStore>>()));
    }
}
