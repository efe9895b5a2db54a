using System.Collections.Immutable;

namespace DemoStore;

/// <summary>Shares of a whole, side by side in a field of <see cref="Width"/>.</summary>
internal static class ShareBar
{
    public const int Width = 1_000;

    /// <summary>Where each share begins and how wide it is, in the order given.</summary>
    public static ImmutableArray<(double Start, double Width)> Of(IReadOnlyList<long> shares)
    {
        var (whole, start) = (Math.Max(1, shares.Sum()), 0.0);
        var parts = ImmutableArray.CreateBuilder<(double, double)>(shares.Count);
        foreach (var share in shares)
        {
            var width = Math.Round((double)share * Width / whole, 2);
            parts.Add((start, width));
            start += width;
        }

        return parts.MoveToImmutable();
    }
}
