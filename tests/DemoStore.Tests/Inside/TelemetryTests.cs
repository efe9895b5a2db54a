using CartIntegrity;
using CartIntegrity.AspNetCore;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DemoStore.Tests;

/// <summary>Traces and metrics leave the shop when somebody asks for them, and only then.</summary>
public sealed class TelemetryTests
{
    [Theory]
    [InlineData("CartIntegrity:Otlp", "")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_PROTOCOL")]
    public async Task Shop_that_is_asked_to_sends_traces_and_metrics(string setting, string protocolSetting)
    {
        await using var collector = await Collector.StartAsync();
        await using (var shop = new TestShop())
        {
            await using var asked = shop.WithWebHostBuilder(host =>
            {
                host.UseSetting(setting, collector.Address);
                if (protocolSetting.Length > 0)
                {
                    host.UseSetting(protocolSetting, "http/protobuf");
                }
            });
            using var client = asked.CreateClient();
            (await client.GetAsync("/")).EnsureSuccessStatusCode();
            var ledger = asked.Services.GetRequiredService<IInventoryLedger>();
            await ledger.RecordAsync(StockMovement.Of(MovementKind.Receipt, new StockItem(new Sku("85123A"), new LocationId("london")), 1, "test", "otlp"));
            await asked.Services.GetRequiredService<IReservations>().ReleaseAsync(new CartId("nobody"));
            var cart = new Cart(new CartId("otlp"), 1, [new CartLine(new LineId("l-1"), new Sku("85123A"), 1)]);
            await asked.Services.GetRequiredService<ICartValidator>().ValidateAsync(cart);
            await asked.Services.GetServices<IHostedService>().OfType<Telemetry>().Single().StopAsync(CancellationToken.None);
        }

        collector.Posts.Should().OnlyContain(post => post.Type == "application/x-protobuf");
        collector.TextOf("traces").Should().Contain("demo-store").And.Contain(CartIntegrityDiagnostics.CheckSpan).And.Contain(CartIntegrityDiagnostics.CommandSpan)
            .And.Contain(CartIntegrityDiagnostics.BatchSpan).And.Contain(CartIntegrityDiagnostics.StoreSpan);
        collector.TextOf("metrics").Should().Contain(CartIntegrityDiagnostics.CartsChecked).And.Contain(CartIntegrityDiagnostics.BatchSize)
            .And.Contain(CartIntegrityDiagnostics.HoldsActive).And.Contain(CartIntegrityDiagnostics.QueueLines);
    }

    [Fact]
    public async Task Shop_that_is_not_asked_to_has_no_exporter()
    {
        await using var shop = new TestShop();

        shop.Services.GetServices<IHostedService>().Should().NotContain(service => service is Telemetry);
    }
}
