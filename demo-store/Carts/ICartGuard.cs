using CartIntegrity;

namespace DemoStore;

/// <summary>What the SDK does for a cart on its way to the checkout. The setting <c>CartIntegrity:Enabled</c> chooses which one there is.</summary>
internal interface ICartGuard
{
    /// <summary>Whether pages tell what the stock says.</summary>
    bool IsOn { get; }

    /// <summary>Begins the check of the shopper's cart beside the page.</summary>
    /// <returns>The verdict if it is known at once; <c>null</c>: not yet, or nobody checks.</returns>
    CartVerdict? Check(Cart cart);

    /// <summary>As <see cref="Check"/>, and waits for the verdict: for what must not go on without it.</summary>
    /// <returns>The verdict; <c>null</c>: nobody checks.</returns>
    Task<CartVerdict?> CheckAsync(Cart cart, CancellationToken cancellationToken);

    /// <summary>Holds what the cart wants, as far as it can be had.</summary>
    Task HoldAsync(Cart cart, CancellationToken cancellationToken);
}
