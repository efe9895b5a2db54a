namespace CartIntegrity;

/// <summary>The codes of the built-in checks.</summary>
public static class FindingCodes
{
    /// <summary>The unit price differs from the one the shopper has seen.</summary>
    public const string PriceChanged = "priceChanged";

    /// <summary>The cart wants more units than one cart may have.</summary>
    public const string OverLimit = "overLimit";

    /// <summary>The product is not sold any more.</summary>
    public const string Discontinued = "discontinued";
}
