using Microsoft.Extensions.Diagnostics.HealthChecks;
using NSubstitute;

namespace CartIntegrity.AspNetCore.Tests;

public sealed class LedgerHealthCheckTests
{
    private readonly HandClock _clock = new();
    private readonly IInventoryLedger _ledger = Substitute.For<IInventoryLedger>();
    private readonly IReservations _reservations = Substitute.For<IReservations>();

    private readonly ILedgerStore _store = Substitute.For<ILedgerStore>();

    public LedgerHealthCheckTests() => AnswerWrites(new HoldResult());

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
    public async Task Store_of_which_something_does_not_work_is_degraded_and_says_what()
    {
        Answer(() => new(new AvailabilityReading([])));
        _store.Vitals.Returns(new LedgerStoreVitals { Trouble = "The table of heads refuses." });

        var result = await CheckAsync();

        result.Status.Should().Be(HealthStatus.Degraded);
        result.Description.Should().Be("The table of heads refuses.");
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

    [Theory]
    [InlineData(ResultKind.Unavailable, Reason.Busy)]
    [InlineData(ResultKind.Unavailable, Reason.StoreFailed)]
    [InlineData(ResultKind.OutcomeUnknown, Reason.AnswerLost)]
    public async Task Ledger_that_reads_and_does_not_write_is_unhealthy_and_says_why(ResultKind kind, Reason reason)
    {
        Answer(() => new(new AvailabilityReading([])));
        AnswerWrites(new HoldResult { Kind = kind, Reason = reason, Detail = "The disk is full." });

        var result = await CheckAsync();

        result.Status.Should().Be(HealthStatus.Unhealthy);
        result.Description.Should().Contain(reason.ToString()).And.Contain("The disk is full.");
    }

    [Fact]
    public async Task Application_asks_it_once_however_often_it_was_added()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddCartIntegrity();
        services.AddHealthChecks().AddCartIntegrity().AddCartIntegrity();
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<LedgerPump>().Stop();

        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        report.Entries.Should().ContainKey("cart-integrity").WhoseValue.Tags.Should().Equal("ready");
    }

#pragma warning disable CA2012 // NSubstitute only records this call; there is no answer to consume.
    private void AnswerWrites(HoldResult answer) =>
        _reservations.ReleaseAsync(Arg.Any<CartId>(), Arg.Any<CancellationToken>()).Returns(_ => new ValueTask<HoldResult>(answer));

    private void Answer(Func<ValueTask<AvailabilityReading>> answer) =>
        _ledger.GetAvailabilityAsync(Arg.Any<AvailabilityQuery>(), Arg.Any<CancellationToken>()).Returns(_ => answer());
#pragma warning restore CA2012

    private Task<HealthCheckResult> CheckAsync()
    {
        var check = new LedgerHealthCheck(new LedgerProbe(_ledger, _reservations, _store, _clock));
        var registration = new HealthCheckRegistration(LedgerHealthCheck.Name, check, failureStatus: null, tags: null);
        return check.CheckHealthAsync(new HealthCheckContext { Registration = registration });
    }
}
