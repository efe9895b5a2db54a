namespace DemoStore;

/// <summary>What an import did: every line and code that was dropped, merged or changed is counted here.</summary>
internal sealed class ImportReport
{
    public SortedSet<string> Files { get; } = new(StringComparer.Ordinal);

    public int LinesRead { get; set; }

    /// <summary>Lines whose quantity, price, date or code could not be read.</summary>
    public int Unreadable { get; set; }

    public int CancellationLines { get; set; }

    /// <summary>Lines without a leading C that still take units away: corrections by staff.</summary>
    public int NegativeLines { get; set; }

    public int FreeLines { get; set; }

    public int LinesWithoutDescription { get; set; }

    public int SaleLines { get; set; }

    /// <summary>Lines per code that is no product.</summary>
    public SortedDictionary<string, int> NonProducts { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Codes written in more than one case: canonical spelling and all spellings.</summary>
    public SortedDictionary<string, string> MergedCodes { get; } = new(StringComparer.Ordinal);

    /// <summary>Staff notes found in the place of a description, and how often.</summary>
    public SortedDictionary<string, int> Notes { get; } = new(StringComparer.Ordinal);

    /// <summary>Codes with more than one real description: the chosen one.</summary>
    public int SeveralDescriptions { get; set; }

    public int SeveralPrices { get; set; }

    public SortedSet<string> WithoutDescription { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> NeverSold { get; } = new(StringComparer.Ordinal);

    public int TitlesChanged { get; set; }

    public int Products { get; set; }

    public SortedDictionary<string, int> ByCategory { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<StockTier, int> ByTier { get; } = [];

    public int WithoutAlternatives { get; set; }

    public long UnitsSold { get; set; }

    public long OpeningUnits { get; set; }

    /// <summary>Orders of the replay, cancellations not counted.</summary>
    public int Orders { get; set; }

    public int OrderLines { get; set; }

    /// <summary>Invoices that take something back.</summary>
    public int Cancellations { get; set; }

    /// <summary>Their lines whose order is known.</summary>
    public int LinkedLines { get; set; }
}
