using System.Diagnostics;
using CartIntegrity.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.Tests;

/// <summary>Spans from page to commit. Alone, because whoever listens listens to the whole process.</summary>
[Collection(OnlyListener.Name)]
public sealed class SpanTests
{
    [Fact]
    public async Task Command_is_the_callers_child_and_its_batch_links_to_it()
    {
        using var heard = new HeardSpans();
        var time = new ManualTimeProvider();
        await using var shop = await LedgerHarness.StartAsync(new InMemoryLedgerStore(time), time);
        await shop.ReceiveAsync("MUG", 5);
        heard.Clear();
        using var page = heard.StartPage();

        (await shop.Ledger.HoldAsync(LedgerHarness.CartOf("c1", 1, ("MUG", 2)))).IsOk.Should().BeTrue();
        await shop.StopAsync();

        var command = heard.One(CartIntegrityDiagnostics.CommandSpan);
        command.ParentSpanId.Should().Be(page.SpanId);
        Tag(command, CartIntegrityDiagnostics.CommandTag).Should().Be("hold");
        Tag(command, CartIntegrityDiagnostics.ResultTag).Should().Be("ok");
        var batch = heard.One(CartIntegrityDiagnostics.BatchSpan);
        batch.TraceId.Should().NotBe(page.TraceId);
        batch.Links.Select(link => link.Context.SpanId).Should().Equal(command.SpanId);
        var store = heard.One(CartIntegrityDiagnostics.StoreSpan);
        store.ParentSpanId.Should().Be(batch.SpanId);
        Tag(store, CartIntegrityDiagnostics.SequenceTag).Should().Be(2L);
        Activity.Current.Should().Be(page);
    }

    [Fact]
    public async Task Refusal_is_told_with_its_reason_and_is_no_error()
    {
        using var heard = new HeardSpans();
        var time = new ManualTimeProvider();
        await using var shop = await LedgerHarness.StartAsync(new InMemoryLedgerStore(time), time);
        await shop.ReceiveAsync("MUG", 5);
        heard.Clear();

        await shop.Ledger.HoldAsync(LedgerHarness.CartOf("c1", 1, ("MUG", 9)), HoldMode.AllOrNothing);

        var command = heard.One(CartIntegrityDiagnostics.CommandSpan);
        Tag(command, CartIntegrityDiagnostics.ReasonTag).Should().Be("insufficientStock");
        command.Status.Should().Be(ActivityStatusCode.Unset);
    }

    [Fact]
    public void Check_that_is_complete_at_once_tells_what_came_out()
    {
        using var heard = new HeardSpans();
        using var shop = new FakeShop();
        shop.Ledger.With("A", 20).With("B", 1);
        using var page = heard.StartPage();

        shop.Check(FakeShop.CartOf(("A", 1), ("B", 2)));

        var check = heard.One(CartIntegrityDiagnostics.CheckSpan);
        check.ParentSpanId.Should().Be(page.SpanId);
        ((string[])Tag(check, CartIntegrityDiagnostics.VerdictTag)!).Should().Equal("available", "short");
        Tag(check, CartIntegrityDiagnostics.AvailableTag).Should().Be(false);
        Activity.Current.Should().Be(page);
    }

    [Fact]
    public async Task Check_beside_the_page_leaves_the_page_its_own_span_and_ends_with_the_verdict()
    {
        using var heard = new HeardSpans();
        var gate = new TaskCompletionSource();
        using var shop = new FakeShop(services => services.AddScoped<ICartCheck>(_ => new WaitingCheck(gate.Task)));
        shop.Ledger.With("A", 20);
        using var page = heard.StartPage();

        var check = shop.Validator.Begin(FakeShop.CartOf(("A", 1)));

        Activity.Current.Should().Be(page);
        heard.All(CartIntegrityDiagnostics.CheckSpan).Should().BeEmpty();
        gate.SetException(new IOException("Away."));
        await check.Completion;
        var whole = heard.One(CartIntegrityDiagnostics.CheckSpan);
        var plug = heard.One(CartIntegrityDiagnostics.PlugSpan);
        plug.ParentSpanId.Should().Be(whole.SpanId);
        plug.Status.Should().Be(ActivityStatusCode.Error);
        Tag(plug, CartIntegrityDiagnostics.NameTag).Should().Be("waiting");
        Activity.Current.Should().Be(page);
    }

    [Fact]
    public async Task News_of_a_cart_carry_when_and_under_which_span_it_changed()
    {
        using var heard = new HeardSpans();
        using var shop = new FakeShop();
        shop.Ledger.With("A", 20);
        shop.Carts.Put(FakeShop.CartOf(("A", 2)));
        var slot = new CauseSlot();
        using var watching = await shop.Watch.WatchAsync(new CartId("cart"), slot);
        using (heard.StartPage())
        {
            shop.Change("A", 1);
        }

        var changedAt = shop.Time.GetTimestamp();
        shop.Time.Step(TimeSpan.FromMilliseconds(70));
        shop.Change("A", 0);
        await shop.Watch.RunOnceAsync();

        slot.Cause!.ChangedAt.Should().Be(changedAt, "the shopper waits since the first change");
        slot.Cause.Trace.SpanId.Should().Be(heard.One("page").SpanId);
    }

    [Fact]
    public async Task Choice_is_a_span_with_its_kind_and_what_came_out()
    {
        using var heard = new HeardSpans();
        using var shop = new FakeShop();

        await shop.Choices.ApplyAsync(new CartId("nobody"), new ChoiceRequest(new LineId("l-1"), new Choice(ChoiceKind.TakeAll)));

        var choice = heard.One(CartIntegrityDiagnostics.ChoiceSpan);
        Tag(choice, CartIntegrityDiagnostics.ChoiceTag).Should().Be("takeAll");
        Tag(choice, CartIntegrityDiagnostics.ResultTag).Should().Be("no-cart");
    }

    private static object? Tag(Activity span, string name) => span.GetTagItem(name);

    private sealed class WaitingCheck(Task gate) : ICartCheck
    {
        public string Name => "waiting";

        public async ValueTask CheckAsync(CartCheckContext context, CancellationToken cancellationToken) => await gate;
    }

    private sealed class CauseSlot : ICartSubscriber
    {
        public AlertCause? Cause { get; private set; }

        public void Offer(CartSnapshot snapshot) => throw new InvalidOperationException("The watch tells the cause.");

        public void Offer(CartSnapshot snapshot, AlertCause cause) => Cause = cause;
    }
}
