namespace CartIntegrity;

/// <summary>A change of a cart that a shopper chose in the popup. The storefront applies it to its own cart.</summary>
/// <param name="Line">Which line is meant.</param>
public abstract record CartChange(LineId Line)
{
    /// <summary>The line wants this many units from now on.</summary>
    /// <param name="Line">Which line.</param>
    /// <param name="Quantity">0 takes the line away, as <see cref="Remove"/> does; the SDK itself then sends that one.</param>
    public sealed record SetQuantity(LineId Line, int Quantity) : CartChange(Line);

    /// <summary>The line wants another product from now on; what the shopper has seen or agreed to about the old one does not count for it.</summary>
    /// <param name="Line">Which line.</param>
    /// <param name="Sku">The other product.</param>
    public sealed record Replace(LineId Line, Sku Sku) : CartChange(Line);

    /// <summary>The line goes. It is no error if it has gone already.</summary>
    /// <param name="Line">Which line.</param>
    public sealed record Remove(LineId Line) : CartChange(Line);

    /// <summary>A removed line comes back (undo).</summary>
    /// <param name="Line">The id the line had.</param>
    /// <param name="Sku">What it wanted.</param>
    /// <param name="Quantity">How many; at least 1.</param>
    public sealed record Restore(LineId Line, Sku Sku, int Quantity) : CartChange(Line);

    /// <summary>The shopper means something else with the line: buy, later, notify.</summary>
    /// <param name="Line">Which line.</param>
    /// <param name="Intent">What they mean from now on.</param>
    public sealed record SetIntent(LineId Line, LineIntent Intent) : CartChange(Line);

    /// <summary>The shopper goes on at the current price.</summary>
    /// <param name="Line">Which line.</param>
    /// <param name="Price">The unit price they have seen now.</param>
    public sealed record AcceptPrice(LineId Line, decimal Price) : CartChange(Line);

    /// <summary>The shopper takes units that come later. Keep the date as the line's <see cref="CartLine.SeenPromise"/>.</summary>
    /// <param name="Line">Which line.</param>
    /// <param name="Until">The latest date they have agreed to; <see cref="DateOnly.MaxValue"/>: without a date.</param>
    public sealed record AcceptPromise(LineId Line, DateOnly Until) : CartChange(Line);
}
