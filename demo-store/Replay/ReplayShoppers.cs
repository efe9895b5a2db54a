using System.Globalization;
using CartIntegrity;

namespace DemoStore;

/// <summary>The other channels' shoppers: put an order into a cart, have it held, pay, or walk away.</summary>
internal sealed class ReplayShoppers(IReservations reservations, ReplayIds ids, AskAgain again)
{
    /// <summary>Every so many-th order is left in its cart; the ledger ends the hold when its time is over.</summary>
    public const int LeavesEvery = 16;

    /// <summary>How often a cart is made smaller before the shopper gives up: others are faster that often only in a rush.</summary>
    private const int MostTries = 4;

    private static readonly TimeSpan PaymentLimit = TimeSpan.FromMinutes(10);

    /// <summary>Whether the shopper walks away from this order.</summary>
    public static bool Leaves(RealOrder order) => order.Number % LeavesEvery == 0;

    /// <summary>Has the order held: whole, or without the lines that cannot be had whole. Then the payment begins, unless the shopper walks away.</summary>
    /// <returns>The order, without a hold when nothing could be had; and what went wrong otherwise.</returns>
    public async Task<(PlayedOrder Played, LedgerTrouble? Trouble)> HoldAsync(RealOrder order)
    {
        var played = new PlayedOrder(order, CartOf(order));
        var answer = await HoldAsync(played.Cart);
        for (var tries = 1; answer.Reason == Reason.InsufficientStock && tries < MostTries; tries++)
        {
            played.Cart = WholeLines.Of(played.Cart, answer, line => line.Available, out _);
            if (played.Cart.Lines.IsEmpty)
            {
                return (played, null);
            }

            answer = await HoldAsync(played.Cart);
        }

        if (!answer.IsOk || answer.Hold is not { } hold)
        {
            played.Cart = played.Cart with { Lines = [] };
            return (played, answer.Reason == Reason.InsufficientStock ? null : LedgerTrouble.Of(answer));
        }

        played.Hold = hold;
        return Leaves(order) ? (played, null) : await BeginPaymentAsync(played, hold);
    }

    /// <summary>The payment has come through: sells what is held.</summary>
    public async Task<CommitResult> CommitAsync(PlayedOrder played)
    {
        var hold = played.Hold!;
        return await again.UntilAnsweredAsync(() => reservations.CommitAsync(hold.Id, hold.Version, ids.OrderOf(played.Order)));
    }

    private async Task<(PlayedOrder Played, LedgerTrouble? Trouble)> BeginPaymentAsync(PlayedOrder played, Hold hold)
    {
        var begun = await again.UntilAnsweredAsync(() => reservations.BeginPaymentAsync(hold.Id, hold.Version, PaymentLimit));
        played.Hold = begun.IsOk ? begun.Hold : hold;
        return (played, begun.IsOk ? null : LedgerTrouble.Of(begun));
    }

    private Task<HoldResult> HoldAsync(Cart cart) => again.UntilAnsweredAsync(() => reservations.HoldAsync(cart, HoldMode.AllOrNothing));

    private Cart CartOf(RealOrder order) => new(ids.CartOf(order), 1, [.. order.Lines.Select(LineOf)]) { Channel = ReplayChannels.Of(order) };

    private static CartLine LineOf(RealOrderLine line, int place) =>
        new(new LineId((place + 1).ToString(CultureInfo.InvariantCulture)), new Sku(line.Sku), line.Quantity);
}
