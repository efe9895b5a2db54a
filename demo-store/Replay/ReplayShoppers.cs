using System.Collections.Immutable;
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
        for (var tries = 1; IsMissing(answer) && !played.Cart.Lines.IsEmpty && tries < MostTries; tries++)
        {
            played.Cart = answer.IsOk ? WithoutPromised(played.Cart, answer) : WithoutMissing(played.Cart, answer);
            answer = played.Cart.Lines.IsEmpty ? answer : await HoldAsync(played.Cart);
        }

        if (IsMissing(answer) || !answer.IsOk || answer.Hold is not { } hold)
        {
            return (played, await GiveUpAsync(played, answer));
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

    /// <summary>Whether some of it is not there: other channels ship the next day, so they sell nothing that is only promised.</summary>
    private static bool IsMissing(HoldResult answer) => answer.Reason == Reason.InsufficientStock || (answer.IsOk && Promised(answer).Any());

    private static IEnumerable<Sku> Promised(HoldResult answer) =>
        answer.Hold is { } hold ? hold.Lines.Where(line => !line.Ended && line.Promised > 0).Select(line => line.Item.Sku) : [];

    /// <summary>The shopper goes without; what is held by then is given back.</summary>
    private async Task<LedgerTrouble?> GiveUpAsync(PlayedOrder played, HoldResult answer)
    {
        played.Cart = played.Cart with { Lines = [] };
        var last = answer.IsOk ? await again.UntilAnsweredAsync(() => reservations.ReleaseAsync(played.Cart.Id)) : answer;
        return last.IsOk || last.Reason == Reason.InsufficientStock ? null : LedgerTrouble.Of(last);
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

    private static Cart WithoutPromised(Cart cart, HoldResult answer)
    {
        var promised = Promised(answer).ToHashSet();
        return cart with { Revision = cart.Revision + 1, Lines = [.. cart.Lines.Where(line => !promised.Contains(line.Sku))] };
    }

    // Lines are bought whole or not at all: who wanted 48 for a shop window does not want 31. Of two lines of a SKU the later one goes first.
    private static Cart WithoutMissing(Cart cart, HoldResult answer)
    {
        var left = answer.Lines.ToDictionary(line => line.Sku, line => line.Available);
        var kept = ImmutableArray.CreateBuilder<CartLine>();
        foreach (var line in cart.Lines)
        {
            if (left.GetValueOrDefault(line.Sku) is var free && free >= line.Quantity)
            {
                left[line.Sku] = free - line.Quantity;
                kept.Add(line);
            }
        }

        return cart with { Revision = cart.Revision + 1, Lines = kept.DrainToImmutable() };
    }
}
