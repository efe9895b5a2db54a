namespace CartIntegrity.Simulation;

/// <summary>How an attacker keeps an item from being sold.</summary>
internal enum BotKind
{
    None,

    /// <summary>Puts as much as can be had into carts, and takes it again when its time is over.</summary>
    Cart,

    /// <summary>Goes to the checkout with as much as one cart may have, and never pays.</summary>
    Checkout,

    /// <summary>As <see cref="Cart"/>, and moves every cart to one of an account it has, to come back as a new guest.</summary>
    Mover,
}
