using CartIntegrity;
using CartIntegrity.Testing;

namespace DemoStore.Tests;

public sealed class SimulatorRunTests
{
    private static readonly SimulatorWish Rush = new(4711, 400, 100) { SlowPercent = 10, DeclinedPercent = 10 };

    public static TheoryData<int> EveryFault => [.. SimulatorWords.Offered.Select(fault => (int)fault), (int)SimulatorWords.Offered.Aggregate((all, fault) => all | fault)];

    [Theory]
    [MemberData(nameof(EveryFault))]
    public async Task Whatever_goes_wrong_nothing_is_oversold_and_everybody_gets_an_answer(int fault)
    {
        var (figures, verdict) = await RunAsync(Rush with { Faults = (SimulatorFaults)fault });

        figures.Oversold.Should().Be(0);
        verdict.Differences.Should().Be(0);
        verdict.SoldInJournal.Should().Be(figures.In(SimulatedState.Bought), "who was told that an order is placed has one, and nobody else");
        (figures.In(SimulatedState.Bought) + figures.In(SimulatedState.ToldNo) + figures.In(SimulatedState.Left)).Should().Be(Rush.Shoppers);
        figures.In(SimulatedState.Bought).Should().BeInRange(80, Rush.Units);
        figures.Sold.Should().Be(verdict.SoldInJournal);
        figures.Events.Should().Contain(happened => ((int)happened.Fault & fault) != 0 && happened.Begins);
    }

    [Fact]
    public async Task Nothing_goes_wrong_all_units_are_sold_and_no_call_is_repeated()
    {
        var (figures, verdict) = await RunAsync(Rush);

        figures.In(SimulatedState.Bought).Should().Be(100);
        figures.AskedAgain.Should().Be(0);
        figures.Events.Should().BeEmpty();
        verdict.Differences.Should().Be(0);
    }

    [Theory]
    [InlineData((int)SimulatorFaults.CutConnection)]
    [InlineData((int)SimulatorFaults.LoseAnswers)]
    [InlineData((int)SimulatorFaults.FailingStore)]
    [InlineData((int)SimulatorFaults.Kill)]
    public async Task Fault_that_costs_answers_makes_shoppers_ask_again(int fault) =>
        (await RunAsync(Rush with { Faults = (SimulatorFaults)fault })).Figures.AskedAgain.Should().BeGreaterThan(0);

    [Fact]
    public async Task Same_seed_is_the_same_run_to_the_last_byte_of_the_journal()
    {
        var wish = Rush with { Faults = SimulatorWords.Offered.Aggregate((all, fault) => all | fault) };
        var (first, again, other) = (await RunAsync(wish), await RunAsync(wish), await RunAsync(wish with { Seed = 4712 }));

        again.Verdict.Should().Be(first.Verdict);
        again.Figures.Should().BeEquivalentTo(first.Figures);
        other.Verdict.Fingerprint.Should().NotBe(first.Verdict.Fingerprint);
    }

    [Theory]
    [InlineData(1, 1, 0, 0)]
    [InlineData(SimulatorWish.MostShoppers, 1, 100, 100)]
    [InlineData(SimulatorWish.MostShoppers, SimulatorWish.MostUnits, 0, 0)]
    [InlineData(50, 1, 100, 0)]
    public async Task Extremes_come_to_an_end(int shoppers, int units, int slow, int declined)
    {
        var (figures, verdict) = await RunAsync(new SimulatorWish(1, shoppers, units) { SlowPercent = slow, DeclinedPercent = declined });

        (figures.Oversold, verdict.Differences).Should().Be((0, 0));
        figures.In(SimulatedState.Bought).Should().Be((int)verdict.SoldInJournal);
        (declined == 100 ? figures.In(SimulatedState.Bought) == 0 : figures.In(SimulatedState.Bought) > 0 || figures.In(SimulatedState.Left) > 0).Should().BeTrue();
    }

    [Fact]
    public async Task Stopped_in_the_middle_it_ends()
    {
        using var stop = new CancellationTokenSource();
        var run = new SimulatorRun(Rush);
        var running = run.RunAsync(async at => await (at > TimeSpan.FromSeconds(10) ? stop.CancelAsync() : Task.CompletedTask), stop.Token);

        await FluentActions.Awaiting(() => running).Should().ThrowAsync<OperationCanceledException>();
    }

    /// <summary>The number that must be 0 is a sum over the journal: a journal that does oversell makes it tell how much.</summary>
    [Fact]
    public async Task Audit_of_a_journal_that_oversells_by_a_forced_correction_says_so()
    {
        var time = new ManualTimeProvider();
        await using var harness = await LedgerHarness.StartAsync(new InMemoryLedgerStore(time), time);
        await harness.ReceiveAsync("A", 10);
        (await harness.Ledger.HoldAsync(LedgerHarness.CartOf("c", 1, ("A", 8)))).IsOk.Should().BeTrue();
        (await JournalAudit.ReadAsync(harness.Ledger, CancellationToken.None)).OversoldUnits.Should().Be(0);

        (await harness.RecordAsync(MovementKind.Sale, "A", 5, forced: true)).IsOk.Should().BeTrue();
        var audit = await JournalAudit.ReadAsync(harness.Ledger, CancellationToken.None);
        audit.OversoldUnits.Should().Be(3);

        await harness.ReceiveAsync("A", 50);
        await audit.ReadOnAsync(harness.Ledger, CancellationToken.None);
        audit.OversoldUnits.Should().Be(3, "the worst moment counts, also when it is over");
        audit.Records.Should().Be((await harness.JournalAsync()).Count);
    }

    [Fact]
    public async Task Audit_of_a_journal_with_backorders_counts_only_what_goes_beyond_what_may_be_promised()
    {
        var time = new ManualTimeProvider();
        await using var harness = await LedgerHarness.StartAsync(new InMemoryLedgerStore(time), time);
        await harness.ReceiveAsync("A", 2);
        var item = new StockItem(new Sku("A"), LocationId.Main);
        (await harness.Ledger.ConfigureAsync(new SettingsChange(item, StockSettings.Default with { BackorderAllowance = 5 }, "test", "1"))).IsOk.Should().BeTrue();
        (await harness.Ledger.HoldAsync(LedgerHarness.CartOf("c", 1, ("A", 7)))).IsOk.Should().BeTrue();
        (await JournalAudit.ReadAsync(harness.Ledger, CancellationToken.None)).OversoldUnits.Should().Be(0);

        (await harness.RecordAsync(MovementKind.Count, "A", 1, forced: true)).IsOk.Should().BeTrue();
        (await JournalAudit.ReadAsync(harness.Ledger, CancellationToken.None)).OversoldUnits.Should().Be(1);
    }

    private static async Task<(SimulatorFigures Figures, SimulatorVerdict Verdict)> RunAsync(SimulatorWish wish)
    {
        var run = new SimulatorRun(wish);
        var verdict = await run.RunAsync(static _ => ValueTask.CompletedTask, CancellationToken.None);
        return (run.Figures, verdict);
    }
}
