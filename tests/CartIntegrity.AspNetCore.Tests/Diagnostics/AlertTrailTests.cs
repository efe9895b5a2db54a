using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>How long shoppers wait for news, and where that shows.</summary>
public sealed class AlertTrailTests
{
    [Fact]
    public void Alert_is_measured_from_the_change_to_the_sending()
    {
        using var meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var factory = meters.GetRequiredService<IMeterFactory>();
        ConcurrentQueue<double> measured = new();
        using var listener = Listen(factory, measured);
        var clock = new HandClock();
        var trail = new AlertTrail(new WebMetrics(factory), new RecentAlerts(NSubstitute.Substitute.For<IHostEnvironment>(), clock), clock);
        var snapshot = new CartSnapshot(new CartId("c-1"), 1, 7, []);
        var cause = new AlertCause(clock.GetTimestamp(), default);
        clock.Move(TimeSpan.FromMilliseconds(120));

        trail.Sent(snapshot, cause);
        trail.Sent(snapshot, cause: null);

        measured.Should().Equal(0.12);
    }

    [Fact]
    public async Task Change_of_stock_is_a_trace_that_leads_to_the_alert()
    {
        ConcurrentQueue<Activity> ended = new();
        await using var shop = await InsideShop.StartAsync();
        var cart = $"c-{Guid.NewGuid():N}";
        shop.Shelf.Add(cart, ("l-1", "heart", 3));
        await RealShop.MoveAsync(shop.App, MovementKind.Receipt, "heart", 5);
        await using var page = await HubPage.ConnectAsync(shop.Client.BaseAddress!, cart: cart);
        await page.WatchAsync((string?)System.Text.Json.Nodes.JsonNode.Parse(await shop.PageAsync("/cart-integrity/cart", cart))!["token"]);
        var told = new TaskCompletionSource<Activity>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CartIntegrityDiagnostics.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                ended.Enqueue(span);
                if (span.OperationName == CartIntegrityDiagnostics.AlertSpan && (string?)span.GetTagItem(CartIntegrityDiagnostics.CartTag) == cart)
                {
                    told.TrySetResult(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        await RealShop.MoveAsync(shop.App, MovementKind.Sale, "heart", 3);
        await page.NextSnapshotAsync();

        var alert = await told.Task;
        var store = ended.Single(span => span.SpanId == alert.Links.Single().Context.SpanId);
        store.OperationName.Should().Be(CartIntegrityDiagnostics.StoreSpan);
        ended.Should().Contain(span => span.SpanId == store.ParentSpanId && span.OperationName == CartIntegrityDiagnostics.BatchSpan);
        alert.Duration.Should().BePositive();
    }

    private static MeterListener Listen(IMeterFactory meters, ConcurrentQueue<double> measured)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, on) =>
            {
                if (instrument.Name == CartIntegrityWebDiagnostics.AlertDuration && ReferenceEquals(instrument.Meter.Scope, meters))
                {
                    on.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => measured.Enqueue(value));
        listener.Start();
        return listener;
    }
}
