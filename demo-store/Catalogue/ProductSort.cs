namespace DemoStore;

/// <summary>The order of a listing.</summary>
public enum ProductSort
{
    /// <summary>Most ordered first.</summary>
    Popular,

    /// <summary>Cheapest first.</summary>
    PriceLow,

    /// <summary>Dearest first.</summary>
    PriceHigh,

    /// <summary>By title, A to Z.</summary>
    Title,
}
