namespace CartIntegrity;

/// <summary>
/// Something a cart can fail on. Gets the whole cart, runs in its own DI scope with its own time limit beside the other checks, and is not
/// tied to the request. If it throws or is late, the lines of the cart read <see cref="VerdictKind.Unverified"/>; the page never fails.
/// </summary>
public interface ICartCheck
{
    /// <summary>A short name for logs and metrics.</summary>
    string Name { get; }

    /// <summary>Looks at the cart and reports what it finds to the context.</summary>
    /// <param name="context">The cart, facts about its products, and where to report.</param>
    /// <param name="cancellationToken">Cancelled when the time limit is over.</param>
    ValueTask CheckAsync(CartCheckContext context, CancellationToken cancellationToken);
}
