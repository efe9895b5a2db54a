using System.Collections.Immutable;
using CartIntegrity;

namespace DemoStore;

/// <summary>Lines are bought whole or not at all: who wanted 48 for a shop window does not want 31.</summary>
internal static class WholeLines
{
    /// <summary>The cart at its next revision, without the lines that cannot be had whole; of two lines of a SKU the later one goes first.</summary>
    /// <param name="cart">The cart.</param>
    /// <param name="answer">What the ledger said of it.</param>
    /// <param name="units">How many units of a SKU can be had.</param>
    /// <param name="gone">The lines that went.</param>
    public static Cart Of(Cart cart, HoldResult answer, Func<HoldResultLine, long> units, out ImmutableArray<CartLine> gone)
    {
        var left = answer.Lines.ToDictionary(line => line.Sku, units);
        var kept = ImmutableArray.CreateBuilder<CartLine>();
        var dropped = ImmutableArray.CreateBuilder<CartLine>();
        foreach (var line in cart.Lines)
        {
            var fits = left.GetValueOrDefault(line.Sku) is var free && free >= line.Quantity;
            left[line.Sku] = free - (fits ? line.Quantity : 0);
            (fits ? kept : dropped).Add(line);
        }

        gone = dropped.DrainToImmutable();
        return cart with { Revision = cart.Revision + 1, Lines = kept.DrainToImmutable() };
    }
}
