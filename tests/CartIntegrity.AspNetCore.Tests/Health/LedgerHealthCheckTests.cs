using Microsoft.Extensions.Diagnostics.HealthChecks;
using NSubstitute;

namespace CartIntegrity.AspNetCore.Tests;

public sealed class LedgerHealthCheckTests
{
    private readonly HandClock _clock = new();
    private readonly IInventoryLedger _ledger = Substitute.For<IInventoryLedger>();

    [Fact]
    public async Task Ledger_that_answers_is_healthy()
    {
        Answer(() => new(new AvailabilityReading([])));

        (await CheckAsync()).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task Ledger_that_answers_slowly_is_degraded()
    {
        Answer(() =>
        {
            _clock.Move(TimeSpan.FromMilliseconds(250));
            return new(new AvailabilityReading([]));
        });

        (await CheckAsync()).Status.Should().Be(HealthStatus.Degraded);
    }

    [Fact]
    public async Task Ledger_that_fails_is_unhealthy()
    {
        Answer(() => throw new InvalidOperationException("The file is locked."));

        (await CheckAsync()).Status.Should().Be(HealthStatus.Unhealthy);
    }

    [Fact]
    public async Task Ledger_that_never_answers_is_unhealthy_after_two_seconds()
    {
        Answer(() => new(new TaskCompletionSource<AvailabilityReading>().Task));
        var checking = CheckAsync();
        _clock.Move(TimeSpan.FromSeconds(2));

        (await checking).Status.Should().Be(HealthStatus.Unhealthy);
    }

    [Fact]
    public async Task Application_asks_it_once_however_often_it_was_added()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddCartIntegrity();
        services.AddHealthChecks().AddCartIntegrity().AddCartIntegrity();
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        report.Entries.Should().ContainKey("cart-integrity").WhoseValue.Tags.Should().Equal("ready");
    }

#pragma warning disable CA2012 // NSubstitute only records this call; there is no answer to consume.
    private void Answer(Func<ValueTask<AvailabilityReading>> answer) =>
        _ledger.GetAvailabilityAsync(Arg.Any<AvailabilityQuery>(), Arg.Any<CancellationToken>()).Returns(_ => answer());
#pragma warning restore CA2012

    private Task<HealthCheckResult> CheckAsync()
    {
        var check = new LedgerHealthCheck(_ledger, _clock);
        var registration = new HealthCheckRegistration(LedgerHealthCheck.Name, check, failureStatus: null, tags: null);
        return check.CheckHealthAsync(new HealthCheckContext { Registration = registration });
    }
}
