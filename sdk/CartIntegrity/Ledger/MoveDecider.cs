using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CartIntegrity;

/// <summary>
/// The rule of carrying a hold to another cart. It lets go of nothing, with one exception that the answer names: of a SKU that both carts held, one cart may
/// not hold more than <see cref="HoldLimits.UnitsPerLine"/>, or more than one of them held already.
/// </summary>
/// <remarks>
/// What else the receiver could not have taken is kept for its time, and once that cart is changed for a short while: see <see cref="HoldRoom.Keep"/>. In a
/// cart too many a guest's hold stays a guest's, and a shopper's counts as the giver's too: see <see cref="HolderBook"/>.
/// </remarks>
internal static class MoveDecider
{
    public static StockDecision Decide(StockView view, StockPolicy policy, MoveCommand command, in HoldStanding standing)
    {
        var given = view.HoldOf(command.From);
        var latest = view.HoldOf(command.To);
        var own = latest is not null && latest.IsAliveAt(view.Now) ? latest : null;
        if (given is null || !given.IsAliveAt(view.Now) || command.From == command.To)
        {
            return StockDecision.Nothing(HoldDecider.Result(view, own, []));
        }

        if (given.State == HoldState.InPayment || own is { State: HoldState.InPayment })
        {
            return StockDecision.Nothing(ReleaseDecider.InPayment(view, given.State == HoldState.InPayment ? given : own!));
        }

        var events = own is null ? [] : own.Lines.Where(line => !line.Ended).Select(HoldEvents.Moved).ToList();
        ImmutableArray<HoldResultLine> tooMuch = command.Origin is null || own is null || policy.Limits.UnitsPerLine is not { } most
            ? []
            : GiveBackBeyond(view, policy, (given, own), most, events);
        var after = Merge(given, own) with
        {
            Cart = command.To,
            Revision = latest?.Revision ?? 0,
            IsUnverified = HoldRoom.IsUnverified(command.Origin, given.IsUnverified && own is not { IsUnverified: false }, standing),
            Lines = HoldFold.Apply(given, CollectionsMarshal.AsSpan(events)),
        };
        return new StockDecision(
            new RecordHead { Kind = RecordKind.Moved, Hold = after, Absorbed = own?.Id },
            events,
            HoldDecider.Result(view, after, tooMuch) with { Detail = DetailOf(tooMuch) });
    }

    /// <summary>The given hold goes on, with the longer of both times, and bounded by what both have had of it.</summary>
    private static Hold Merge(Hold given, Hold? own) => own is null ? given with { Version = given.Version + 1 } : given with
    {
        Version = given.Version + 1,
        ExpiresAt = own.ExpiresAt > given.ExpiresAt ? own.ExpiresAt : given.ExpiresAt,
        FirstHeldAt = own.FirstHeldAt < given.FirstHeldAt ? own.FirstHeldAt : given.FirstHeldAt,
        Payment = given.Payment is null || own.Payment?.FirstAt < given.Payment.FirstAt ? own.Payment : given.Payment,
        Unheld = [.. given.Unheld, .. own.Unheld],
    };

    /// <summary>What the joined cart may not hold goes back to stock, so that nobody collects an item cart by cart; it could not have been bought there either.</summary>
    /// <returns>A line for every SKU of which units went back.</returns>
    private static ImmutableArray<HoldResultLine> GiveBackBeyond(
        StockView view, StockPolicy policy, (Hold Given, Hold Own) holds, int most, List<StockEvent> events)
    {
        var joined = HoldFold.Apply(holds.Given, CollectionsMarshal.AsSpan(events));
        var lines = ImmutableArray.CreateBuilder<HoldResultLine>();
        for (int start = 0, end; start < joined.Length; start = end)
        {
            var sku = joined[start].Item.Sku;
            end = start + 1;
            while (end < joined.Length && joined[end].Item.Sku == sku)
            {
                end++;
            }

            var (given, own) = (holds.Given.UnitsOf(sku), holds.Own.UnitsOf(sku));
            var may = Math.Max(most, Math.Max(given, own));
            if (given + own > may)
            {
                GiveBack.Add(joined.AsSpan()[start..end], given + own - may, events);
                lines.Add(LineOf(view.Sku(sku), policy.Of(holds.Given.Channel), given + own, may));
            }
        }

        return lines.DrainToImmutable();
    }

    private static HoldResultLine LineOf(SkuStock stock, ChannelPolicy channel, int wanted, int held) => new(stock.Sku, wanted, held)
    {
        Available = wanted + Allocation.Free(stock, channel),
        Version = stock.Version,
        Limit = HoldLimit.UnitsPerLine,
        MayHold = held,
    };

    private static string? DetailOf(ImmutableArray<HoldResultLine> tooMuch) => tooMuch.IsEmpty ? null : string.Join(' ', tooMuch.Select(line => string.Create(
        CultureInfo.InvariantCulture, $"{line.Sku}: both carts held {line.Wanted}, one cart may hold {line.Held}, and {line.Wanted - line.Held} went back to stock.")));
}
