namespace CartIntegrity;

/// <summary>When a cart's lines are held.</summary>
public enum HoldOn
{
    /// <summary>With every change of the cart.</summary>
    CartChange = 0,

    /// <summary>Only from checkout on (<see cref="HoldMode.AllOrNothing"/>).</summary>
    Checkout = 1,

    /// <summary>Never: the units are taken in the moment of the commit.</summary>
    Never = 2,
}
