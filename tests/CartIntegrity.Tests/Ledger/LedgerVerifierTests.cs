using CartIntegrity.Testing;

namespace CartIntegrity.Tests;

/// <summary>L3, C12: whatever is changed in a journal, verification tells it.</summary>
public sealed class LedgerVerifierTests
{
    [Fact]
    public async Task Sound_ledger_has_no_difference()
    {
        var (store, journal) = await JournalSample.MakeAsync();
        var report = await LedgerVerifier.RunAsync(store, null, CancellationToken.None);
        report.Differences.Should().BeEmpty();
        (report.Records, report.Items).Should().Be((journal.Count, 2));
    }

    [Fact]
    public async Task C12_any_flipped_bit_of_an_entry_is_found()
    {
        var (store, journal) = await JournalSample.MakeAsync();
        var random = new Random(12);
        var withEntries = Enumerable.Range(0, journal.Count).Where(n => !JournalCodec.Read(journal[n]).Entries.IsEmpty).ToList();
        for (var round = 0; round < 600; round++)
        {
            var at = withEntries[random.Next(withEntries.Count)];
            var bit = random.Next(journal[at].Length * 8);
            var damaged = journal.Select(bytes => bytes.ToArray()).ToList();
            damaged[at][bit / 8] ^= (byte)(1 << (bit % 8));
            (await DifferencesAsync(store, damaged)).Should().NotBeEmpty($"bit {bit} of record {at + 1} was flipped");
        }
    }

    [Fact]
    public async Task C12_record_missing_twice_or_out_of_order_is_found()
    {
        var (store, journal) = await JournalSample.MakeAsync();
        for (var n = 0; n < journal.Count; n++)
        {
            (await DifferencesAsync(store, [.. journal[..n], .. journal[(n + 1)..]])).Should().NotBeEmpty($"record {n + 1} is missing");
            (await DifferencesAsync(store, [.. journal[..(n + 1)], .. journal[n..]])).Should().NotBeEmpty($"record {n + 1} is there twice");
        }

        (await DifferencesAsync(store, [journal[1], journal[0], .. journal[2..]])).Should().NotBeEmpty();
        (await DifferencesAsync(store, [])).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Numbers_that_cannot_be_added_are_a_difference()
    {
        var (store, journal) = await JournalSample.MakeAsync();
        var record = JournalCodec.Read(journal[2]);
        var entry = record.Entries[0];
        var huge = entry with { Event = entry.Event with { Delta = new StockDelta { OnHand = long.MaxValue } } };
        journal[2] = JournalBytes.WrittenAgain(record with { Entries = [huge] });

        (await DifferencesAsync(store, journal)).Should().Contain(difference => difference.What.Contains("cannot be added"));
    }

    [Fact]
    public async Task Oversold_event_is_found_though_its_chain_is_right()
    {
        var time = new ManualTimeProvider();
        var (_, journal) = await JournalSample.MakeAsync(time);
        var forged = new JournalLedgerStore(time, journal.Select(bytes => (ReadOnlyMemory<byte>)bytes));
        await forged.OpenAsync(CancellationToken.None);
        await forged.RunAsync(new Forger(), CancellationToken.None);

        var report = await LedgerVerifier.RunAsync(forged, null, CancellationToken.None);
        report.Differences.Select(difference => difference.What).Should().Contain(what => what.Contains("oversold"));
    }

    private static async Task<IEnumerable<LedgerDifference>> DifferencesAsync(ILedgerStore store, List<byte[]> journal) =>
        (await LedgerVerifier.RunAsync(new ForeignJournalStore(store, journal), null, CancellationToken.None)).Differences;

    /// <summary>Sells a hundred units that are not there.</summary>
    private sealed class Forger : IStockDecision
    {
        public LedgerScope Scope => throw new NotSupportedException();

        public void Decide(StockView view) => view.Append(
            new RecordHead { Kind = RecordKind.Movement, Movement = MovementKind.Shrink, Source = "forger", Reference = "1" },
            [new StockEvent(new StockItem(new Sku("TEA"), new LocationId("depot")), StockEventKind.Movement, new StockDelta { Damaged = 100 })]);
    }
}
