using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>What is counted, by the names that were promised.</summary>
public sealed class WebMetricsTests
{
    [Fact]
    public async Task Pages_connections_snapshots_and_choices_are_counted()
    {
        await using var shop = await TestShop.StartAsync();
        shop.Shelf.Add("c-1", ("l-1", "sku", 3));
        ConcurrentDictionary<string, long> counts = new();
        using var listener = Listen(shop.Services.GetRequiredService<IMeterFactory>(), counts);

        await shop.GetAsync("/page", "c-1");
        await using (var page = await HubPage.ConnectAsync(shop))
        {
            await page.WatchAsync(await shop.TokenAsync("c-1"));
            shop.Watch.Changed(new CartId("c-1"));
            await page.NextSnapshotAsync();
            counts[CartIntegrityWebDiagnostics.ConnectionsWatching].Should().Be(1);
        }

        using var request = TestShop.Request(HttpMethod.Post, "/cart-integrity/choices", "c-1", await shop.TokenAsync("c-1"));
        request.Headers.Add("Origin", shop.Origin);
        request.Content = new StringContent("""{"line":"l-1","choice":{"kind":"remove"}}""", System.Text.Encoding.UTF8, "application/json");
        (await shop.Client.SendAsync(request)).EnsureSuccessStatusCode();

        counts[$"{CartIntegrityWebDiagnostics.PageChecks} complete"].Should().Be(1);
        counts[$"{CartIntegrityWebDiagnostics.Choices} remove ok"].Should().Be(1);
        counts.Should().ContainKey(CartIntegrityWebDiagnostics.SnapshotsSent);
    }

    private static MeterListener Listen(IMeterFactory meters, ConcurrentDictionary<string, long> counts)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, on) =>
            {
                if (instrument.Meter.Name == CartIntegrityWebDiagnostics.MeterName && ReferenceEquals(instrument.Meter.Scope, meters))
                {
                    on.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            var key = string.Join(' ', [instrument.Name, .. tags.ToArray().Select(tag => tag.Value)]);
            counts.AddOrUpdate(key, value, (_, sum) => sum + value);
        });
        listener.Start();
        return listener;
    }
}
