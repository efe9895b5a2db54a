using CartIntegrity;
using CartIntegrity.AspNetCore;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace DemoStore;

/// <summary>
/// Sends the shop's and the SDK's traces and metrics to a collector over OTLP, when it is asked to: by <c>CartIntegrity:Otlp</c> (the collector's
/// address, over HTTP: <c>http://localhost:4318</c>) or by the standard variables (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and its companions). Stops with the
/// application, and sends what is left first.
/// </summary>
internal sealed class Telemetry : IHostedService, IDisposable
{
    /// <summary>The setting of the shop.</summary>
    public const string Setting = "CartIntegrity:Otlp";

    private const string StandardSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const int StopMilliseconds = 3_000;

    private readonly IConfiguration _configuration;
    private readonly Uri? _collector;
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Telemetry(IConfiguration configuration)
    {
        _configuration = configuration;
        _collector = configuration[Setting] is { Length: > 0 } address ? new Uri(address.TrimEnd('/') + "/") : null;
    }

    /// <summary>Whether anybody asked for it.</summary>
    public static bool IsAskedFor(IConfiguration configuration) =>
        !string.IsNullOrEmpty(configuration[Setting]) || !string.IsNullOrEmpty(configuration[StandardSetting]);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // The names of the environment (OTEL_SERVICE_NAME) come last and win.
        var shop = ResourceBuilder.CreateEmpty().AddService("demo-store").AddTelemetrySdk().AddEnvironmentVariableDetector();
        _traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(_configuration))
            .SetResourceBuilder(shop)
            .AddSource(CartIntegrityDiagnostics.ActivitySourceName, "Microsoft.AspNetCore", "Npgsql")
            .AddOtlpExporter(exporter => Direct(exporter, "v1/traces"))
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(_configuration))
            .SetResourceBuilder(shop)
            .AddMeter(CartIntegrityDiagnostics.MeterName, CartIntegrityWebDiagnostics.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http.Connections", "System.Runtime")
            .AddOtlpExporter(exporter => Direct(exporter, "v1/metrics"))
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        // Both wait for the collector: beside each other, and not for ever.
        return Task.WhenAll(
            Task.Run(() => _traces?.Shutdown(StopMilliseconds), CancellationToken.None),
            Task.Run(() => _metrics?.Shutdown(StopMilliseconds), CancellationToken.None));
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    /// <summary>The setting names the collector, so the signal's path is ours to add; the standard variables stand as they are.</summary>
    private void Direct(OtlpExporterOptions exporter, string path)
    {
        if (_collector is not null)
        {
            (exporter.Protocol, exporter.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(_collector, path));
        }
    }
}
