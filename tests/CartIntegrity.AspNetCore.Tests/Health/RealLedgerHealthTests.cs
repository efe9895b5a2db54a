using CartIntegrity.Testing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>The health check on the real ledger: it can be read in all these tests, and only in the first one does it take anything in.</summary>
public sealed class RealLedgerHealthTests : IAsyncDisposable
{
    private readonly HandClock _clock = new();
    private readonly ManualResetEventSlim _gate = new(initialState: true);
    private readonly ServiceProvider _services;
    private StoreFault _fault = StoreFault.None;

    public RealLedgerHealthTests()
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<ILedgerStore>(new FaultyLedgerStore(new InMemoryLedgerStore(_clock), NextFault));
        services.AddCartIntegrity();
        services.AddHealthChecks().AddCartIntegrity();
        _services = services.BuildServiceProvider();
    }

    private LedgerPump Pump => _services.GetRequiredService<LedgerPump>();

    public async ValueTask DisposeAsync()
    {
        _gate.Set();
        await _services.DisposeAsync();
        _gate.Dispose();
    }

    [Fact]
    public async Task Pump_that_runs_is_healthy_and_nothing_is_written()
    {
        var checking = CheckAsync();
        await Pump.RunOnceAsync();

        (await checking).Status.Should().Be(HealthStatus.Healthy);
        var report = await _services.GetRequiredService<IInventoryLedger>().VerifyAsync();
        report.Records.Should().Be(0);
    }

    [Fact]
    public async Task Pump_that_has_stopped_is_unhealthy()
    {
        Pump.Stop();

        var result = await CheckAsync();

        result.Status.Should().Be(HealthStatus.Unhealthy);
        result.Description.Should().Contain(nameof(Reason.NotRunning));
    }

    [Fact]
    public async Task Pump_that_takes_nothing_is_unhealthy_after_two_seconds()
    {
        var checking = CheckAsync();
        _clock.Move(TimeSpan.FromSeconds(2));

        (await checking).Status.Should().Be(HealthStatus.Unhealthy);
    }

    [Fact]
    public async Task Store_that_blocks_is_unhealthy_after_two_seconds()
    {
        _gate.Reset();
        var checking = CheckAsync();
        var batch = Task.Run(async () => await Pump.RunOnceAsync());
        _clock.Move(TimeSpan.FromSeconds(2));

        (await checking).Status.Should().Be(HealthStatus.Unhealthy);
        _gate.Set();
        (await batch).Should().Be(1);
    }

    [Fact]
    public async Task Store_that_fails_is_unhealthy()
    {
        _fault = StoreFault.RequestLost;
        var checking = CheckAsync();
        await Pump.RunOnceAsync();

        var result = await checking;
        result.Status.Should().Be(HealthStatus.Unhealthy);
        result.Description.Should().Contain(nameof(Reason.StoreFailed));
    }

    private StoreFault NextFault()
    {
        _gate.Wait();
        return _fault;
    }

    private Task<HealthCheckResult> CheckAsync()
    {
        var check = ActivatorUtilities.CreateInstance<LedgerHealthCheck>(_services);
        var registration = new HealthCheckRegistration(LedgerHealthCheck.Name, check, failureStatus: null, tags: null);
        return check.CheckHealthAsync(new HealthCheckContext { Registration = registration });
    }
}
