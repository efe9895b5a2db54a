using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DemoStore;

/// <summary>Opens the shop's file when the shop starts, and makes it the first time.</summary>
internal sealed class ShopDatabase(
    IDbContextFactory<ShopDbContext> contexts, ProductTable products, IOptions<ShopOptions> options, IHostEnvironment environment) : IHostedService
{
    /// <summary>The name of the shop's file in <see cref="ShopOptions.DataPath"/>.</summary>
    public const string FileName = "shop.db";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Value.FileIn(environment, ""));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var isNew = await db.Database.EnsureCreatedAsync(cancellationToken);
        if (db.Database.IsSqlite())
        {
            await CheckVersionAsync(db, isNew, cancellationToken);
        }

        await products.OpenAsync(db, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task CheckVersionAsync(ShopDbContext db, bool isNew, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
        if (isNew)
        {
            await db.Database.ExecuteSqlRawAsync($"PRAGMA user_version={ShopDbContext.SchemaVersion}", cancellationToken);
            return;
        }

        var found = await ReadVersionAsync(db, cancellationToken);
        if (found != ShopDbContext.SchemaVersion)
        {
            throw new InvalidOperationException(
                $"{options.Value.FileIn(environment, FileName)} has schema {found}, this shop needs {ShopDbContext.SchemaVersion}. " +
                "It is a demonstration without migrations: move the data folder away and start again.");
        }
    }

    private static async Task<long> ReadVersionAsync(ShopDbContext db, CancellationToken cancellationToken)
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
