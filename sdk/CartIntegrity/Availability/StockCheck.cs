using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CartIntegrity;

/// <summary>
/// What the stock says about every line of a cart. Demand is summed per SKU over the lines to buy; what they leave decides about the saved lines.
/// Pure; linear in the number of lines.
/// </summary>
internal sealed class StockCheck(CartIntegrityOptions options)
{
    private const int MostOnStack = 16;

    private readonly int _displayThreshold = options.DisplayThreshold;
    private readonly int _lowThreshold = options.LowThreshold;
    private readonly int _unitsPerLine = options.Limits.UnitsPerLine ?? int.MaxValue;

    /// <summary>One verdict for each line, in the cart's order.</summary>
    /// <param name="cart">The cart.</param>
    /// <param name="skus">Its SKUs.</param>
    /// <param name="stock">What can be had of each of them.</param>
    public ImmutableArray<LineVerdict> Judge(Cart cart, CartSkus skus, ReadOnlySpan<SkuAvailability> stock)
    {
        // 32 bytes each; only what is longer than a usual cart costs an array.
        Span<SkuShare> shares = stock.Length <= MostOnStack ? stackalloc SkuShare[MostOnStack] : new SkuShare[stock.Length];
        shares = shares[..stock.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = new SkuShare(stock[i], _unitsPerLine);
        }

        var lines = cart.Lines.AsSpan();
        var verdicts = new LineVerdict[lines.Length];
        var saved = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Intent == LineIntent.Buy)
            {
                var sku = skus.PositionOf(i);
                verdicts[i] = Judge(line, shares[sku].Take(line.Quantity), stock[sku]);
            }
            else
            {
                saved++;
            }
        }

        for (var i = 0; saved > 0 && i < lines.Length; i++)
        {
            if (lines[i].Intent != LineIntent.Buy)
            {
                var sku = skus.PositionOf(i);

                // A copy of the share: saved lines take nothing from each other.
                var left = shares[sku];
                verdicts[i] = Judge(lines[i], left.Take(lines[i].Quantity) with { Held = 0, HeldPromised = 0 }, stock[sku]);
                saved--;
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(verdicts);
    }

    private LineVerdict Judge(CartLine line, in LineShare share, in SkuAvailability sku)
    {
        var kind = KindOf(line, share, sku);
        return new LineVerdict(line.Id, line.Sku, line.Quantity, kind)
        {
            Intent = line.Intent,
            Held = share.Held,
            Promised = share.HeldPromised,
            CanHave = share.IsShort ? share.CanHave : line.Quantity,
            Available = kind == VerdictKind.UnknownSku ? null : Told(share),
            ReturnsIn = kind is VerdictKind.Short or VerdictKind.HeldByOthers && sku.HeldByOthers > 0 ? sku.ReturnsIn : null,
            PromiseDate = share.Promised > 0 ? sku.PromiseDate : null,
            AvailableNow = kind is VerdictKind.Backorder or VerdictKind.Preorder ? ToldNow(share) : null,
            AsksPromise = kind is VerdictKind.Backorder or VerdictKind.Preorder && line.Intent == LineIntent.Buy && !line.Accepts(sku.PromiseDate),
            Version = sku.Version,
        };
    }

    private VerdictKind KindOf(CartLine line, in LineShare share, in SkuAvailability sku)
    {
        if (!sku.IsKnown)
        {
            return VerdictKind.UnknownSku;
        }

        if (share.IsShort)
        {
            return share.CanHave > 0 ? VerdictKind.Short
                : sku.HeldByOthers > 0 ? VerdictKind.HeldByOthers
                : VerdictKind.OutOfStock;
        }

        if (share.Promised > 0)
        {
            return sku.IsPreorder ? VerdictKind.Preorder : VerdictKind.Backorder;
        }

        return line.Intent != LineIntent.Buy ? VerdictKind.BackInStock
            : sku.Available <= _lowThreshold || sku.HasDeficit ? VerdictKind.Low
            : VerdictKind.Available;
    }

    /// <summary>A number above the display threshold is only told once it is held, and then no more than what is held.</summary>
    private int? Told(in LineShare share) =>
        share.CouldHave <= _displayThreshold ? (int)share.CouldHave
        : share.Held > 0 ? (int)Math.Min(share.CouldHave, share.Held)
        : null;

    private int? ToldNow(in LineShare share)
    {
        var now = share.CanHave - share.Promised;
        return now <= _displayThreshold || now <= share.Held - share.HeldPromised ? now : null;
    }
}
