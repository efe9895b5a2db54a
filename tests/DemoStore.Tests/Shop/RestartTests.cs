using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DemoStore.Tests;

public sealed class RestartTests
{
    [Fact]
    public async Task Start_again_on_the_same_files_seeds_nothing_twice()
    {
        var folder = Directory.CreateTempSubdirectory("shop-tests-").FullName;
        try
        {
            var before = await RunAsync(folder, sells: "85123A");
            var after = await RunAsync(folder, sells: null);
            after.Records.Should().Be(before.Records);
            after.OnHand.Should().Be(before.OnHand - 1).And.BeGreaterThan(0);
            after.Products.Should().Be(before.Products).And.BeGreaterThan(2_000);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(long Records, long OnHand, int Products)> RunAsync(string folder, string? sells)
    {
        await using var shop = new TestShop(folder);
        var onHand = await shop.SumAsync("85123A", head => head.OnHand);
        if (sells is not null)
        {
            var answer = await shop.Services.GetRequiredService<WarehouseDesk>().RecordAsync(
                shop.Catalogue.Products.Single(product => product.Sku == sells), new WarehouseMovement { Location = ShopLocation.London.Id, Quantity = 1, Reference = "once" }, CancellationToken.None);
            answer.IsDone.Should().BeTrue(answer.Text);
        }

        var report = await shop.Ledger.VerifyAsync();
        report.Differences.Should().BeEmpty();
        var products = await shop.InScopeAsync(services => services.GetRequiredService<ShopDbContext>().Products.CountAsync());
        return (report.Records, onHand, products);
    }
}
