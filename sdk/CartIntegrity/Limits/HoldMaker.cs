namespace CartIntegrity;

/// <summary>Whose a cart's hold is, if a known shopper's: whoever gives it back or takes it over need not say so again.</summary>
internal sealed class HoldMaker
{
    /// <summary>Which hold; a later one of the cart may be somebody else's.</summary>
    public HoldId Hold { get; set; }

    public Holder Holder { get; set; }
}
