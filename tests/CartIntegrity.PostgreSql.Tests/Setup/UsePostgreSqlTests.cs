using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CartIntegrity.PostgreSql.Tests;

public sealed class UsePostgreSqlTests
{
    [Fact]
    public async Task UsePostgreSql_host_opens_serves_and_closes()
    {
        await using var scene = await Scene.StartAsync();
        var cart = Testing.LedgerHarness.CartOf("cart", 1, ("A", 2));
        await WithHostAsync(scene, async services =>
        {
            var movement = StockMovement.Of(MovementKind.Receipt, new StockItem(new Sku("A"), LocationId.Main), 5, "test", "1");
            (await services.GetRequiredService<IInventoryLedger>().RecordAsync(movement)).IsOk.Should().BeTrue();
            (await services.GetRequiredService<IReservations>().HoldAsync(cart)).IsOk.Should().BeTrue();
        });
        await WithHostAsync(scene, async services => (await services.GetRequiredService<IReservations>().FindAsync(cart.Id)).Should().NotBeNull());
    }

    [Fact]
    [Trait("Server", "none")]
    public async Task UsePostgreSql_twice_the_last_word_counts_and_no_password_is_told()
    {
        await using var services = new ServiceCollection().AddCartIntegrity()
            .UsePostgreSql("Host=first;Database=shop").UsePostgreSql(options => options.ConnectionString = "Host=second;Database=shop;Username=u;Password=secret")
            .Services.BuildServiceProvider();
        services.GetRequiredService<ILedgerStore>().Description.Should().Be("PostgreSQL, shop.inventory on second:5432");
        services.GetServices<ILedgerStore>().Should().ContainSingle();
    }

    [Theory]
    [Trait("Server", "none")]
    [InlineData("Development", PostgreSqlMigration.AtStart)]
    [InlineData("Production", PostgreSqlMigration.ByHand)]
    public void Migration_is_at_start_in_development_only(string environment, PostgreSqlMigration expected)
    {
        using var services = new ServiceCollection().AddSingleton<IHostEnvironment>(new Somewhere(environment))
            .AddCartIntegrity().UsePostgreSql("Host=db").Services.BuildServiceProvider();
        services.GetRequiredService<IOptions<PostgreSqlLedgerOptions>>().Value.Migration.Should().Be(expected);
    }

    [Fact]
    [Trait("Server", "none")]
    public void Options_all_mistakes_are_told_together()
    {
        using var services = new ServiceCollection().AddCartIntegrity().UsePostgreSql(options =>
        {
            options.ConnectionString = "Password=secret";
            options.Schema = "Robert'); DROP TABLE";
            options.CommandTimeout = TimeSpan.FromMilliseconds(1_500);
            options.ConnectTimeout = TimeSpan.FromHours(1);
            options.LockTimeout = TimeSpan.Zero;
            options.IdleTimeout = TimeSpan.Zero;
            options.StaleAfter = TimeSpan.Zero;
            options.SnapshotEvery = 0;
        }).Services.BuildServiceProvider();
        var read = () => services.GetRequiredService<IOptions<PostgreSqlLedgerOptions>>().Value;
        var mistakes = read.Should().Throw<OptionsValidationException>().Which.Failures.ToList();
        mistakes.Should().HaveCount(8).And.NotContain(mistake => mistake.Contains("secret", StringComparison.Ordinal));
        foreach (var name in new[] { "ConnectionString", "Schema", "CommandTimeout", "ConnectTimeout", "LockTimeout", "IdleTimeout", "StaleAfter", "SnapshotEvery" })
        {
            mistakes.Should().Contain(mistake => mistake.Contains($"PostgreSqlLedgerOptions.{name}", StringComparison.Ordinal));
        }
    }

    [Theory]
    [Trait("Server", "none")]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("Stock")]
    [InlineData("pg_stock")]
    [InlineData("a\"b")]
    [InlineData("a23456789_123456789_123456789_123456789_1")]
    public void Schema_that_is_no_plain_name_is_refused(string schema) =>
        FluentActions.Invoking(() => PostgreSqlSchema.Script(schema)).Should().Throw<ArgumentException>().WithMessage("*a to z*");

    [Theory]
    [Trait("Server", "none")]
    [InlineData("inventory")]
    [InlineData("_")]
    [InlineData("user")]
    [InlineData("a23456789_123456789_123456789_123456789_")]
    public void Schema_that_is_a_plain_name_stands_quoted_in_the_script(string schema) =>
        PostgreSqlSchema.Script(schema).Should().Contain($"CREATE SCHEMA IF NOT EXISTS \"{schema}\"").And.NotContain("{schema}");

    private static async Task WithHostAsync(Scene scene, Func<IServiceProvider, Task> serve)
    {
        await using var services = new ServiceCollection().AddCartIntegrity().UsePostgreSql(options =>
            (options.ConnectionString, options.Schema, options.Migration) = (scene.ConnectionString, scene.Schema, PostgreSqlMigration.AtStart)).Services.BuildServiceProvider();
        var hosted = services.GetServices<IHostedService>().ToArray();
        foreach (var service in hosted)
        {
            await service.StartAsync(CancellationToken.None);
        }

        await serve(services);
        foreach (var service in hosted)
        {
            await service.StopAsync(CancellationToken.None);
        }
    }

    private sealed class Somewhere(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = null!;
    }
}
