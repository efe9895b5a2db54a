namespace CartIntegrity;

/// <summary>Carries out what shoppers choose in the popup. Thread-safe; outcomes are values.</summary>
public interface ICartChoices
{
    /// <summary>
    /// Checks the choice, lets the storefront change its cart (<see cref="ICartSource.ApplyAsync"/>, in its own DI scope), brings the hold up to date and answers
    /// with the new snapshot. Made twice, it does no harm. Removing a line that has gone already is done.
    /// </summary>
    /// <param name="cart">Whose cart; that the caller may change it was checked before.</param>
    /// <param name="request">What was chosen.</param>
    /// <param name="cancellationToken">Gives up before the cart is changed; afterwards everything is finished.</param>
    Task<ChoiceResult> ApplyAsync(CartId cart, ChoiceRequest request, CancellationToken cancellationToken = default);
}
