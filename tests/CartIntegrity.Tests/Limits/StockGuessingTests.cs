using CartIntegrity.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CartIntegrity.Tests;

/// <summary>I5: somebody who tries quantities learns no more than the smaller of the stock and what one cart may have.</summary>
public sealed class StockGuessingTests
{
    private static readonly int[] Tries = [1, 10, 11, 49, 50, 51, 100, 250, 500, 625, 750, 900, 999, 1_000, 5_000, 1_000_000];

    [Fact]
    public async Task I5_all_stocks_above_the_limit_look_alike()
    {
        var some = await TriesAsync(stock: 180, limits: new HoldLimits());
        (await TriesAsync(stock: 999, limits: new HoldLimits())).Should().Equal(some);
        (await TriesAsync(stock: 100_000, limits: new HoldLimits())).Should().Equal(some);
    }

    [Fact]
    public async Task I5_stocks_below_the_limit_are_told_as_far_as_they_are_held()
    {
        var (a, b) = (await TriesAsync(stock: 40, limits: new HoldLimits { UnverifiedShare = 1 }), await TriesAsync(stock: 41, limits: new HoldLimits { UnverifiedShare = 1 }));
        a.Take(3).Should().Equal(b.Take(3), "up to eleven units both look the same");
        a.Should().NotEqual(b);
    }

    [Fact]
    public async Task I5_share_of_guests_does_not_tell_the_stock()
    {
        var some = await TriesAsync(stock: 100, limits: new HoldLimits());
        (await TriesAsync(stock: 120, limits: new HoldLimits())).Should().Equal(some);
        (await TriesAsync(stock: 133, limits: new HoldLimits())).Should().Equal(some);
    }

    [Fact]
    public async Task Without_the_limit_one_try_tells_the_stock()
    {
        // What the limit is for: a test that cannot tell the difference would prove nothing.
        (await TriesAsync(stock: 999, limits: HoldLimits.Off)).Should().Contain(line => line.Contains("999", StringComparison.Ordinal));
    }

    /// <summary>Everything a shopper is told of a line, try after try: kind, numbers, findings and choices of the snapshot.</summary>
    private static async Task<List<string>> TriesAsync(int stock, HoldLimits limits)
    {
        var time = new ManualTimeProvider();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton<IShopperOrigin, AnyGuest>();
        services.AddCartIntegrity(options => options.Limits = limits);
        services.AddSingleton<OneCart>();
        services.Replace(ServiceDescriptor.Scoped<ICartSource>(provider => provider.GetRequiredService<OneCart>()));
        await using var provider = services.BuildServiceProvider();
        var store = provider.GetRequiredService<ILedgerStore>();
        await store.OpenAsync(CancellationToken.None);
        var pump = provider.GetRequiredService<LedgerPump>();
        var received = provider.GetRequiredService<IInventoryLedger>().RecordAsync(
            StockMovement.Of(MovementKind.Receipt, new StockItem(new Sku("MUG"), LocationId.Main), stock, "test", "1")).AsTask();
        await pump.RunOnceAsync();
        (await received).IsOk.Should().BeTrue();

        var told = new List<string>();
        foreach (var quantity in Tries)
        {
            var cart = provider.GetRequiredService<OneCart>();
            cart.Cart = LedgerHarness.CartOf("guess", told.Count + 1, ("MUG", quantity));
            var held = provider.GetRequiredService<IReservations>().HoldAsync(cart.Cart).AsTask();
            await pump.RunOnceAsync();
            await held;
            var line = (await provider.GetRequiredService<ICartSnapshots>().FindAsync(cart.Cart.Id, CancellationToken.None))!.Lines.Single();
            var verdict = line.Verdict;
            told.Add($"{quantity}: {verdict.Kind}, held {verdict.Held}, available {verdict.Available}, {string.Join(' ', verdict.Findings.Select(f => $"{f.Code} {f.Limit}"))}, "
                + string.Join(' ', line.Choices.Select(choice => $"{choice.Kind} {choice.Quantity}")));
        }

        return told;
    }

    private sealed class AnyGuest : IShopperOrigin
    {
        public ShopperOrigin? Current => LimitScene.Guest;
    }

    private sealed class OneCart : ICartSource
    {
        public Cart Cart { get; set; } = LedgerHarness.CartOf("guess", 0);

        public ValueTask<Cart?> FindAsync(CartId cart, CancellationToken cancellationToken) => new(Cart);

        public ValueTask<Cart?> ApplyAsync(CartId cart, CartChange change, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
