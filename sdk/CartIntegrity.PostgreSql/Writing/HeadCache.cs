namespace CartIntegrity.PostgreSql;

/// <summary>
/// The heads this server has read or written, so that they need not be read again. True as of one record of the journal: a batch that finds newer
/// records under its turn forgets what they touched before it decides. Heads change by records and by nothing else.
/// </summary>
/// <remarks>Not thread-safe: only the writer uses it. Holds and keys are not kept: they are forgotten by housekeeping, without a record.</remarks>
internal sealed class HeadCache
{
    /// <summary>The most SKUs that are kept; a few hundred bytes each.</summary>
    public const int MostSkus = 100_000;

    /// <summary>The most records of others that are looked through; beyond it everything is forgotten.</summary>
    public const int MostRecords = 1_000;

    private readonly Dictionary<Sku, SkuStock> _stock = [];
    private readonly HashSet<Sku> _shared = [];

    /// <summary>The record up to which the heads are true.</summary>
    public long Sequence { get; private set; }

    public SkuStock? Find(Sku sku) => _stock.GetValueOrDefault(sku);

    /// <summary>Whether a SKU is worth reading before it is known to be needed: it is not here, or other servers keep changing it.</summary>
    public bool IsWorthReading(Sku sku) => !_stock.ContainsKey(sku) || _shared.Contains(sku);

    /// <summary>Forgets what others have changed.</summary>
    /// <param name="records">Records after <see cref="Sequence"/>, all there are unless they are too many.</param>
    /// <param name="latest">The latest record of the ledger.</param>
    public void Follow(IReadOnlyList<byte[]> records, long latest)
    {
        if (latest - Sequence != records.Count)
        {
            Forget();
        }

        foreach (var record in records)
        {
            foreach (var entry in JournalCodec.Read(record).Entries)
            {
                if (_stock.Remove(entry.Event.Item.Sku))
                {
                    _shared.Add(entry.Event.Item.Sku);
                }
            }
        }

        Sequence = latest;
    }

    /// <summary>Keeps what was read or committed.</summary>
    public void Keep(SkuStock stock)
    {
        if (_stock.Count >= MostSkus)
        {
            Forget();
        }

        _stock[stock.Sku] = stock;
    }

    /// <summary>Takes over what a committed batch wrote.</summary>
    public void Keep(StockView committed)
    {
        foreach (var stock in committed.ChangedSkus.Values)
        {
            Keep(stock);
        }

        Sequence = committed.Sequence;
    }

    /// <summary>Forgets everything: what came of the latest batch is not known.</summary>
    public void Forget()
    {
        _stock.Clear();
        _shared.Clear();
    }
}
