namespace CartIntegrity;

/// <summary>A SKU in <see cref="ResidentState"/>: its stock, and who holds some of it.</summary>
internal sealed class ResidentSku(SkuStock stock)
{
    /// <summary>Replaced whole by the writer under the gate.</summary>
    public SkuStock Stock { get; set; } = stock;

    /// <summary>Units in open holds of unverified shoppers. Written by the writer under the gate.</summary>
    public long UnverifiedUnits { get; set; }

    /// <summary>How many of <see cref="UnverifiedUnits"/> are promised, where any are; most SKUs have none. Written by the writer under the gate.</summary>
    public Dictionary<LocationId, long>? UnverifiedPromised { get; set; }

    /// <summary>Holds with lines of the SKU, by when they run out. Guarded by the gate.</summary>
    public ExpiryIndex Expiries { get; } = new();
}
