namespace CartIntegrity.Load;

/// <summary>What the hold figure is taken of.</summary>
/// <param name="Skus">How many SKUs there are to choose from.</param>
/// <param name="Lines">How many of them each cart wants.</param>
/// <param name="Clients">How many shoppers ask at a time; each waits for its answer.</param>
/// <param name="Seconds">How long each side is measured, all slices together.</param>
internal sealed record HoldSettings(int Skus, int Lines, int Clients, int Seconds)
{
    /// <summary>Into how many slices the time of each side is cut; the sides take turns, so a noisy machine hurts both alike.</summary>
    public const int Slices = 5;

    /// <summary>Enough units that no hold of the timed part runs out.</summary>
    public const int UnitsPerSku = 20_000_000;

    /// <summary>How long a slice is.</summary>
    public TimeSpan Slice => TimeSpan.FromSeconds((double)Seconds / Slices);

    /// <summary>The SKUs, in the order both sides lock them.</summary>
    public string[] SkuNames { get; } = [.. Enumerable.Range(0, Skus).Select(number => $"SKU-{number:D5}")];
}
