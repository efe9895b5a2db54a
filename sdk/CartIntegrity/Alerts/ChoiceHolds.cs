using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CartIntegrity;

/// <summary>What choices have to do with the cart's hold. Never fails. Thread-safe.</summary>
internal sealed class ChoiceHolds(IReservations reservations, ICartWatch watch, IOptions<CartIntegrityOptions> options, ILogger<ChoiceHolds> logger)
{
    private readonly bool _holdOnChange = options.Value.HoldOn == HoldOn.CartChange;

    /// <summary>Why the cart may not be changed now; <c>null</c>: it may.</summary>
    public async ValueTask<string?> WhyNotChangeAsync(CartId cart, ChoiceKind choice, CancellationToken cancellationToken)
    {
        try
        {
            var hold = await reservations.FindAsync(cart, cancellationToken).ConfigureAwait(false);
            return hold is { State: HoldState.InPayment } ? ChoiceCodes.PaymentInProgress : null;
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            AlertLog.ChoiceFailed(logger, choice, cart, problem);

            // Removing never fails: with the ledger out of reach a payment cannot be committed either.
            return choice == ChoiceKind.Remove ? null : ChoiceCodes.Busy;
        }
    }

    /// <summary>Holds what the cart wants now, if it is to be held, and tells those who look at it.</summary>
    /// <returns>A code when that could not be done; <c>null</c> otherwise. What cannot be had is no error: the snapshot tells it.</returns>
    public async ValueTask<string?> FollowAsync(Cart cart, ChoiceKind choice)
    {
        string? code = null;
        if (_holdOnChange || choice == ChoiceKind.HoldAgain)
        {
            code = await HoldAsync(cart, choice).ConfigureAwait(false);
        }

        watch.Changed(cart.Id);
        return choice == ChoiceKind.Remove ? null : code;
    }

    private async ValueTask<string?> HoldAsync(Cart cart, ChoiceKind choice)
    {
        try
        {
            // Not cancelled with the request: the cart has changed, so its hold has to follow.
            var held = await reservations.HoldAsync(cart, HoldMode.AsFarAsPossible, CancellationToken.None).ConfigureAwait(false);
            var code = CodeOf(held);
            if (code is not null)
            {
                AlertLog.HoldNotBroughtUpToDate(logger, cart.Id, choice, held.Reason, held.Detail);
            }

            return code;
        }
        catch (Exception problem)
        {
            AlertLog.ChoiceFailed(logger, choice, cart.Id, problem);
            return ChoiceCodes.Busy;
        }
    }

    private static string? CodeOf(HoldResult held) => held switch
    {
        { Kind: ResultKind.Refused, Reason: Reason.PaymentInProgress } => ChoiceCodes.PaymentInProgress,

        // Superseded: a newer change of the cart is held already. Anything else the business refuses shows in the snapshot.
        { Kind: ResultKind.Ok or ResultKind.Refused } => null,
        { Kind: ResultKind.Invalid } => ChoiceCodes.Invalid,
        _ => ChoiceCodes.Busy,
    };
}
