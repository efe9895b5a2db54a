using Xunit;

namespace CartIntegrity.Testing;

/// <summary>The store contract: the journal is dense, chained, in order, and says everything (L1, L3, L4, L7).</summary>
/// <param name="fixture">How the store is made.</param>
public abstract class JournalContractTests(LedgerStoreFixture fixture) : LedgerContract(fixture)
{
    [Fact]
    public async Task L1_versions_and_sequences_have_no_gap()
    {
        await LifeAsync();
        var journal = await Shop.JournalAsync();

        Assert.Equal(Enumerable.Range(1, journal.Count).Select(n => (long)n), journal.Select(record => record.Sequence));
        foreach (var item in journal.SelectMany(record => record.Entries).GroupBy(entry => entry.Event.Item))
        {
            Assert.Equal(Enumerable.Range(1, item.Count()).Select(n => (long)n), item.Select(entry => entry.Version));
        }
    }

    [Fact]
    public async Task L3_every_entry_names_the_record_and_the_hash_of_the_one_before_it()
    {
        await LifeAsync();
        var heads = (await Shop.Ledger.GetHeadsAsync()).ToDictionary(head => head.Item);
        foreach (var chain in (await Shop.JournalAsync()).SelectMany(record => record.Entries.Select(entry => (record.Sequence, entry)))
            .GroupBy(pair => pair.entry.Event.Item))
        {
            Assert.Equal(chain.SkipLast(1).Select(pair => pair.Sequence).Prepend(0), chain.Select(pair => pair.entry.PreviousSequence));
            Assert.Equal(default, chain.First().entry.PreviousHash);
            Assert.Equal(chain.Count(), chain.Select(pair => pair.entry.PreviousHash).Distinct().Count());
            Assert.Equal((chain.Last().Sequence, chain.Last().entry.Version), (heads[chain.Key].LastSequence, heads[chain.Key].Version));
        }
    }

    [Fact]
    public async Task L4_bytes_read_and_opened_elsewhere_give_the_same_state()
    {
        await LifeAsync();
        await using var copy = await JournalLedgerStore.CopyAsync(Shop.Store, Time);
        await copy.OpenAsync(CancellationToken.None);
        var (here, there) = (await Shop.Store.ReadCheckpointAsync(CancellationToken.None), await copy.ReadCheckpointAsync(CancellationToken.None));

        Assert.Equal(here.Sequence, there.Sequence);
        Assert.Equal(here.Heads.AsEnumerable(), there.Heads);
        Assert.Equal(CheckpointText.Of(here.Holds), CheckpointText.Of(there.Holds));
    }

    [Fact]
    public async Task Reading_after_a_sequence_goes_on_behind_it()
    {
        await LifeAsync();
        var all = await Shop.JournalAsync();
        List<long> rest = [];
        await foreach (var record in Shop.Ledger.JournalAsync(after: 3))
        {
            rest.Add(record.Sequence);
        }

        Assert.Equal(all.Skip(3).Select(record => record.Sequence), rest);
    }

    [Fact]
    public async Task Reading_one_item_leaves_out_records_of_others()
    {
        await LifeAsync();
        var tea = new StockItem(new Sku("TEA"), LocationId.Main);
        await foreach (var record in Shop.Ledger.JournalAsync(item: tea))
        {
            Assert.Contains(record.Entries, entry => entry.Event.Item == tea);
        }
    }

    [Fact]
    public async Task Contains_tells_a_stored_record_from_another_of_its_sequence()
    {
        await LifeAsync();
        List<byte[]> bytes = [];
        await foreach (var record in Shop.Store.ReadJournalAsync(0, CancellationToken.None))
        {
            bytes.Add(record.ToArray());
        }

        Assert.True(await Shop.Store.ContainsAsync(2, bytes[1], CancellationToken.None));
        Assert.False(await Shop.Store.ContainsAsync(2, bytes[0], CancellationToken.None));
        Assert.False(await Shop.Store.ContainsAsync(bytes.Count + 1, bytes[^1], CancellationToken.None));
        Assert.False(await Shop.Store.ContainsAsync(0, default, CancellationToken.None));
    }

    [Fact]
    public async Task Record_says_who_why_and_which_order()
    {
        await LifeAsync();
        var journal = await Shop.JournalAsync();

        Assert.Equal((MovementKind.Receipt, "harness"), (journal[0].Movement, journal[0].Source));
        Assert.Contains(journal, record => record is { Kind: RecordKind.Committed, Order: { Value: "O-1" } });
        Assert.Contains(journal, record => record is { Kind: RecordKind.Movement, Refusal: Reason.NotThere, Entries.IsEmpty: true });
        Assert.Contains(journal, record => record is { Kind: RecordKind.Abandoned, Order: { Value: "O-2" } });
    }

    /// <summary>A bit of everything.</summary>
    private async Task LifeAsync()
    {
        await Shop.ReceiveAsync("MUG", 5);
        await Shop.ReceiveAsync("TEA", 5);
        var hold = await HeldAsync("anna", 1, ("MUG", 2), ("TEA", 1));
        await HeldAsync("ben", 1, ("TEA", 4));
        await Reservations.BeginPaymentAsync(hold.Id, hold.Version, TimeSpan.FromMinutes(20));
        await Reservations.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"));
        await Shop.RecordAsync(MovementKind.Shipped, "TEA", 9);
        await Reservations.AbandonAsync(new OrderId("O-2"));
        Time.Advance(TimeSpan.FromMinutes(10));
        await HeldAsync("cleo", 1, ("TEA", 1));
    }
}
