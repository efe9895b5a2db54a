using CartIntegrity;

namespace DemoStore;

/// <summary>
/// Finds oversold units from nothing but the events of the journal, with its own arithmetic: for every stock item, units promised to shoppers (held
/// or sold, less what they gave back) are compared with units that came in, after every record. It trusts no head, no counter and no answer.
/// </summary>
internal sealed class JournalAudit
{
    private readonly Dictionary<StockItem, ItemAccount> _accounts = [];

    /// <summary>Units promised beyond what had come in, at the worst moment of each item, added up. Must be 0.</summary>
    public long OversoldUnits => _accounts.Values.Sum(account => account.WorstOverdraft);

    /// <summary>Units that were sold to orders, less cancelled ones.</summary>
    public long SoldUnits => _accounts.Values.Sum(account => account.Sold);

    /// <summary>Units that are held for carts at the end.</summary>
    public long HeldUnits => _accounts.Values.Sum(account => account.Held);

    /// <summary>How many records were read.</summary>
    public long Records { get; private set; }

    /// <summary>Hold lines that ended because their time ran out.</summary>
    public long ExpiredLines { get; private set; }

    /// <summary>Reads a whole journal.</summary>
    public static async Task<JournalAudit> ReadAsync(IInventoryLedger ledger, CancellationToken cancellationToken)
    {
        var audit = new JournalAudit();
        await audit.ReadOnAsync(ledger, cancellationToken);
        return audit;
    }

    /// <summary>Reads what has come to the journal since it was last read. Sequences are dense, so the records read are the last one's.</summary>
    public async Task ReadOnAsync(IInventoryLedger ledger, CancellationToken cancellationToken)
    {
        await foreach (var record in ledger.JournalAsync(Records, cancellationToken: cancellationToken))
        {
            Add(record);
        }
    }

    /// <summary>What is known of one SKU at all its locations.</summary>
    public (long Held, long Sold) Of(Sku sku)
    {
        var accounts = _accounts.Where(pair => pair.Key.Sku == sku).Select(pair => pair.Value).ToList();
        return (accounts.Sum(account => account.Held), accounts.Sum(account => account.Sold));
    }

    private void Add(JournalRecord record)
    {
        Records++;
        foreach (var entry in record.Entries)
        {
            var happened = entry.Event;
            if (!_accounts.TryGetValue(happened.Item, out var account))
            {
                _accounts.Add(happened.Item, account = new ItemAccount());
            }

            account.Add(happened, record.Movement);
            ExpiredLines += happened.Kind == StockEventKind.Expired ? 1 : 0;
        }

        // One command may touch an item several times; only what stands after the whole command counts.
        foreach (var entry in record.Entries)
        {
            _accounts[entry.Event.Item].Close();
        }
    }
}
