using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.Tests;

/// <summary>What the validator measures, and what it tells of itself when asked to.</summary>
public sealed class CheckMetricsTests
{
    [Fact]
    public async Task Verdicts_and_carts_are_counted_by_what_came_out_and_for_what()
    {
        using var meters = new OwnMeters();
        using var shop = Shop(meters);
        shop.Ledger.With("A", 20).With("B", 1);

        shop.Check(FakeShop.CartOf(("A", 1), ("A", 2)));
        shop.Check(FakeShop.CartOf(("A", 1), ("B", 2)));
        await shop.Validator.ValidateAsync(FakeShop.CartOf(("A", 1)));

        meters.Of(CartIntegrityDiagnostics.CartsChecked).Should().Equal((1, "page True"), (1, "page False"), (1, "look True"));
        meters.Of(CartIntegrityDiagnostics.Verdicts).Should().Equal((2, "page available"), (1, "page available"), (1, "page short"), (1, "look available"));
        meters.Of(CartIntegrityDiagnostics.CheckDuration).Select(one => one.Tags).Should().Equal("page", "page", "look");
    }

    [Fact]
    public void Saved_line_that_cannot_be_had_leaves_the_cart_available()
    {
        using var meters = new OwnMeters();
        using var shop = Shop(meters);
        shop.Ledger.With("A", 20).With("B", 0);
        var cart = FakeShop.CartOf(("A", 1), ("B", 1));

        shop.Check(cart with { Lines = [cart.Lines[0], cart.Lines[1] with { Intent = LineIntent.Later }] });

        meters.Of(CartIntegrityDiagnostics.CartsChecked).Should().Equal((1, "page True"));
    }

    [Fact]
    public void Begin_tells_nothing_of_itself_unless_it_is_asked_to()
    {
        using var shop = new FakeShop();
        shop.Ledger.With("A", 20);

        var verdict = shop.Check(FakeShop.CartOf(("A", 1)));

        verdict.Checks.Should().BeEmpty();
        verdict.Took.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public async Task Begin_asked_to_explain_tells_each_check_with_its_time_and_end()
    {
        var gate = new TaskCompletionSource();
        using var shop = new FakeShop(services => services
            .AddScoped<ICartCheck>(_ => new GatedCheck("slow", gate.Task))
            .AddScoped<ICartCheck>(_ => new GatedCheck("broken", Task.FromException(new IOException("Away."))))) { Facts = new ShopFacts() };
        shop.Options.ExplainChecks = true;
        shop.Ledger.With("A", 20);

        var check = shop.Validator.Begin(FakeShop.CartOf(("A", 1)));
        shop.Time.Step(TimeSpan.FromSeconds(2));
        var verdict = await check.Completion;

        verdict.Checks.Should().BeEquivalentTo(
        [
            new CheckRun("stock", TimeSpan.Zero, CheckEnd.Done),
            new CheckRun("facts", TimeSpan.Zero, CheckEnd.Done),
            new CheckRun("price", TimeSpan.Zero, CheckEnd.Done),
            new CheckRun("limit", TimeSpan.Zero, CheckEnd.Done),
            new CheckRun("discontinued", TimeSpan.Zero, CheckEnd.Done),
            new CheckRun("broken", TimeSpan.Zero, CheckEnd.Failed),
            new CheckRun("slow", TimeSpan.FromSeconds(2), CheckEnd.Late),
        ]);
        verdict.Took.Should().Be(TimeSpan.FromSeconds(2));
        gate.SetResult();
    }

    private static FakeShop Shop(OwnMeters meters) => new(services => services.AddSingleton<IMeterFactory>(meters));

    private sealed class GatedCheck(string name, Task gate) : ICartCheck
    {
        public string Name => name;

        public async ValueTask CheckAsync(CartCheckContext context, CancellationToken cancellationToken) => await gate;
    }
}
