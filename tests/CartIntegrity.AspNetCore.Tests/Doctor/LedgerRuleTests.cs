using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>What the doctor finds about a ledger that serves, or does not.</summary>
[SuppressMessage("Reliability", "CA2012", Justification = "NSubstitute is told by a call what to answer; nobody has its ValueTask.")]
public sealed class LedgerRuleTests
{
    private readonly HandClock _clock = new();
    private readonly ILedgerStore _store = Substitute.For<ILedgerStore>();
    private readonly IReservations _reservations = Substitute.For<IReservations>();
    private readonly IInventoryLedger _ledger = Substitute.For<IInventoryLedger>();

    public LedgerRuleTests()
    {
        _ledger.GetAvailabilityAsync(Arg.Any<AvailabilityQuery>(), Arg.Any<CancellationToken>()).Returns(_ => new ValueTask<AvailabilityReading>(new AvailabilityReading([])));
        _reservations.ReleaseAsync(Arg.Any<CartId>(), Arg.Any<CancellationToken>()).Returns(_ => new ValueTask<HoldResult>(new HoldResult()));
        _store.Vitals.Returns(new LedgerStoreVitals { ClockAhead = TimeSpan.FromSeconds(-4) });
        _store.FindDeadAsync(Arg.Any<int>(), Arg.Any<CancellationToken>()).Returns(_ => new ValueTask<System.Collections.Immutable.ImmutableArray<Sku>>([]));
    }

    [Fact]
    public async Task Well_ledger_has_no_finding() => (await CodesAsync()).Should().BeEmpty();

    [Theory]
    [InlineData(6, "ahead of")]
    [InlineData(-6, "behind")]
    public async Task Clock_that_is_far_off_is_found(int seconds, string where)
    {
        _store.Vitals.Returns(new LedgerStoreVitals { ClockAhead = TimeSpan.FromSeconds(seconds) });

        var finding = (await ExamineAsync()).Should().ContainSingle().Subject;

        finding.Code.Should().Be("clock-skew");
        finding.Problem.Should().Contain($"6.0 s {where}");
    }

    [Fact]
    public async Task Trouble_of_the_store_is_told_once_in_its_own_words()
    {
        _store.Vitals.Returns(new LedgerStoreVitals { Trouble = "The table of heads refuses." });

        var finding = (await ExamineAsync()).Should().ContainSingle().Subject;

        (finding.Code, finding.Level, finding.Problem).Should().Be(("store-trouble", FindingLevel.Problem, "The table of heads refuses."));
    }

    [Fact]
    public async Task Ledger_that_takes_nothing_in_is_a_problem()
    {
        _reservations.ReleaseAsync(Arg.Any<CartId>(), Arg.Any<CancellationToken>())
            .Returns(_ => new ValueTask<HoldResult>(new HoldResult { Kind = ResultKind.Unavailable, Reason = Reason.Busy, Detail = "Busy." }));

        (await CodesAsync()).Should().Equal("ledger-refuses");
    }

    [Fact]
    public async Task Sweeper_that_nobody_runs_is_found() => (await CodesAsync(runs: false)).Should().Equal("sweeper-not-running");

    [Fact]
    public async Task Sweeper_whose_sweeps_fail_is_found_after_half_a_minute()
    {
        _store.FindDeadAsync(Arg.Any<int>(), Arg.Any<CancellationToken>()).Returns<ValueTask<System.Collections.Immutable.ImmutableArray<Sku>>>(_ => throw new IOException("Away."));

        var finding = (await ExamineAsync(meanwhile: () => _clock.Move(TimeSpan.FromSeconds(31)))).Should().ContainSingle().Subject;

        finding.Problem.Should().Contain("31 s ago");
    }

    private async Task<IEnumerable<string>> CodesAsync(bool runs = true) => (await ExamineAsync(runs)).Select(finding => finding.Code);

    private async Task<List<SetupFinding>> ExamineAsync(bool runs = true, Action? meanwhile = null)
    {
        var sweeper = new ExpirySweeper(_store, new LedgerPump(_store, new LedgerPumpOptions(), _clock, NullLogger.Instance), NullLogger.Instance);
        var options = new StartupOptions(
            Options.Create(new CartIntegrityOptions()), Options.Create(new CartIntegrityWebOptions()), Options.Create(new Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions()));
        var rule = new LedgerRule(new LedgerProbe(_ledger, _reservations, _store, _clock), _store, sweeper, options);
        using var stopping = new CancellationTokenSource();
        var loop = runs ? sweeper.RunAsync(options.Core.SweepInterval, _clock, stopping.Token) : Task.CompletedTask;
        meanwhile?.Invoke();
        List<SetupFinding> found = [];
        await rule.ExamineAsync(found, CancellationToken.None);
        await stopping.CancelAsync();
        await loop;
        return found;
    }
}
