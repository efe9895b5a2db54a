using System.Globalization;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// What the tag helpers say in plain HTML, in English. For another language, derive from it, override what differs and register it as a singleton
/// of this type before <c>UseCarts</c>. The browser client has the same texts and keeps them in step. Thread-safe.
/// </summary>
public class CartTexts
{
    /// <summary>What a row says while its check is under way.</summary>
    public virtual string Checking => "Checking stock…";

    /// <summary>What a row says about its stock.</summary>
    /// <param name="line">The verdict on the line.</param>
    public virtual string Line(LineVerdict line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Kind switch
        {
            VerdictKind.Available => "In stock",
            VerdictKind.BackInStock => "Back in stock",
            VerdictKind.Low => line.Available is { } few ? string.Create(CultureInfo.CurrentCulture, $"Only {few} left") : "Only a few left",
            VerdictKind.Short => line.Available is { } rest ? string.Create(CultureInfo.CurrentCulture, $"Only {rest} left") : "Fewer left than you want",
            VerdictKind.HeldByOthers => HeldByOthers(line.ReturnsIn),
            VerdictKind.OutOfStock => "Out of stock",
            VerdictKind.Backorder => line.PromiseDate is { } date ? $"On backorder, expected {Date(date)}" : "On backorder",
            VerdictKind.Preorder => line.PromiseDate is { } date ? $"Preorder, expected {Date(date)}" : "Preorder",
            VerdictKind.UnknownSku => "No longer in the shop",
            _ => "Stock not confirmed yet",
        };
    }

    /// <summary>What the countdown says when the page is written; the browser client counts on from there.</summary>
    /// <param name="state">Where the hold stands.</param>
    /// <param name="remaining">How much longer it lives; zero when it has ended.</param>
    public virtual string Hold(HoldState state, TimeSpan remaining) => state switch
    {
        HoldState.Held when remaining > TimeSpan.Zero => $"Held for you for {Clock(remaining)}",
        HoldState.InPayment => "Held for you while you pay",
        HoldState.Held or HoldState.Expired => "No longer held for you",
        _ => "",
    };

    private static string HeldByOthers(TimeSpan? returnsIn) => returnsIn is { } time
        ? string.Create(CultureInfo.CurrentCulture, $"Held by another shopper, may return in {Math.Max(1, (long)Math.Ceiling(time.TotalMinutes))} min")
        : "Held by another shopper";

    private static string Date(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    private static string Clock(TimeSpan remaining) => string.Create(CultureInfo.InvariantCulture, $"{(long)remaining.TotalMinutes}:{remaining.Seconds:D2}");
}
