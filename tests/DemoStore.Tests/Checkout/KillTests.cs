using System.Collections.Concurrent;
using CartIntegrity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace DemoStore.Tests;

/// <summary>The real process is killed under a stream of orders, again and again; what it left is repaired by the next one.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 10;
    private const int Shoppers = 4;
    private static readonly string[] Skus = ["85123A", "22423", "47566", "84879", "20725"];
    private readonly ConcurrentBag<string> _thanked = [];
    private readonly ConcurrentBag<string> _begun = [];

    [Fact]
    public async Task Shop_killed_again_and_again_ends_every_order_once_and_charges_exactly_what_it_sold()
    {
        var folder = Directory.CreateTempSubdirectory("shop-kills-").FullName;
        try
        {
            var random = new Random(20101201);
            for (var run = 0; run < Kills; run++)
            {
                await SellUntilKilledAsync(folder, random.Next(3, 12), TimeSpan.FromMilliseconds(random.NextDouble() * 20), random.Next());
            }

            await CheckBooksAsync(folder);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    // The kill comes a moment after the button has been pressed so many times, so it falls anywhere on the way of an order.
    private async Task SellUntilKilledAsync(string folder, int presses, TimeSpan moment, int seed)
    {
        using var process = await ShopProcess.StartAsync(folder);
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var pressed = 0;
        void Pressed()
        {
            if (Interlocked.Increment(ref pressed) == presses)
            {
                enough.SetResult();
            }
        }

        var selling = Task.WhenAll(Enumerable.Range(0, Shoppers).Select(shopper => ShopAsync(process.Address, new Random(seed + shopper), Pressed)));
        await Task.WhenAny(enough.Task, selling);
        enough.Task.IsCompleted.Should().BeTrue("the shop is alive until it is killed");
        await Task.Delay(moment);
        await process.KillAsync();
        await selling;
    }

    private async Task ShopAsync(Uri address, Random random, Action pressed)
    {
        try
        {
            while (true)
            {
                using var client = new HttpClient { BaseAddress = address };
                var shopper = await new Shopper(client).AddAsync(Skus[random.Next(Skus.Length)], random.Next(1, 4));
                await shopper.AddAsync(Skus[random.Next(Skus.Length)]);
                await shopper.CheckOutAsync((CardBehaviour)random.Next(4));
                _begun.Add(shopper.OrderId);
                pressed();
                var order = await shopper.PlaceAsync();
                if (shopper.Text.Contains("Thank you", StringComparison.Ordinal))
                {
                    _thanked.Add(order);
                }
            }
        }
        catch (Exception end) when (end is HttpRequestException or IOException)
        {
            // The shop is gone.
        }
    }

    private async Task CheckBooksAsync(string folder)
    {
        await using var shop = new TestShop(folder);
        await shop.RepairAsync();
        var (orders, payments) = await shop.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ShopDbContext>();
            return (await db.Orders.AsNoTracking().Include(order => order.Lines).Include(order => order.Allocations).AsSplitQuery().ToListAsync(),
                await db.Payments.AsNoTracking().ToDictionaryAsync(payment => payment.OrderId, payment => payment.State));
        });
        var placed = orders.Where(order => order.State == OrderState.Placed).ToList();
        output.WriteLine($"{_begun.Count} orders begun, {orders.Count} written, {placed.Count} placed, " +
            $"{orders.Count(order => order.Failure == OrderFailure.Interrupted)} interrupted, {_thanked.Count} shoppers thanked.");

        orders.Should().OnlyContain(order => order.State == OrderState.Placed || order.State == OrderState.Failed, "every order ends");
        placed.Select(order => order.Id).Should().Contain(_thanked.Distinct(), "what a shopper was told stays true").And.NotBeEmpty();
        payments.Where(payment => payment.Value == PaymentState.Charged).Select(payment => payment.Key)
            .Should().BeEquivalentTo(placed.Select(order => order.Id), "charged means sold, and sold means charged");
        foreach (var order in orders)
        {
            var ledger = await shop.Reservations.AbandonAsync(new OrderId(order.Id));
            ledger.Reason.Should().Be(order.State == OrderState.Placed ? Reason.AlreadyCommitted : Reason.None, order.Id);
            order.Allocations.Sum(part => part.Quantity).Should().Be(order.State == OrderState.Placed ? order.Lines.Sum(line => line.Quantity) : 0);
        }

        foreach (var sku in Skus)
        {
            (await shop.SumAsync(sku, head => head.Allocated)).Should().Be(placed.SelectMany(order => order.Lines).Where(line => line.Sku == sku).Sum(line => line.Quantity));
            (await shop.SumAsync(sku, head => head.Deficit)).Should().Be(0);
        }

        (await shop.Ledger.VerifyAsync()).Differences.Should().BeEmpty();
    }
}
