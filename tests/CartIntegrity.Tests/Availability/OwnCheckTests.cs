using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.Tests;

public sealed class OwnCheckTests
{
    [Fact]
    public void Begin_own_check_reports_to_its_line()
    {
        using var shop = ShopWith((context, _) =>
        {
            context.Report(context.Cart.Lines[0].Id, new Finding("giftOnly", "Only as a gift."));
            context.Report(new LineId("elsewhere"), new Finding("giftOnly", "Nobody's line."));
            return default;
        });
        shop.Check(FakeShop.CartOf(("A", 1), ("A", 1))).Lines.Select(line => line.Findings.Length).Should().Equal(1, 0);
    }

    [Fact]
    public void Begin_two_own_checks_have_a_scope_each()
    {
        var seen = new List<ScopeMark>();
        using var shop = new FakeShop(services =>
        {
            services.AddScoped<ScopeMark>();
            services.AddScoped<ICartCheck>(provider => new OwnCheck("one", (_, _) => Note(seen, provider)));
            services.AddScoped<ICartCheck>(provider => new OwnCheck("two", (_, _) => Note(seen, provider)));
        });
        shop.Ledger.With("A", 20);

        shop.CheckOne("A", 1).Kind.Should().Be(VerdictKind.Available);

        seen.Distinct().Should().HaveCount(2);
        shop.Scopes.Opened.Should().Be(shop.Scopes.Closed);
    }

    [Fact]
    public void Begin_own_check_that_throws_reads_unverified_and_keeps_what_others_found()
    {
        using var shop = ShopWith(
            (context, _) =>
            {
                context.Report(context.Cart.Lines[1].Id, new Finding("giftOnly", "Only as a gift."));
                return default;
            },
            (_, _) => throw new IOException("The gift service is away."));

        var lines = shop.Check(FakeShop.CartOf(("A", 1), ("A", 1))).Lines;

        lines.Select(line => (line.Kind, line.Findings.Length)).Should().Equal((VerdictKind.Unverified, 0), (VerdictKind.Available, 1));
        shop.Logged.Should().ContainSingle().Which.Id.Should().Be(1202);
    }

    [Fact]
    public async Task Begin_own_check_that_is_late_is_cancelled_and_the_others_count()
    {
        var gate = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        using var shop = ShopWith(
            async (_, token) =>
            {
                using var told = token.Register(cancelled.SetResult);
                await gate.Task;
                await cancelled.Task;
            },
            (context, _) =>
            {
                context.Report(context.Cart.Lines[1].Id, new Finding("giftOnly", "Only as a gift."));
                return default;
            });
        var check = shop.Validator.Begin(FakeShop.CartOf(("A", 1), ("A", 1)));
        check.TryGetVerdict(out _).Should().BeFalse();

        shop.Time.Step(shop.Options.CheckTimeLimit);

        (await check.Completion).Lines.Select(line => line.Kind).Should().Equal(VerdictKind.Unverified, VerdictKind.Available);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30));
        shop.Scopes.Opened.Should().Be(shop.Scopes.Closed + 1, "the late check still has its scope");
        gate.SetResult();
        shop.Logged.Should().ContainSingle().Which.Id.Should().Be(1202);
    }

    [Fact]
    public void Begin_own_check_that_cannot_be_made_reads_unverified()
    {
        using var shop = new FakeShop(services => services.AddScoped<ICartCheck>(_ => throw new IOException("No settings for the gift service.")));
        shop.Ledger.With("A", 20);
        shop.CheckOne("A", 1).Kind.Should().Be(VerdictKind.Unverified);
        shop.Logged.Should().ContainSingle().Which.Id.Should().Be(1203);
    }

    [Fact]
    public void Begin_own_check_shares_the_facts()
    {
        var facts = new ShopFacts().With(new ProductFact(new Sku("A"), "Heart"));
        var title = "";
        using var shop = new FakeShop(services => services.AddScoped<ICartCheck>(_ => new OwnCheck("title", async (context, token) =>
            title = (await context.GetFactsAsync(token))[new Sku("A")].Title)))
        {
            Facts = facts,
        };
        shop.Ledger.With("A", 20);

        shop.CheckOne("A", 1).Kind.Should().Be(VerdictKind.Available);

        title.Should().Be("Heart");
        facts.Asked.Should().ContainSingle();
    }

    private static FakeShop ShopWith(params Func<CartCheckContext, CancellationToken, ValueTask>[] checks)
    {
        var shop = new FakeShop(services =>
        {
            for (var i = 0; i < checks.Length; i++)
            {
                var check = new OwnCheck($"own {i}", checks[i]);
                services.AddScoped<ICartCheck>(_ => check);
            }
        });
        shop.Ledger.With("A", 20);
        return shop;
    }

    private static ValueTask Note(List<ScopeMark> seen, IServiceProvider provider)
    {
        seen.Add(provider.GetRequiredService<ScopeMark>());
        return default;
    }

    private sealed class ScopeMark;

    private sealed class OwnCheck(string name, Func<CartCheckContext, CancellationToken, ValueTask> check) : ICartCheck
    {
        public string Name => name;

        public ValueTask CheckAsync(CartCheckContext context, CancellationToken cancellationToken) => check(context, cancellationToken);
    }
}
