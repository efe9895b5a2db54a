using System.Diagnostics.CodeAnalysis;

namespace CartIntegrity;

/// <summary>A check under way. Thread-safe.</summary>
public sealed class CartCheck
{
    private readonly CartVerdict? _verdict;
    private readonly Task<CartVerdict>? _completion;

    /// <summary>A check that is complete already.</summary>
    /// <param name="cart">The cart that was checked.</param>
    /// <param name="verdict">What came out.</param>
    public CartCheck(Cart cart, CartVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(cart);
        ArgumentNullException.ThrowIfNull(verdict);
        (Cart, _verdict) = (cart, verdict);
    }

    /// <summary>A check that goes on beside the page.</summary>
    /// <param name="cart">The cart that is checked.</param>
    /// <param name="completion">Completes with the verdict and never fails.</param>
    public CartCheck(Cart cart, Task<CartVerdict> completion)
    {
        ArgumentNullException.ThrowIfNull(cart);
        ArgumentNullException.ThrowIfNull(completion);
        (Cart, _completion) = (cart, completion);
    }

    /// <summary>The cart that is checked.</summary>
    public Cart Cart { get; }

    /// <summary>Completes with the verdict; never fails.</summary>
    public Task<CartVerdict> Completion => _completion ?? Task.FromResult(_verdict!);

    /// <summary>The verdict, if it is there already; never waits.</summary>
    /// <param name="verdict">The verdict, or <c>null</c>.</param>
    public bool TryGetVerdict([NotNullWhen(true)] out CartVerdict? verdict)
    {
        verdict = _verdict ?? (_completion is { IsCompletedSuccessfully: true } done ? done.Result : null);
        return verdict is not null;
    }
}
