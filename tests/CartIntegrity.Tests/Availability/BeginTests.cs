using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.Tests;

public sealed class BeginTests
{
    [Fact]
    public void Begin_ledger_answers_at_once_is_complete_without_scope_timer_or_task()
    {
        using var shop = new FakeShop();
        shop.Ledger.With("A", 3);

        shop.Check(FakeShop.CartOf(("A", 1))).Lines.Single().Kind.Should().Be(VerdictKind.Low);

        shop.Scopes.Opened.Should().Be(0);
        shop.Time.ActiveTimers.Should().Be(0);
    }

    [Fact]
    public void Begin_facts_that_answer_at_once_cost_one_scope_and_are_asked_once()
    {
        using var shop = new FakeShop { Facts = new ShopFacts() };
        shop.Ledger.With("A", 3).With("B", 3);

        shop.Show(FakeShop.CartOf(("A", 1), ("B", 1), ("A", 1)));

        shop.Facts.Asked.Should().ContainSingle("verdict and snapshot share them").Which.Should().Equal(new Sku("A"), new Sku("B"));
        (shop.Scopes.Opened, shop.Scopes.Closed).Should().Be((1, 1));
    }

    [Fact]
    public async Task Begin_slow_ledger_goes_on_beside_the_page()
    {
        using var shop = new FakeShop();
        shop.Ledger.With("A", 3).Gate = new TaskCompletionSource();

        var check = shop.Validator.Begin(FakeShop.CartOf(("A", 1)));
        check.TryGetVerdict(out _).Should().BeFalse();
        shop.Ledger.Gate!.SetResult();

        (await check.Completion).Lines.Single().Kind.Should().Be(VerdictKind.Low);
        check.TryGetVerdict(out _).Should().BeTrue();
    }

    [Fact]
    public async Task Begin_late_ledger_reads_unverified_and_is_cancelled()
    {
        using var shop = new FakeShop();
        shop.Ledger.With("A", 3).Gate = new TaskCompletionSource();
        var check = shop.Validator.Begin(FakeShop.CartOf(("A", 1)));

        shop.Time.Step(shop.Options.CheckTimeLimit - TimeSpan.FromMilliseconds(1));
        check.TryGetVerdict(out _).Should().BeFalse("the limit is not over");
        shop.Time.Step(TimeSpan.FromMilliseconds(1));

        var verdict = await check.Completion;
        (verdict.Lines.Single().Kind, verdict.Version, verdict.NeedsAnswer).Should().Be((VerdictKind.Unverified, 0, false));
        shop.Logged.Should().ContainSingle().Which.Id.Should().Be(1200);
    }

    [Fact]
    public void Begin_failing_ledger_reads_unverified_and_never_throws()
    {
        using var shop = new FakeShop();
        shop.Ledger.Problem = new IOException("The store is away.");

        var line = shop.CheckOne("A", 2);

        (line.Kind, line.Quantity, line.Available, line.NeedsAnswer).Should().Be((VerdictKind.Unverified, 2, null, false));
        shop.Logged.Should().ContainSingle().Which.Id.Should().Be(1200);
    }

    [Fact]
    public void Begin_cart_without_lines_is_complete()
    {
        using var shop = new FakeShop();
        shop.Check(new Cart(new CartId("cart"), 3, default)).Lines.Should().BeEmpty();
    }

    [Fact]
    public async Task ValidateAsync_cancelled_stops_waiting_and_the_check_goes_on()
    {
        using var shop = new FakeShop();
        shop.Ledger.With("A", 3).Gate = new TaskCompletionSource();
        using var gone = new CancellationTokenSource();
        var waiting = shop.Validator.ValidateAsync(FakeShop.CartOf(("A", 1)), gone.Token);

        await gone.CancelAsync();

        await waiting.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        shop.Ledger.WasCancelled.Should().BeFalse("a check is not tied to the request");
        shop.Ledger.Gate!.SetResult();
    }
}
