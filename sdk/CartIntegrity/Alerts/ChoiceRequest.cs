namespace CartIntegrity;

/// <summary>A choice a shopper made.</summary>
/// <param name="Line">About which line.</param>
/// <param name="Choice">What they chose, as the snapshot offered it.</param>
public sealed record ChoiceRequest(LineId Line, Choice Choice)
{
    /// <summary>
    /// The cart revision the shopper saw. Choices whose meaning depends on it (quantities, another product, a price) are refused when the cart has changed since;
    /// the others (remove, undo, save for later, move to cart, hold again) are not. <c>null</c>: not known, nothing is compared.
    /// </summary>
    public long? Revision { get; init; }
}
