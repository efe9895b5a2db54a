namespace CartIntegrity;

/// <summary>What to do with a cart that cannot be held whole.</summary>
public enum HoldMode
{
    /// <summary>In the cart: hold each line as far as it can be.</summary>
    AsFarAsPossible = 0,

    /// <summary>At checkout: everything or no change at all.</summary>
    AllOrNothing = 1,
}
